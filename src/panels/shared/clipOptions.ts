/** The ways to clip as options of a control; a changed way keeps the threshold. */
import type { Content } from '../../content/Content.ts';
import { parameters, type Params } from '../../store/parameters.ts';

type Clip = Params['clip'];

export const clipOptions = ({ controls }: Content) =>
  parameters.clip.choices.map((value) => ({ value, ...controls.clips[value] }));

/** Another way to clip; coming from "off", the threshold is the default's. */
export function withClipKind(clip: Clip, kind: Clip['kind']): Clip {
  if (kind === 'off') return { kind };
  return {
    kind,
    threshold: clip.kind === 'off' ? parameters.clip.default.threshold : clip.threshold,
  };
}
