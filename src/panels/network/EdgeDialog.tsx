import { formatMagnitude, formatNumber, subscript } from '../../encoding/numberFormat.ts';
import { HeatMap } from '../../marks/HeatMap.tsx';
import type { EdgeAnalysis } from '../../math/analysis.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useStepName } from '../shared/useSteps.ts';
import { SingularValues } from './SingularValues.tsx';

const MATRIX_PX = 220;

/** One edge of the network opened: J_t = diag(f′(a_t)) W as matrices, with the singular values of J_t. */
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
  const singular = edge.singularValues;
  const { derivatives, recurrentWeights } = edge;
  const scale = largest(recurrentWeights ?? edge.jacobian);
  return (
    <>
      <div className="edge-matrices">
        <EdgeMap
          title={say(panels.edge.jacobian, namesOf(edge))}
          values={edge.jacobian}
          size={singular.length}
          scale={scale}
        />
        {derivatives !== null && recurrentWeights !== null && (
          <>
            <span className="edge-operator">{panels.edge.equals}</span>
            <EdgeMap
              title={say(panels.edge.derivative, namesOf(edge))}
              values={diagonal(derivatives)}
              size={derivatives.length}
              scale={largest(derivatives)}
            />
            <span className="edge-operator">{panels.edge.times}</span>
            <EdgeMap
              title={panels.edge.weights}
              values={recurrentWeights}
              size={derivatives.length}
              scale={scale}
            />
          </>
        )}
      </div>
      {derivatives !== null && (
        <p className="edge-note">
          {say(panels.edge.scale, {
            scale: formatNumber(scale),
            derivativeScale: formatNumber(largest(derivatives)),
          })}
        </p>
      )}
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

/** What the titles call the steps. */
const namesOf = ({ step }: EdgeAnalysis) => ({
  step,
  sub: subscript(step),
  subBefore: subscript(step - 1),
});

function EdgeMap(props: {
  readonly title: string;
  readonly values: Float64Array;
  readonly size: number;
  readonly scale: number;
}) {
  const { title, values, size, scale } = props;
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
        sizePx={MATRIX_PX}
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
