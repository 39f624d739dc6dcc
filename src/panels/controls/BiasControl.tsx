import { canBeCentred, inForce } from '../../store/inForce.ts';
import { parameters } from '../../store/parameters.ts';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useInForce } from '../shared/useInForce.ts';
import { ParameterSlider } from './ParameterSlider.tsx';

/** b: a constant, or what centres the units. */
export function BiasControl() {
  const { controls } = useContent();
  const bias = useInForce('b');
  const hasCentre = useLab((state) => canBeCentred(inForce(state.params)));
  const commit = useLab((state) => state.commit);
  return (
    <>
      <ParameterSlider parameter="b" />
      {hasCentre && (
        <label className="control-check">
          <input
            type="checkbox"
            checked={bias === 'centred'}
            onChange={(event) =>
              commit({ b: event.target.checked ? 'centred' : parameters.b.default })
            }
          />
          {controls.biasCentred}
        </label>
      )}
    </>
  );
}
