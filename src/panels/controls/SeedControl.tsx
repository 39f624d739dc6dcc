import { useCallback } from 'react';
import { parameters } from '../../store/parameters.ts';
import { TextButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useEnter } from './useEnter.ts';

/** The seed by its number, and other weights by one click. */
export function SeedControl() {
  const { app, controls } = useContent();
  const seed = useLab((state) => state.params.seed);
  const commit = useLab((state) => state.commit);
  const take = useCallback((value: number) => commit({ seed: value }), [commit]);
  const enter = useEnter('seed', take);
  const next = seed === parameters.seed.range.max ? 0 : seed + 1;
  return (
    <div className="control-line">
      <span className="control-label">{controls.labels.seed}</span>
      <NumberField
        label={controls.labels.seed}
        text={String(seed)}
        inputMode="decimal"
        onEnter={enter}
      />
      <TextButton onClick={() => commit({ seed: next })}>{app.newWeights}</TextButton>
    </div>
  );
}
