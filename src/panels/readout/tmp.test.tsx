import { it } from 'vitest';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { ReadoutPanel } from './ReadoutPanel.tsx';
import { EquationPanel } from '../equation/EquationPanel.tsx';
import { ClippingPanel } from '../clipping/ClippingPanel.tsx';
import { SaturationPanel } from '../saturation/SaturationPanel.tsx';
import { ControlsPanel } from '../controls/ControlsPanel.tsx';
import { TransportPanel } from '../transport/TransportPanel.tsx';
it('x', () => {
  console.log(markupOf(<ReadoutPanel />));
  console.log(textOf(markupOf(<ReadoutPanel />, {act:'relu', b:-5})));
  console.log(textOf(markupOf(<ReadoutPanel />, {n:1, act:'identity', w:10, seed:291, input:'random', T:200})));
  for (const P of [EquationPanel, ClippingPanel, SaturationPanel, ControlsPanel, TransportPanel]) console.log(textOf(markupOf(<P />)), '\n');
  console.log(markupOf(<EquationPanel />));
});
