import { useCallback } from 'react';
import { TextArea } from '../../ui/TextArea.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useEnter } from './useEnter.ts';

/** The sentence that the network reads. */
export function SentenceControl() {
  const { controls } = useContent();
  const text = useLab((state) => state.params.text);
  const commit = useLab((state) => state.commit);
  const take = useCallback((value: string) => commit({ text: value }), [commit]);
  const enter = useEnter('text', take);
  return (
    <TextArea label={controls.labels.text} text={text} hint={controls.textHint} onEnter={enter} />
  );
}
