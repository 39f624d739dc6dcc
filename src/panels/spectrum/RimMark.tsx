import { spectrumWords, type SpectrumWords } from '../../content/spectrumWords.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import { rimPoint, type PlaneLayout } from './planeLayout.ts';

export type RimMarkProps = {
  /** ρ(W). */
  readonly radius: number;
  readonly plane: PlaneLayout;
};

/** The rim, the circle of radius ρ(W), with its name. */
export function RimMark({ radius, plane }: RimMarkProps) {
  const words = useLateWords<SpectrumWords>(spectrumWords);
  const { centrePx, pxPerUnit } = plane;
  const name = rimPoint(radius, plane);
  return (
    <>
      <circle className="spectrum-rim-line" cx={centrePx} cy={centrePx} r={radius * pxPerUnit} />
      <text className="spectrum-rim-name" x={name.x + 9} y={name.y - 4}>
        {words.rimName}
      </text>
    </>
  );
}
