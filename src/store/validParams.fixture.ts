/** Generated parameters for tests: every combination that the Lab can hold. */
import fc from 'fast-check';
import { applyChange } from './changes.ts';
import type { Clipping } from './kinds/clipping.ts';
import { keepOwnNetwork } from './keepOwnNetwork.ts';
import { NO_NETWORK } from './ownNetworks.ts';
import { exampleNetwork } from './ownWeights.fixture.ts';
import { parameters, type Params } from './parameters.ts';
import { defaultParams } from './params.ts';
import { pinOf } from './pinned.ts';

const real = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);

const word = fc.constantFrom('man', 'wig', 'über', '头', "don't", '50%', 'a+b', 'x=y', 'R&D', '#1');
const gap = fc.constantFrom(' ', '  ', ', ', '; ', '\n', ' – ', '? ', ' 🙂 ');

const sentence = fc
  .array(fc.tuple(word, gap), { minLength: 2, maxLength: 20 })
  .map((pairs) => pairs.map(([said, between]) => said + between).join(''));

const threshold = real(1e-3, 1e6);
const clip: fc.Arbitrary<Clipping> = fc.oneof(
  fc.constant({ kind: 'off' } as const),
  fc.record({ kind: fc.constantFrom('norm', 'value'), threshold }),
);

const reference = (min: number, max: number) => fc.option(fc.integer({ min, max }));

/** None, mostly; or one that reads sentences of up to 12 different words, or one without a loss. */
const own = fc.oneof(
  { weight: 3, arbitrary: fc.constant(NO_NETWORK) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      keepOwnNetwork('reading, 50%', exampleNetwork('rnn', 3, 12, 12)).name,
      keepOwnNetwork('without; a loss', exampleNetwork('lstm', 4, 6)).name,
    ),
  },
);

/** References reach anywhere from the first place to beyond the last and are made to fit. */
const unpinned: fc.Arbitrary<Params> = fc
  .record({
    own,
    cell: fc.constantFrom(...parameters.cell.choices),
    act: fc.constantFrom(...parameters.act.choices),
    init: fc.constantFrom(...parameters.init.choices),
    w: real(0, 10),
    u: real(0, 10),
    v: real(0, 10),
    b: fc.oneof(real(-5, 5), fc.constant('centred' as const)),
    fb: real(-5, 10),
    tied: fc.constantFrom(...parameters.tied.choices),
    n: fc.integer({ min: 1, max: 128 }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    input: fc.constantFrom(...parameters.input.choices),
    text: sentence,
    T: fc.integer({ min: 1, max: 200 }),
    loss: fc.constantFrom(...parameters.loss.choices),
    t: reference(0, 40),
    k: reference(-1, 40),
    trunc: fc.oneof(fc.constant('off' as const), fc.integer({ min: 0, max: 200 })),
    chunk: fc.constantFrom(...parameters.chunk.choices),
    clip,
    l2: real(0, 1),
    omega: real(0, 1),
    prec: fc.constantFrom(...parameters.prec.choices),
    scale: fc.integer({ min: 1, max: 2 ** 24 }),
    series: fc.subarray([...parameters.series.members]),
    items: fc.constantFrom(...parameters.items.choices),
    lags: fc.constantFrom(...parameters.lags.choices),
    unit: reference(0, 130),
    frame: reference(0, 90),
    speed: real(0.25, 4),
    back: fc.integer({ min: 0, max: 200 }),
    lang: fc.constantFrom(...parameters.lang.choices),
    theme: fc.constantFrom(...parameters.theme.choices),
    notation: fc.constantFrom(...parameters.notation.choices),
  })
  .map((params) => applyChange(defaultParams, params));

/** Valid parameters of an embedded page, which shows no network of the reader's own. */
export const validEmbedParams: fc.Arbitrary<Params> = fc
  .tuple(
    unpinned,
    fc.record({
      panels: fc.subarray([...parameters.panels.members]),
      controls: fc.subarray([...parameters.controls.members]),
      links: fc.constantFrom(...parameters.links.choices),
      bg: fc.constantFrom(...parameters.bg.choices),
    }),
  )
  .map(([params, frame]) => applyChange(defaultParams, { ...params, own: NO_NETWORK, ...frame }));

/** Valid parameters, some of them with other such settings pinned. */
export const validParams: fc.Arbitrary<Params> = fc
  .tuple(unpinned, fc.oneof(fc.constant([]), fc.array(unpinned, { maxLength: 4 })))
  .map(([params, others]) => ({ ...params, pins: others.map(pinOf) }));
