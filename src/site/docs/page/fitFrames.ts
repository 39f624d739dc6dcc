import { enveloped } from '../../../embed/protocol.ts';
import { readFrameMessage } from '../../../embed/readFrameMessage.ts';

/** Gives each frame the height that it asks for, in the words that its host would listen to. */
export function fitFrames(frames: readonly HTMLIFrameElement[]): void {
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    const height = heightIn(data, frame?.dataset['follows']);
    if (frame !== undefined && height !== null) frame.style.height = `${height}px`;
  });
}

/** @param dialect what marks a message as one about height: the source of ours, the subject of an LMS's. No height is one too large. */
export function heightIn(data: unknown, dialect: string | undefined): number | null {
  switch (dialect) {
    case 'vanishing-point': {
      const message = readFrameMessage(data);
      return message?.type === 'resize' ? message.height : null;
    }
    case 'lti.frameResize': {
      if (typeof data !== 'object' || data === null) return null;
      if (!('subject' in data && data.subject === dialect && 'height' in data)) return null;
      const { height } = data;
      if (typeof height !== 'number') return null;
      return heightIn(enveloped({ type: 'resize', height }), 'vanishing-point');
    }
    default:
      return null;
  }
}
