import { useCallback } from 'react';
import { mostWords, readsSentence, wordCount } from '../../store/ownNetworks.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useEnter } from './useEnter.ts';

/** The sentence that the network reads. */
export function SentenceControl() {
  const { controls } = useContent();
  const text = useLab((state) => state.params.text);
  const isRead = useLab((state) => readsSentence(state.params));
  const commit = useLab((state) => state.commit);
  const take = useCallback((value: string) => commit({ text: value }), [commit]);
  const enter = useEnter('text', take);
  return (
    <>
      <TextArea label={controls.labels.text} text={text} hint={controls.textHint} onEnter={enter} />
      {!isRead && <UnreadSentence />}
    </>
  );
}

/** Why a network of the reader's own does not read the sentence. */
function UnreadSentence() {
  const { controls } = useContent();
  const say = useSay();
  const own = useLab((state) => state.params.own);
  const text = useLab((state) => state.params.text);
  return (
    <p className="control-hint">
      {say(controls.unreadSentence, { words: wordCount(text), most: mostWords(own) ?? 0 })}
    </p>
  );
}
