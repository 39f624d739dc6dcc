import { parameters } from '../../store/parameters.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useApplies, useInForce } from '../shared/useInForce.ts';
import { ParameterSlider } from './ParameterSlider.tsx';

/** The number format that the network is stored in; with float16, the loss scale that saves what would be too small. */
export function PrecisionControl() {
  const { controls } = useContent();
  const format = useInForce('prec');
  const hasScale = useApplies('scale');
  const commit = useLab((state) => state.commit);
  return (
    <>
      <Choice
        label={controls.labels.prec}
        options={parameters.prec.choices.map((value) => ({ value, ...controls.formats[value] }))}
        value={format}
        onChange={(prec) => commit({ prec })}
      />
      <p className="control-note">{controls.formatNotes[format]}</p>
      {hasScale && (
        <>
          <ParameterSlider parameter="scale" />
          <p className="control-note">{controls.scaleNote}</p>
        </>
      )}
    </>
  );
}
