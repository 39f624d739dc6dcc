import { SOURCE, VERSION } from '../../embed/protocol.ts';

/** The height that an embedded page announces, in CSS px; null for any other message. */
export function frameHeight(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('source' in data && 'version' in data && 'type' in data && 'height' in data)) return null;
  if (data.source !== SOURCE || data.version !== VERSION || data.type !== 'resize') return null;
  const { height } = data;
  return typeof height === 'number' && Number.isFinite(height) && height > 0 ? height : null;
}
