import { useEffect, type RefObject } from 'react';
import type { Content } from '../../content/Content.ts';
import { fillMessage, type MessageValues } from '../../encoding/message.ts';
import { useContent, useLabStore } from '../../panels/shared/LabContext.ts';
import type { Params } from '../../store/parameters.ts';
import { written } from '../../store/params.ts';
import { shortened } from '../../store/shortened.ts';
import { shownSentence } from '../../panels/readout/shownSentence.ts';
import type { ParentMessages } from './holdMessages.ts';
import { startHostBridge, type Host, type HostWords } from './hostBridge.ts';
import type { HostProblem } from './hostParams.ts';

/** Speaks with the page around, where there is one. The height is that of `body`. */
export function useHostBridge(
  body: RefObject<HTMLElement | null>,
  fromParent: ParentMessages,
): void {
  const store = useLabStore();
  const content = useContent();
  useEffect(() => {
    if (body.current === null || window.parent === window) return;
    const { errors } = content.embed;
    const say = (message: string, values: MessageValues) =>
      fillMessage(message, values, content.language);
    const words: HostWords = {
      problem: (problem, state) => problemText(errors, say, problem, state.settled),
      badMessage: (detail) => say(errors.badMessage, { detail }),
      failed: () => errors.failed,
      shown: (state) => shownSentence(state, content),
    };
    return startHostBridge(store, hostOf(window.parent, fromParent, body.current), words);
  }, [store, content, body, fromParent]);
}

const LONGEST_SHOWN = 60;

function problemText(
  errors: Content['embed']['errors'],
  say: (message: string, values: MessageValues) => string,
  problem: HostProblem,
  params: Params,
): string {
  switch (problem.code) {
    case 'unknownKey':
      return say(errors.unknownKey, { key: shortened(problem.key, LONGEST_SHOWN) });
    case 'badValue':
      return say(errors.badValue, {
        key: problem.key,
        written: shortened(problem.written, LONGEST_SHOWN),
        current: written(params, problem.key),
      });
    case 'notUsed':
      return say(problem.key === 'T' ? errors.stepsOfWords : errors.notUsed, {
        key: problem.key,
        written: shortened(problem.written, LONGEST_SHOWN),
      });
  }
}

/** Everything said is what any page that can embed this one may know: it goes to whatever page that is. */
function hostOf(parent: Window, { listen }: ParentMessages, body: HTMLElement): Host {
  return {
    post: (message) => parent.postMessage(message, '*'),
    listen,
    watchHeight: (onHeight) => {
      const observer = new ResizeObserver(() =>
        onHeight(Math.ceil(body.getBoundingClientRect().height)),
      );
      observer.observe(body);
      return () => observer.disconnect();
    },
    url: () => location.href,
    prefersStill: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}
