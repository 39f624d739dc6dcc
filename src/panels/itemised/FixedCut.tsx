import { CutMark, type CutMarkProps } from './CutMark.tsx';

/** K where the reader cannot set it. */
export function FixedCut(props: CutMarkProps) {
  return (
    <svg className="itemised-handle-layer" width={props.widthPx} height={props.layout.heightPx}>
      <CutMark {...props} />
    </svg>
  );
}
