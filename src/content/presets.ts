/** The examples as addresses, in the order of the menu; their words stand in each language under the same keys. */
import type { Content } from './Content.ts';

export type PresetId = keyof Content['examples'];

export type Preset = { readonly id: PresetId; readonly address: string };

export const presets: readonly Preset[] = [
  { id: 'vanishing', address: '#/lab' },
  { id: 'saturation', address: '#/lab?w=2&u=3' },
  { id: 'edge', address: '#/lab?w=1.2&u=0.3&input=random&T=60' },
  { id: 'explodingTanh', address: '#/lab?w=2.5&u=0.02' },
  { id: 'explodingLinear', address: '#/lab?act=identity&w=3.5&input=random&T=200' },
  { id: 'deadRelu', address: '#/lab?act=relu&b=-5' },
  { id: 'orthogonal', address: '#/lab?act=identity&init=orthogonal&w=1&input=random&T=101' },
  { id: 'nonNormal', address: '#/lab?act=identity&init=triangular&w=0.75&input=random&T=60' },
  { id: 'tutorial', address: '#/lab?init=uniform&w=0.577&u=0.577&v=0.577' },
];
