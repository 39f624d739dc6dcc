import type { ReactNode } from 'react';
import { createLinearAxis } from '../../encoding/scales.ts';
import { powerOfTen } from '../../encoding/numberFormat.ts';
import './logBars.css';

export type LogBar = {
  readonly id: string;
  readonly name: ReactNode;
  /** A magnitude; null where there is none. */
  readonly value: number | null;
  /** The value as it is written beside the bar. */
  readonly text: string;
  /** The row in words. */
  readonly spoken: string;
  readonly isStrong: boolean;
};

export type LogBarsProps = {
  readonly bars: readonly LogBar[];
  /** The least and the largest exponent of the axis. */
  readonly domain: readonly [number, number];
  /** A magnitude to be seen beside the bars. */
  readonly mark: { readonly value: number; readonly label: string } | null;
};

const MOST_TICKS = 3;

/** Horizontal bars on a log scale, each with its value. 0, ∞ and NaN are marked as such, not drawn as a small or large bar. */
export function LogBars({ bars, domain, mark }: LogBarsProps) {
  const { position, ticks } = createLinearAxis(domain, [0, 1], MOST_TICKS);
  const share = (value: number) => Math.min(1, Math.max(0, position(Math.log10(value))));
  return (
    <div className="log-bars">
      <div className="log-bars-plane" aria-hidden="true">
        {ticks.filter(Number.isInteger).map((exponent) => (
          <span key={exponent} className="log-bars-tick" style={{ '--at': position(exponent) }}>
            <span>{exponent === 0 ? '1' : powerOfTen(exponent)}</span>
          </span>
        ))}
        {mark !== null && (
          <span className="log-bars-mark" style={{ '--at': share(mark.value) }}>
            <span>{mark.label}</span>
          </span>
        )}
      </div>
      <ul>
        {bars.map(({ id, name, value, text, spoken, isStrong }) => (
          <li key={id} data-bar={id} className={isStrong ? 'log-bars-strong' : undefined}>
            <span className="log-bars-name" aria-hidden="true">
              {name}
            </span>
            <span className="log-bars-track" aria-hidden="true">
              {value !== null && <Bar value={value} share={share} />}
            </span>
            <span className="log-bars-value" aria-hidden="true">
              {text}
            </span>
            <span className="visually-hidden">{spoken}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar(props: { readonly value: number; readonly share: (value: number) => number }) {
  const { value, share } = props;
  if (value === 0) return <span className="log-bars-zero" />;
  if (Number.isNaN(value)) return <span className="log-bars-nan">×</span>;
  const kind = value === Infinity ? 'log-bars-bar log-bars-infinite' : 'log-bars-bar';
  return <span className={kind} style={{ '--length': share(value) }} />;
}
