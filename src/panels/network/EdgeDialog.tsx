import type { Content } from '../../content/Content.ts';
import { formatMagnitude, formatNumber, subscript } from '../../encoding/numberFormat.ts';
import { HeatMap } from '../../marks/HeatMap.tsx';
import type { EdgeAnalysis } from '../../math/analysis.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useIsFeedForward, useStepName, useWholeState } from '../shared/useSteps.ts';
import { SingularValues } from './SingularValues.tsx';

const MATRIX_PX = 220;

/**
 * One edge of the network opened: J_t as a matrix with its singular values; of the vanilla RNN with its factors diag(f′(a_t))
 * and W, of the LSTM with its four blocks and the forget gate beside them.
 */
export function EdgeDialog() {
  const edge = useLab((state) => state.edge);
  const steps = useLab((state) => state.run.result?.analysis.steps ?? 0);
  const openEdge = useLab((state) => state.openEdge);
  const closeEdge = useLab((state) => state.closeEdge);
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  if (edge === null) return null;
  return (
    <Dialog
      title={say(panels.edge.title, { step: stepName(edge.step) })}
      closeLabel={panels.edge.close}
      onClose={closeEdge}
      className="edge-dialog"
    >
      <div className="edge-walk">
        <TextButton disabled={edge.step <= 0} onClick={() => openEdge(edge.step - 1)}>
          {panels.edge.previous}
        </TextButton>
        <TextButton disabled={edge.step >= steps - 1} onClick={() => openEdge(edge.step + 1)}>
          {panels.edge.next}
        </TextButton>
      </div>
      {edge.analysis === null ? (
        <p className="edge-waiting">{panels.edge.waiting}</p>
      ) : (
        <EdgeMatrices edge={edge.analysis} />
      )}
    </Dialog>
  );
}

function EdgeMatrices({ edge }: { readonly edge: EdgeAnalysis }) {
  const { panels } = useContent();
  const say = useSay();
  const names = useEdgeNames(edge);
  const { singularValues: singular, forgetGate, jacobian, recurrentWeights } = edge;
  const scale = largest(recurrentWeights ?? jacobian);
  return (
    <>
      <div className="edge-matrices">
        <EdgeMap
          title={names.jacobian}
          values={jacobian}
          size={singular.length}
          scale={scale}
          blocks={forgetGate === null ? null : names.blocks}
        />
        <WeightFactors edge={edge} scale={scale} />
        {forgetGate !== null && (
          <EdgeMap
            title={names.forgetGate}
            values={diagonal(forgetGate)}
            size={forgetGate.length}
            scale={largest(forgetGate)}
            sizePx={MATRIX_PX / 2}
          />
        )}
      </div>
      <p className="edge-note">
        {say(scaleMessage(panels.edge, edge), {
          scale: formatNumber(scale),
          derivativeScale: formatNumber(largest(edge.derivatives ?? forgetGate ?? jacobian)),
        })}
        {forgetGate !== null && ` ${say(panels.edge.blocks)}`}
      </p>
      <SingularValues
        values={singular}
        text={say(panels.edge.singular, {
          largest: formatMagnitude(Math.log10(singular[0] ?? NaN), 3),
          smallest: formatMagnitude(Math.log10(singular.at(-1) ?? NaN), 3),
        })}
      />
    </>
  );
}

/** Of the vanilla RNN alone: what J is the product of. */
function WeightFactors({ edge, scale }: { readonly edge: EdgeAnalysis; readonly scale: number }) {
  const { panels } = useContent();
  const names = useEdgeNames(edge);
  const { derivatives, recurrentWeights } = edge;
  if (derivatives === null || recurrentWeights === null) return null;
  return (
    <>
      <span className="edge-operator">{panels.edge.equals}</span>
      <EdgeMap
        title={names.derivative}
        values={diagonal(derivatives)}
        size={derivatives.length}
        scale={largest(derivatives)}
      />
      <span className="edge-operator">{panels.edge.times}</span>
      <EdgeMap
        title={names.weights}
        values={recurrentWeights}
        size={derivatives.length}
        scale={scale}
      />
    </>
  );
}

/** What the matrices of one step are called. */
function useEdgeNames({ step }: EdgeAnalysis) {
  const { panels } = useContent();
  const say = useSay();
  const whole = useWholeState();
  const hasLayers = useIsFeedForward();
  const places = { whole, sub: subscript(step), subBefore: subscript(step - 1) };
  const { edge } = panels;
  return {
    jacobian: say(edge.jacobian, places),
    derivative: say(edge.derivative, places),
    weights: say(hasLayers ? edge.layerWeights : edge.weights, places),
    forgetGate: say(edge.forgetGate, places),
    blocks: [say(panels.single), panels.gates.c.letter],
  };
}

function scaleMessage(words: Content['panels']['edge'], edge: EdgeAnalysis): string {
  if (edge.derivatives !== null) return words.scale;
  return edge.forgetGate === null ? words.scaleAlone : words.scaleForget;
}

function EdgeMap(props: {
  readonly title: string;
  readonly values: Float64Array;
  readonly size: number;
  readonly scale: number;
  /** What the blocks of the matrix are called, in rows and in columns; null where it is one. */
  readonly blocks?: readonly string[] | null;
  readonly sizePx?: number;
}) {
  const { title, values, size, scale, blocks = null, sizePx = MATRIX_PX } = props;
  const { panels } = useContent();
  const say = useSay();
  return (
    <figure className="edge-matrix">
      <figcaption>{title}</figcaption>
      <HeatMap
        values={values}
        rows={size}
        columns={size}
        scale={scale}
        sizePx={sizePx}
        blocks={blocks}
        label={title}
        describe={(row, column, value) =>
          say(panels.edge.entry, { row: row + 1, column: column + 1, value: formatNumber(value) })
        }
      />
    </figure>
  );
}

const largest = (values: Float64Array) =>
  values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);

function diagonal(entries: Float64Array): Float64Array {
  const n = entries.length;
  const matrix = new Float64Array(n * n);
  entries.forEach((entry, i) => (matrix[i * n + i] = entry));
  return matrix;
}
