/** Every control with the group it stands in: the whole panel and the few of an embedded page are made from this table. */
import type { ComponentType } from 'react';
import type { Content } from '../../content/Content.ts';
import { controlIds, type ControlId } from '../../store/controlIds.ts';
import { ActivationControl } from './ActivationControl.tsx';
import { BiasControl } from './BiasControl.tsx';
import { CellControl } from './CellControl.tsx';
import { ClipControl } from './ClipControl.tsx';
import { InitialisationControl } from './InitialisationControl.tsx';
import { InputControl } from './InputControl.tsx';
import { LossControl } from './LossControl.tsx';
import { ParameterSlider } from './ParameterSlider.tsx';
import { PrecisionControl } from './PrecisionControl.tsx';
import { RecurrentScaleControl } from './RecurrentScaleControl.tsx';
import { SeedControl } from './SeedControl.tsx';
import { SentenceControl } from './SentenceControl.tsx';
import { StepControl } from './StepControl.tsx';
import { TiedControl } from './TiedControl.tsx';
import { TruncationControl } from './TruncationControl.tsx';

export type ControlGroupId = keyof Content['controls']['groups'];

/** The controls that set a parameter; the playback bar has a place of its own. */
export type SettingId = Exclude<ControlId, 'play'>;

type ControlEntry = { readonly group: ControlGroupId; readonly Control: ComponentType };

export const controlTable: Readonly<Record<SettingId, ControlEntry>> = {
  w: { group: 'weights', Control: RecurrentScaleControl },
  u: { group: 'weights', Control: () => <ParameterSlider parameter="u" /> },
  v: { group: 'weights', Control: () => <ParameterSlider parameter="v" /> },
  b: { group: 'weights', Control: BiasControl },
  fb: { group: 'weights', Control: () => <ParameterSlider parameter="fb" /> },
  cell: { group: 'network', Control: CellControl },
  tied: { group: 'network', Control: TiedControl },
  act: { group: 'network', Control: ActivationControl },
  init: { group: 'network', Control: InitialisationControl },
  n: { group: 'network', Control: () => <ParameterSlider parameter="n" /> },
  seed: { group: 'network', Control: SeedControl },
  input: { group: 'input', Control: InputControl },
  text: { group: 'input', Control: SentenceControl },
  T: { group: 'input', Control: () => <ParameterSlider parameter="T" /> },
  loss: { group: 'loss', Control: LossControl },
  t: { group: 'loss', Control: () => <StepControl parameter="t" /> },
  k: { group: 'loss', Control: () => <StepControl parameter="k" /> },
  trunc: { group: 'backpropagation', Control: TruncationControl },
  clip: { group: 'clipping', Control: ClipControl },
  prec: { group: 'precision', Control: PrecisionControl },
  l2: { group: 'regularisation', Control: () => <ParameterSlider parameter="l2" /> },
  omega: { group: 'regularisation', Control: () => <ParameterSlider parameter="omega" /> },
};

/** All of them, in the order of the page. */
export const settingIds: readonly SettingId[] = controlIds.filter((id) => id !== 'play');
