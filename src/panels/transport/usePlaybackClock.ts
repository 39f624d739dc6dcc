import { useEffect } from 'react';
import { lastShownFrame } from '../../store/selectors.ts';
import { useLab } from '../shared/LabContext.ts';

const LONGEST_MILLISECONDS = 420;
const SHORTEST_MILLISECONDS = 20;
const WHOLE_RUN_MILLISECONDS = 9000;

/** While playback runs, one frame follows another: at speed 1 a short run takes its time, a long one about 9 s. */
export function usePlaybackClock(): void {
  const playing = useLab((state) => state.playback.playing);
  const frames = useLab(lastShownFrame) + 1;
  const speed = useLab((state) => state.params.speed);
  const advanceFrame = useLab((state) => state.advanceFrame);
  useEffect(() => {
    if (!playing) return;
    const perFrame = WHOLE_RUN_MILLISECONDS / frames;
    const period =
      Math.min(LONGEST_MILLISECONDS, Math.max(SHORTEST_MILLISECONDS, perFrame)) / speed;
    const timer = setInterval(advanceFrame, period);
    return () => clearInterval(timer);
  }, [playing, frames, speed, advanceFrame]);
}
