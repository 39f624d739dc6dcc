/** What a script is put together from: Python source, of which each script holds only what its network needs. */
import type { ActivationName } from '../../math/activations/activations.ts';
import type { CellName } from '../../math/cells/cells.ts';
import type { Clipping } from '../../math/training/clipGradients.ts';
import type { Truncation } from '../../math/truncation.ts';
import type { ScriptLoss } from './scriptSubject.ts';

/** `omega` with or without L2. */
export type PenaltyKind = 'off' | 'decay' | 'omega';

export type ScriptParts = {
  readonly imports: string;
  /** What stands in front once a script needs it. */
  readonly unpackImports: string;
  readonly unpack: string;
  readonly activations: Readonly<Record<ActivationName, string>>;
  /** Names f of the vanilla RNN. */
  readonly nameActivation: (name: ActivationName) => string;
  readonly cells: Readonly<Record<CellName, string>>;
  readonly losses: Readonly<Record<ScriptLoss['kind'], string>>;
  readonly forward: string;
  readonly scaled: string;
  readonly signals: string;
  readonly truncations: Readonly<Record<Truncation['kind'], string>>;
  readonly gradients: string;
  readonly clippings: Readonly<Record<Clipping['kind'], string>>;
  readonly gradientTables: { readonly full: string; readonly truncated: string };
  readonly penalties: Readonly<Record<PenaltyKind, readonly string[]>>;
  readonly numbers: string;
};
