import { formatMagnitude } from '../../encoding/numberFormat.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import type { ListedPin } from './useGhosts.ts';

export type PinnedListProps = {
  readonly pins: readonly ListedPin[];
  /** k: the step whose values are shown. */
  readonly step: number;
  /** Called when one is gone, and the focus needs another place. */
  readonly onRemoved: () => void;
};

/** The pinned settings, each with its value at the selected step and a way to remove it. */
export function PinnedList({ pins, step, onRemoved }: PinnedListProps) {
  const { compare } = useContent();
  const say = useSay();
  const pinned = useLab((state) => state.params.pins);
  const commit = useLab((state) => state.commit);
  if (pins.length === 0) return null;
  return (
    <ul className="pinned-list" aria-label={compare.pins.list}>
      {pins.map((listed, index) => (
        <li key={index}>
          <span className="pinned-list-line" aria-hidden="true" />
          <PinText listed={listed} step={step} />
          <button
            type="button"
            aria-label={say(compare.pins.remove, { name: listed.name })}
            title={say(compare.pins.remove, { name: listed.name })}
            onClick={() => {
              commit({ pins: pinned.filter((_, at) => at !== index) });
              onRemoved();
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

function PinText({ listed, step }: { readonly listed: ListedPin; readonly step: number }) {
  const { compare } = useContent();
  const say = useSay();
  const { name, status, ghost, isAligned } = listed;
  switch (status) {
    case 'waiting':
      return <span>{say(compare.pins.computing, { name })}</span>;
    case 'failed':
      return <span>{say(compare.pins.failed, { name })}</span>;
    case 'ready':
      return (
        <span>
          {isAligned ? say(compare.pins.aligned, { name }) : name}{' '}
          {ghost !== null && <b>{formatMagnitude(ghost.values[step + 1] ?? NaN)}</b>}
        </span>
      );
  }
}
