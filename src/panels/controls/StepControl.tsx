import { formatInteger } from '../../encoding/numberFormat.ts';
import { useCallback } from 'react';
import { followedStepOf, hasLoss } from '../../store/derived.ts';
import { currentStep } from '../../store/selectors.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextButton } from '../../ui/IconButton.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useEnter } from './useEnter.ts';

/** A step chosen by its number: t, whose loss is followed, or k, the selected one. */
export function StepControl({ parameter }: { readonly parameter: 't' | 'k' }) {
  const { controls } = useContent();
  const chosen = useLab((state) => state.params[parameter]);
  const shown = useLab((state) =>
    parameter === 't' ? followedStepOf(state.params) : currentStep(state),
  );
  const commit = useLab((state) => state.commit);
  const selectStep = useLab((state) => state.selectStep);
  const take = useCallback(
    (step: number | null) => (parameter === 't' ? commit({ t: step }) : selectStep(step)),
    [parameter, commit, selectStep],
  );
  const enter = useEnter(parameter, take);
  const isOfLoss = useLab((state) => hasLoss(state.params));
  const label =
    parameter === 't' && !isOfLoss ? controls.labels.tOfProducts : controls.labels[parameter];
  return (
    <div className="control-line">
      <span className="control-label">{label}</span>
      <NumberField label={label} text={formatInteger(shown)} onEnter={enter} />
      <TextButton disabled={chosen === null} onClick={() => take(null)}>
        {parameter === 't' ? controls.stepLast : controls.stepMiddle}
      </TextButton>
    </div>
  );
}
