/** The examples as addresses, in the order of the menu; their words stand in each language under the same keys. */
import type { Content } from './Content.ts';

export type PresetId = keyof Content['examples'];

export type Preset = { readonly id: PresetId; readonly address: string };

export const presets: readonly Preset[] = [
  { id: 'vanishing', address: '#/lab' },
  { id: 'saturation', address: '#/lab?w=1.5&u=6' },
  { id: 'edge', address: '#/lab?init=orthogonal&w=1.2&u=0.1&input=random&T=60' },
  { id: 'explodingTanh', address: '#/lab?w=3&u=0.001' },
  { id: 'explodingLinear', address: '#/lab?act=identity&w=3.5&input=random&T=200' },
  { id: 'deadRelu', address: '#/lab?act=relu&b=-5' },
  { id: 'orthogonal', address: '#/lab?act=identity&init=orthogonal&w=1&input=random&T=101' },
  { id: 'nonNormal', address: '#/lab?act=identity&init=triangular&w=0.7&input=pulse&T=90' },
  {
    id: 'tamed',
    address: '#/lab?w=1.6&u=0.3&input=random&T=120&k=0&series=signal.spectral.guide.lyapunov',
  },
  { id: 'forgetGate', address: '#/lab?cell=lstm&w=1&fb=3&input=random&T=100' },
  {
    id: 'cellPath',
    address: '#/lab?cell=lstm&w=6&u=3&fb=0&input=random&T=60&series=signal.spectral.cellPath',
  },
  { id: 'layers', address: '#/lab?tied=off' },
  { id: 'tutorial', address: '#/lab?init=uniform&w=0.57735&u=0.57735&v=0.57735' },
  {
    id: 'truncated',
    address: '#/lab?init=orthogonal&w=1.2&u=0.1&input=random&T=60&loss=all&trunc=5',
  },
  { id: 'preserved', address: '#/lab?input=random&T=40&omega=0.1' },
  { id: 'underflow', address: '#/lab?input=random&T=30&k=4&prec=f16' },
  { id: 'overflow', address: '#/lab?act=identity&w=3.5&input=random&prec=f16' },
  { id: 'onKinks', address: '#/lab?act=relu&input=zero&T=6' },
];
