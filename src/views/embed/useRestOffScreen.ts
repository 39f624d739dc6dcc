import { useRef, type RefObject } from 'react';
import { useLabStore } from '../../panels/shared/LabContext.ts';
import { useInView } from '../../ui/useInView.ts';

/** Playback pauses while nobody can see it, and goes on where it was. */
export function useRestOffScreen(body: RefObject<HTMLElement | null>): void {
  const store = useLabStore();
  const wasPlaying = useRef(false);
  useInView(
    body,
    () => {
      if (wasPlaying.current) store.getState().play();
      wasPlaying.current = false;
    },
    () => {
      wasPlaying.current = store.getState().playback.playing;
      store.getState().pause();
    },
  );
}
