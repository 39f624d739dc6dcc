/** The door for what the embedded page says. Anything that is not one of its messages, whole, is null. */
import {
  SOURCE,
  VERSION,
  type FrameData,
  type FrameMessage,
  type WrittenParams,
} from './protocol.ts';

const PHASES = ['forward', 'loss', 'backward'] as const satisfies readonly FrameData['phase'][];
const CODES = ['badMessage', 'unknownKey', 'badValue', 'notUsed', 'failed'] as const;
const MOST_PIXELS = 100_000;

/** Never throws. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (!isRecord(data) || data['source'] !== SOURCE || data['version'] !== VERSION) return null;
  const { type, address, params, changed, height, id, frame, sentence, code, message } = data;
  switch (type) {
    case 'ready':
      return isText(address) && isWritten(params) ? { type, address, params } : null;
    case 'change':
      return isText(address) && isWritten(changed) ? { type, address, changed } : null;
    case 'resize':
      return isCount(height) && height <= MOST_PIXELS ? { type, height } : null;
    case 'frame': {
      const read = readFrame(data);
      return read === null ? null : { type, ...read };
    }
    case 'state': {
      const read = isRecord(frame) ? readFrame(frame) : null;
      if (!isText(address) || !isWritten(params) || read === null) return null;
      if (!isTextOrNull(id) || !isTextOrNull(sentence)) return null;
      return { type, id, address, params, frame: read, sentence };
    }
    case 'error': {
      const known = CODES.find((one) => one === code);
      return known !== undefined && isText(message) ? { type, code: known, message } : null;
    }
    default:
      return null;
  }
}

function readFrame(data: Readonly<Record<string, unknown>>): FrameData | null {
  const { frame, frames, step, playing } = data;
  const phase = PHASES.find((name) => name === data['phase']);
  if (!isCount(frame) || !isCount(frames) || !Number.isInteger(step)) return null;
  if (phase === undefined || typeof playing !== 'boolean') return null;
  return { frame, frames, phase, step: Number(step), playing };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';

const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isWritten = (value: unknown): value is WrittenParams =>
  isRecord(value) && Object.values(value).every(isText);
