/** Gives each frame the height that it asks for, in the words that its host would listen to. */
export function fitFrames(frames: readonly HTMLIFrameElement[]): void {
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    const height = heightIn(data, frame?.dataset['follows']);
    if (frame !== undefined && height !== null) frame.style.height = `${height}px`;
  });
}

/** @param dialect what marks a message as one about height: the source of ours, the subject of an LMS's. */
export function heightIn(data: unknown, dialect: string | undefined): number | null {
  if (typeof data !== 'object' || data === null || !('height' in data)) return null;
  const { height } = data;
  const isOurs =
    'source' in data && data.source === dialect && 'type' in data && data.type === 'resize';
  const isTheirs = 'subject' in data && data.subject === dialect;
  return (isOurs || isTheirs) && typeof height === 'number' ? height : null;
}
