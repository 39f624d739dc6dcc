/** Every type of message in the order of the guide. The compiler holds types and fields to the protocol: none is missing, none too many. */
import { docs } from '../../content/en/docs.ts';
import type { FrameMessage, HostMessage } from '../../embed/protocol.ts';

const { messages } = docs.reference;

type FieldsOf<Message extends FrameMessage | HostMessage, Type> = Message extends unknown
  ? Type extends Message['type']
    ? Exclude<keyof Message, 'type'>
    : never
  : never;

type MessageRows<Message extends FrameMessage | HostMessage> = {
  readonly [Type in Message['type']]: {
    readonly fields: Readonly<Record<FieldsOf<Message, Type>, true>>;
    readonly meaning: string;
  };
};

/** What the embed says. */
export const outgoingRows: MessageRows<FrameMessage> = {
  ready: { fields: { address: true, params: true }, meaning: messages.ready },
  resize: { fields: { height: true }, meaning: messages.resize },
  change: { fields: { address: true, changed: true }, meaning: messages.change },
  frame: {
    fields: { frame: true, frames: true, phase: true, step: true, playing: true },
    meaning: messages.frame,
  },
  state: {
    fields: { id: true, address: true, params: true, frame: true, sentence: true },
    meaning: messages.state,
  },
  error: { fields: { code: true, message: true }, meaning: messages.error },
};

/** What it understands. */
export const incomingRows: MessageRows<HostMessage> = {
  set: { fields: { params: true }, meaning: messages.set },
  play: { fields: {}, meaning: messages.play },
  pause: { fields: {}, meaning: messages.pause },
  step: { fields: { by: true }, meaning: messages.step },
  get: { fields: { id: true }, meaning: messages.get },
};
