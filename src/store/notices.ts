/** One-line messages that a reader can dismiss: a code, and the values its sentence needs. */
import type { AddressProblem } from './address.ts';

type NoValues = Readonly<Record<string, never>>;

/** Every code a notice can have, with its values. */
export type NoticeValues = {
  /** The address said things that are not so. */
  readonly addressProblems: { readonly problems: readonly AddressProblem[] };
  /** The browser does not let the page write its address. */
  readonly addressBlocked: NoValues;
  /** The engine died and was started again. */
  readonly engineRestarted: { readonly restarts: number };
  /** No worker could be started or kept: the engine runs on the page's own thread. */
  readonly engineOnMainThread: NoValues;
  /** The step Jacobian that was asked for could not be computed. */
  readonly edgeFailed: { readonly step: number };
  /** A picture or a file could not be made. */
  readonly exportFailed: { readonly detail: string };
};

export type NoticeCode = keyof NoticeValues;

type NoticeOf<Codes extends NoticeCode> = {
  readonly [Code in Codes]: {
    readonly id: number;
    readonly code: Code;
    readonly values: NoticeValues[Code];
  };
}[Codes];

export type Notice = NoticeOf<NoticeCode>;

type Noticing = { readonly notices: readonly Notice[] };

/** With one more notice; an earlier one of the same code makes way for it. */
export function withNotice<State extends Noticing, Code extends NoticeCode>(
  state: State,
  code: Code,
  values: NoticeValues[Code],
): State {
  const id = 1 + Math.max(0, ...state.notices.map((notice) => notice.id));
  const notice: NoticeOf<Code> = { id, code, values };
  return { ...state, notices: [...withoutCode(state.notices, code), notice] };
}

/** With what an address got wrong, and nothing of what an earlier address did. */
export function withAddressProblems<State extends Noticing>(
  state: State,
  problems: readonly AddressProblem[],
): State {
  return problems.length === 0
    ? { ...state, notices: withoutCode(state.notices, 'addressProblems') }
    : withNotice(state, 'addressProblems', { problems });
}

export const withoutNotice = <State extends Noticing>(state: State, id: number): State => ({
  ...state,
  notices: state.notices.filter((notice) => notice.id !== id),
});

/** Takes back what no longer holds. */
export const withoutNoticeOf = <State extends Noticing>(state: State, code: NoticeCode): State => ({
  ...state,
  notices: withoutCode(state.notices, code),
});

const withoutCode = (notices: readonly Notice[], code: NoticeCode): readonly Notice[] =>
  notices.filter((notice) => notice.code !== code);
