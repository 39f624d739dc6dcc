import { formatMagnitude, formatNumber, subscript } from '../../encoding/numberFormat.ts';
import { HeatMap } from '../../marks/HeatMap.tsx';
import type { EdgeAnalysis } from '../../math/analysis.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useStepName } from '../shared/useSteps.ts';
import { SingularValues } from './SingularValues.tsx';

const MATRIX_PX = 220;
const DIAGONAL_PX = 220;

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
  const n = edge.derivatives.length;
  const sub = subscript(edge.step);
  const names = { step: edge.step, sub, subBefore: subscript(edge.step - 1) };
  const scale = largest(edge.recurrentWeights);
  const describe = (row: number, column: number, value: number) =>
    say(panels.edge.entry, { row: row + 1, column: column + 1, value: formatNumber(value) });
  const derivativeScale = largest(edge.derivatives);
  const singular = edge.singularValues;
  return (
    <>
      <div className="edge-matrices">
        <EdgeMatrix title={say(panels.edge.jacobian, names)}>
          <HeatMap
            values={edge.jacobian}
            rows={n}
            columns={n}
            scale={scale}
            sizePx={MATRIX_PX}
            label={say(panels.edge.jacobian, names)}
            describe={describe}
          />
        </EdgeMatrix>
        <span className="edge-operator">{panels.edge.equals}</span>
        <EdgeMatrix title={say(panels.edge.derivative, names)}>
          <HeatMap
            values={diagonal(edge.derivatives)}
            rows={n}
            columns={n}
            scale={derivativeScale}
            sizePx={DIAGONAL_PX}
            label={say(panels.edge.derivative, names)}
            describe={describe}
          />
        </EdgeMatrix>
        <span className="edge-operator">{panels.edge.times}</span>
        <EdgeMatrix title={panels.edge.weights}>
          <HeatMap
            values={edge.recurrentWeights}
            rows={n}
            columns={n}
            scale={scale}
            sizePx={MATRIX_PX}
            label={panels.edge.weights}
            describe={describe}
          />
        </EdgeMatrix>
      </div>
      <p className="edge-note">
        {say(panels.edge.scale, {
          scale: formatNumber(scale),
          derivativeScale: formatNumber(derivativeScale),
        })}
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

function EdgeMatrix(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <figure className="edge-matrix">
      <figcaption>{props.title}</figcaption>
      {props.children}
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
