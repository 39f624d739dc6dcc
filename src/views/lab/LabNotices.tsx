import type { Content } from '../../content/Content.ts';
import { useContent, useLab, useSay } from '../../panels/shared/LabContext.ts';
import type { AddressProblem } from '../../store/address.ts';
import type { Notice as NoticeData } from '../../store/notices.ts';
import { Notice } from '../../ui/Notice.tsx';

type Say = ReturnType<typeof useSay>;

/** What the reader should know, a line each. */
export function LabNotices() {
  const { app, notices: words } = useContent();
  const say = useSay();
  const notices = useLab((state) => state.notices);
  const dismiss = useLab((state) => state.dismissNotice);
  const failure = useLab((state) => (state.run.status === 'failed' ? state.run.failure : null));
  return (
    <>
      {failure !== null && (
        <p className="lab-failure" role="alert">
          {failure.code === 'noEngine'
            ? words.noEngine
            : say(words.failed, { detail: failure.detail })}
        </p>
      )}
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          text={noticeText(words, say, notice)}
          dismissLabel={app.dismiss}
          onDismiss={() => dismiss(notice.id)}
        />
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
  }
}

function addressText(
  words: Content['notices'],
  say: Say,
  problems: readonly AddressProblem[],
): string {
  const view = problems.find(({ key }) => key === 'view');
  const values = problems.filter(({ key }) => key !== 'view');
  const shown = values
    .slice(0, MOST_PROBLEMS)
    .map(({ key, written, fallback }) =>
      say(words.addressItem, { key, written, fallback: fallback === '' ? words.usual : fallback }),
    )
    .join(', ');
  const rest = values.length - MOST_PROBLEMS;
  const list = rest > 0 ? say(words.addressMore, { list: shown, count: rest }, rest) : shown;
  return [
    ...(view === undefined ? [] : [say(words.addressView, { written: view.written })]),
    ...(values.length === 0 ? [] : [say(words.address, { list })]),
  ].join(' ');
}
