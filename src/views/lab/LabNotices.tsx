import type { Content } from '../../content/Content.ts';
import { useContent, useLab, useSay } from '../../panels/shared/LabContext.ts';
import type { AddressProblem } from '../../store/address.ts';
import type { Notice as NoticeData } from '../../store/notices.ts';
import { TextButton } from '../../ui/IconButton.tsx';
import { Later } from '../../ui/Later.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** A worker that is merely slow takes over soon, and the notice is taken back: the reader need not see it. */
const DELAYS: Partial<Record<NoticeData['code'], number>> = { engineOnMainThread: 2500 };

type Say = ReturnType<typeof useSay>;

/** What the reader should know, a line each, and whether the setting could not be computed. */
export function LabNotices() {
  const { notices: words } = useContent();
  const say = useSay();
  const failure = useLab((state) => (state.run.status === 'failed' ? state.run.failure : null));
  const hasResult = useLab((state) => state.run.result !== null);
  const retry = useLab((state) => state.retry);
  return (
    <>
      {failure !== null && (
        <div className="lab-failure" role="alert">
          <p>
            {failure.code === 'noEngine'
              ? words.noEngine
              : say(hasResult ? words.failed : words.failedFirst, { detail: failure.detail })}
          </p>
          <TextButton onClick={retry}>{words.retry}</TextButton>
        </div>
      )}
      <NoticeLines />
    </>
  );
}

/** What the reader should know, whatever the page. */
export function NoticeLines() {
  const { app, notices: words } = useContent();
  const say = useSay();
  const notices = useLab((state) => state.notices);
  const dismiss = useLab((state) => state.dismissNotice);
  return (
    <>
      {notices.map((notice) => (
        <Later key={notice.id} milliseconds={DELAYS[notice.code] ?? 0}>
          <Notice
            text={noticeText(words, say, notice)}
            dismissLabel={app.dismiss}
            onDismiss={() => dismiss(notice.id)}
          />
        </Later>
      ))}
    </>
  );
}

const MOST_PROBLEMS = 4;

function noticeText(words: Content['notices'], say: Say, notice: NoticeData): string {
  switch (notice.code) {
    case 'addressProblems':
      return addressText(words, say, notice.values.problems);
    case 'addressBlocked':
      return words.addressBlocked;
    case 'engineRestarted':
      return words.restarted;
    case 'engineOnMainThread':
      return words.mainThread;
    case 'edgeFailed':
      return say(words.edgeFailed, { step: notice.values.step });
    case 'exportFailed':
      return say(words.exportFailed, { detail: notice.values.detail });
  }
}

function addressText(
  words: Content['notices'],
  say: Say,
  problems: readonly AddressProblem[],
): string {
  const view = problems.find(({ key }) => key === 'view');
  const values = problems.filter(({ key }) => key !== 'view');
  const own = values.find(({ code }) => code === 'notLoaded');
  const steps = values.find(({ key, code }) => key === 'T' && code === 'notUsed');
  const unused = values.filter((one) => one.code === 'notUsed' && one !== steps);
  const dropped = values.filter(({ code }) => code === 'badPins' || code === 'unknownMembers');
  const others = [own, steps, ...unused, ...dropped];
  const replaced = values.filter((one) => !others.includes(one));
  const listOf = (
    some: readonly AddressProblem[],
    item: (problem: AddressProblem) => string,
  ): string => {
    const shown = some.slice(0, MOST_PROBLEMS).map(item).join(', ');
    const rest = some.length - MOST_PROBLEMS;
    return rest > 0 ? say(words.addressMore, { list: shown, count: rest }, rest) : shown;
  };
  const setting = ({ key, written }: AddressProblem) => `${key} = ${written}`;
  const replacement = ({ key, written, fallback }: AddressProblem) =>
    say(words.addressItem, { key, written, fallback: fallback === '' ? words.usual : fallback });
  return [
    ...(view === undefined ? [] : [say(words.addressView, { written: view.written })]),
    ...(own === undefined ? [] : [say(words.addressOwn, { written: own.written })]),
    ...(replaced.length === 0 ? [] : [say(words.address, { list: listOf(replaced, replacement) })]),
    ...(dropped.length === 0
      ? []
      : [say(words.addressLeftOut, { list: listOf(dropped, setting) })]),
    ...(unused.length === 0 ? [] : [say(words.addressUnused, { list: listOf(unused, setting) })]),
    ...(steps === undefined ? [] : [say(words.addressSteps, { written: steps.written })]),
  ].join(' ');
}
