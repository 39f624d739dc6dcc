/** Which terms stand in which row of the equations, and what between them: each cell's own chain. */
import { formulas } from '../../content/formulas.ts';
import type { Network } from '../../math/network.ts';
import type { TermId } from '../../store/terms.ts';

const { forward, backward, layer, lstm, gru } = formulas;

type Piece =
  | {
      readonly kind: 'term';
      readonly id: TermId;
      readonly tex: string;
      readonly isFactor: boolean;
    }
  /** `relation` stands between the values: norms of a product or a sum are only bounded by those of its parts. */
  | { readonly kind: 'sign'; readonly tex: string; readonly relation: string };

export type EquationRow = readonly Piece[];

type Shape = Pick<Network, 'cell' | 'activation' | 'tied'>;

const sign = (tex: string, relation = ''): Piece => ({ kind: 'sign', tex, relation });
const term = (id: TermId, tex: string): Piece => ({ kind: 'term', id, tex, isFactor: false });
const factor = (id: TermId, tex: string): Piece => ({ kind: 'term', id, tex, isFactor: true });

/** The way back to step k, and one step further where there is one; nothing beyond t. Without a loss, the product alone. */
export function backRows(
  shape: Shape,
  { step, t, hasLoss }: { readonly step: number; readonly t: number; readonly hasLoss: boolean },
): readonly EquationRow[] {
  if (step > t) return [];
  if (!hasLoss) return [productRow(shape, step === t)];
  const arrival = arrivalRow(shape, step === t);
  return step < 0 ? [arrival] : [arrival, stepBackRow(shape)];
}

/** ∂E_t/∂s_k as the chain makes it; k ≤ t. */
function arrivalRow({ cell }: Shape, isAtLoss: boolean): EquationRow {
  const of = cell === 'lstm' ? lstm : backward;
  return [
    term('signal', of.signal),
    sign('=', '≤'),
    term('lossSignal', of.lossSignal),
    sign('\\cdot', '·'),
    term('product', isAtLoss ? backward.emptyProduct : of.product),
  ];
}

/** ∂s_t/∂s_k alone, where no loss is; k ≤ t. */
function productRow({ cell }: Shape, isAtEnd: boolean): EquationRow {
  const { product } = cell === 'lstm' ? lstm : backward;
  return [term('product', isAtEnd ? backward.emptyProduct : product)];
}

/** One step further back, from k to k−1; k ≥ 0. */
function stepBackRow({ cell, tied }: Shape): EquationRow {
  switch (cell) {
    case 'rnn':
      return [
        factor('stepJacobian', backward.stepJacobian),
        sign('=', '='),
        factor('derivative', backward.derivative),
        sign('\\cdot', '·'),
        factor('weights', tied ? backward.weights : layer.weights),
      ];
    case 'lstm':
      return [
        factor('stepJacobian', lstm.stepJacobian),
        sign('= \\Big('),
        factor('throughState', lstm.throughState),
        sign(',\\,'),
        factor('throughCarry', lstm.throughCarry),
        sign('\\Big)'),
      ];
    case 'gru':
      return [
        factor('stepJacobian', backward.stepJacobian),
        sign('=', '≤'),
        factor('directPath', gru.directPath),
        sign('+', '+'),
        factor('gatePath', gru.gatePath),
      ];
  }
}

/** How the state of step k came about; at step −1 it is given. */
export function forwardRows(
  { cell, activation, tied }: Shape,
  step: number,
  hasLoss: boolean,
): readonly EquationRow[] {
  if (step < 0) return [[term('state', forward.state), sign('= 0')]];
  const loss = hasLoss
    ? [
        term('loss', forward.loss),
        sign('= -\\log', '= −log'),
        term('probability', forward.probability),
      ]
    : [];
  const comma = hasLoss ? ',' : '';
  switch (cell) {
    case 'rnn':
      return [
        tied ? preActivationRow() : layerRow(step),
        [
          term('state', forward.state),
          sign(`= ${forward.activation[activation]}${comma}`),
          ...loss,
        ],
      ];
    case 'lstm':
      return [
        preActivationRow(),
        ...lstmRows(),
        [term('state', forward.state), sign(`= ${lstm.ofState}${comma}`), ...loss],
      ];
    case 'gru':
      return hasLoss ? [...gruRows(), loss] : gruRows();
  }
}

const preActivationRow = (): EquationRow => [
  term('preActivation', forward.preActivation),
  sign('=', '≤'),
  term('inputTerm', forward.inputTerm),
  sign('+', '+'),
  term('recurrentTerm', forward.recurrentTerm),
  sign('+', '+'),
  term('bias', forward.bias),
];

/** Only the first layer reads an input. */
const layerRow = (step: number): EquationRow => [
  term('preActivation', forward.preActivation),
  sign('=', '≤'),
  ...(step === 0 ? [term('inputTerm', forward.inputTerm), sign('+', '+')] : []),
  term('recurrentTerm', layer.recurrentTerm),
  sign('+', '+'),
  term('bias', layer.bias),
];

const lstmRows = (): readonly EquationRow[] => [
  [
    term('inputGate', lstm.inputGate),
    term('forgetGate', lstm.forgetGate),
    term('outputGate', lstm.outputGate),
    sign(lstm.ofShares),
    term('candidate', lstm.candidate),
    sign(lstm.ofCandidate),
  ],
  [
    term('cellState', lstm.cellState),
    sign('=', '≤'),
    term('keptTerm', lstm.keptTerm),
    sign('+', '+'),
    term('writtenTerm', lstm.writtenTerm),
  ],
];

const gruRows = (): readonly EquationRow[] => [
  [
    term('resetGate', gru.resetGate),
    term('updateGate', gru.updateGate),
    sign(gru.ofShares),
    term('inputTerm', forward.inputTerm),
    sign('+'),
    term('recurrentTerm', forward.recurrentTerm),
    sign('+'),
    term('bias', gru.bias),
    sign(')'),
  ],
  [
    term('candidate', gru.candidate),
    sign(gru.ofCandidate),
    term('resetTerm', gru.resetTerm),
    sign(')'),
  ],
  [
    term('state', forward.state),
    sign('=', '≤'),
    term('writtenTerm', gru.writtenTerm),
    sign('+', '+'),
    term('keptTerm', gru.keptTerm),
  ],
];
