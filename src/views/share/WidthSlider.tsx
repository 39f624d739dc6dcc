import { useSay } from '../../panels/shared/LabContext.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useLateWords } from '../../panels/shared/useLateWords.ts';
import { shareWords, type ShareWords } from '../../content/shareWords.ts';

const LEAST_PX = 320;
const MOST_PX = 1200;
const NUDGES_PX = { fine: 1, plain: 10, coarse: 100 } as const;

export type WidthSliderProps = {
  /** As wide as the preview is now, in CSS px. */
  readonly px: number;
  /** As wide as there is room. */
  readonly isFull: boolean;
  /** null for as wide as there is room. */
  readonly onChange: (px: number | null) => void;
};

/** Any width between the narrowest page and a wide one. */
export function WidthSlider({ px, isFull, onChange }: WidthSliderProps) {
  const share = useLateWords<ShareWords>(shareWords);
  const say = useSay();
  const within = (wanted: number) =>
    onChange(Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, wanted))));
  const text = say(share.widthText, { width: px });
  return (
    <Slider
      label={share.width}
      position={Math.max(0, (px - LEAST_PX) / (MOST_PX - LEAST_PX))}
      valueText={text}
      inputMode="decimal"
      resetLabel={share.widthReset}
      isDefault={isFull}
      marks={[]}
      onDrag={(position) => within(LEAST_PX + position * (MOST_PX - LEAST_PX))}
      onNudge={(direction, size) => within(px + direction * NUDGES_PX[size])}
      onRelease={() => undefined}
      onEnter={(typed) => {
        const wanted = Number.parseFloat(typed);
        if (wanted >= LEAST_PX && wanted <= MOST_PX) {
          within(wanted);
          return null;
        }
        return say(share.widthRefused, { least: LEAST_PX, most: MOST_PX, current: text });
      }}
      onReset={() => onChange(null)}
    />
  );
}
