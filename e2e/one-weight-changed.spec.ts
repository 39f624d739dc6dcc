import { formatNumber } from '../src/encoding/numberFormat.ts';
import { gradientColour, gradientWidth } from '../src/encoding/gradientScale.ts';
import { gradientNorms, normsClippedByNorm } from '../src/math/clipping.ts';
import { resolveSource } from '../src/math/resolveSource.ts';
import type { NetworkSource } from '../src/math/setting.ts';
import { toNetworkSource } from '../src/store/derived.ts';
import { numbersAt, sentenceAt, termsAt, type EngineNumbers } from './engineNumbers.ts';
import { giveToWorker } from './engineSpies.ts';
import { LabPage, type Picture } from './LabPage.ts';
import { expect, test } from './test.ts';

const HASH = '#/lab?k=3';

/** The same network with one weight of W changed; all else is as drawn. */
function withOneWeightChanged(source: NetworkSource) {
  const { network, sequence, loss } = resolveSource(source);
  const recurrentWeights = network.recurrentWeights.slice();
  recurrentWeights[12 * 4 + 7] = 2.5;
  return { kind: 'given', network: { ...network, recurrentWeights }, sequence, loss } as const;
}

test('One weight changed in the worker’s input changes the sentence, ribbon, chart, equations and clipping.', async ({
  lab,
  context,
}) => {
  const drawn = numbersAt(HASH);
  const given = numbersAt(HASH, withOneWeightChanged);
  expect(sentenceAt(given)).not.toBe(sentenceAt(drawn));

  await lab.open(HASH);
  const before = await lab.picture();
  expectPictureOf(before, drawn);

  const changedPage = await context.newPage();
  await giveToWorker(changedPage, withOneWeightChanged(toNetworkSource(drawn.params)));
  const changed = new LabPage(changedPage);
  await changed.open(HASH);
  const after = await changed.picture();
  expectPictureOf(after, given);

  expect(after.sentence).not.toBe(before.sentence);
  expect(after.ribbons).not.toEqual(before.ribbons);
  expect(after.points).not.toEqual(before.points);
  expect(after.terms).not.toEqual(before.terms);
  expect(after.clipping).not.toEqual(before.clipping);
});

function expectPictureOf(picture: Picture, numbers: EngineNumbers) {
  expect(picture.sentence).toBe(sentenceAt(numbers));
  expect(picture.terms).toEqual(termsAt(numbers, numbers.step));
  expectRibbonOf(picture, numbers);
  expectPointsOf(picture, numbers);
  expectClippingOf(picture, numbers);
}

/** Every band has the colour of the gradient between its ends and, at each end, the width of the gradient there. */
function expectRibbonOf({ ribbons }: Picture, { analysis }: EngineNumbers) {
  const { followed } = analysis;
  const at = (step: number) => followed.log10Relative[step + 1] ?? NaN;
  expect(ribbons.map((band) => band.step)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0, -1]);
  const widthOf = ({ path }: { path: string }) => {
    const [leftTop = 0, rightTop = 0, rightBottom = 0, leftBottom = 0] = Array.from(
      path.matchAll(/[ML][^,]+,([\d.]+)/g),
      (match) => Number(match[1]),
    );
    return { left: Math.abs(leftTop - leftBottom), right: Math.abs(rightTop - rightBottom) };
  };
  const first = ribbons[0];
  if (first === undefined) throw new Error('There is no ribbon.');
  const full = widthOf(first).right / gradientWidth(0);
  for (const band of ribbons) {
    expect(band.style).toContain(gradientColour((at(band.step) + at(band.step + 1)) / 2));
    const width = widthOf(band);
    expect(width.left).toBeCloseTo(Math.max(1.5, full * gradientWidth(at(band.step))), 1);
    expect(width.right).toBeCloseTo(Math.max(1.5, full * gradientWidth(at(band.step + 1))), 1);
  }
}

/** The heights of the points are linear in log₁₀ of the gradient. */
function expectPointsOf({ points }: Picture, { analysis }: EngineNumbers) {
  const log10 = (step: number) => analysis.followed.log10Relative[step + 1] ?? NaN;
  expect(points).toHaveLength(11);
  const first = points.find(({ step }) => step === -1);
  const last = points.find(({ step }) => step === 9);
  if (first === undefined || last === undefined) throw new Error('Points are missing.');
  const perDecade = (first.y - last.y) / (log10(-1) - log10(9));
  expect(perDecade).toBeLessThan(-5);
  for (const { step, y } of points) {
    expect(y).toBeCloseTo(last.y + perDecade * (log10(step) - log10(9)), 1);
  }
}

function expectClippingOf({ clipping }: Picture, { analysis }: EngineNumbers) {
  const before = gradientNorms(analysis.gradients);
  const after = normsClippedByNorm(before, 5);
  const row = (name: string, id: keyof typeof before) =>
    `‖∂E/∂${name}‖ = ${formatNumber(before[id])}, after clipping ${formatNumber(after[id])}`;
  expect(clipping).toEqual([
    row('θ', 'globalNorm'),
    row('U', 'inputWeights'),
    row('W', 'recurrentWeights'),
    row('V', 'outputWeights'),
    row('b', 'bias'),
    row('bV', 'outputBias'),
  ]);
}
