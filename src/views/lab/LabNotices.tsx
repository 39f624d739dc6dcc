import type { Content } from '../../content/Content.ts';
import { useContent, useLab, useSay } from '../../panels/shared/LabContext.ts';
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

const MOST_PROBLEMS = 3;

function noticeText(words: Content['notices'], say: Say, notice: NoticeData): string {
  switch (notice.code) {
    case 'addressProblems': {
      const { problems } = notice.values;
      const said = problems.slice(0, MOST_PROBLEMS).map(({ key, written, fallback }) =>
        say(key === 'view' ? words.addressView : words.address, {
          key,
          written,
          fallback: fallback === '' ? words.usual : fallback,
        }),
      );
      const rest = problems.length - said.length;
      return [...said, ...(rest > 0 ? [say(words.addressMore, { count: rest }, rest)] : [])].join(
        ' ',
      );
    }
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
