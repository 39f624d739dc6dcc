import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress, encodeAddress } from './address.ts';
import { applyChange } from './changes.ts';
import { controlIds } from './controlIds.ts';
import { limitsOf } from './derived.ts';
import { inForce } from './inForce.ts';
import { panelIds } from './panelIds.ts';
import type { ParameterKey, Params } from './parameters.ts';
import { defaultParams, written } from './params.ts';
import { parameterKeys, rows } from './rows.ts';
import { validEmbedParams, validParams } from './validParams.fixture.ts';

const paramsOf = (hash: string) => decodeAddress(hash).params;
const problemsOf = (hash: string) => decodeAddress(hash).problems;

const expectValid = (params: Params) => {
  for (const key of parameterKeys) {
    expect(rows[key].read(written(params, key), limitsOf(params)), key).toMatchObject({ ok: true });
  }
  expect(applyChange(params, {})).toEqual(params);
};

describe('an address', () => {
  it('gives back exactly what is in force of the parameters it was made from', () => {
    fc.assert(
      fc.property(validParams, (params) => {
        expect(decodeAddress(encodeAddress('lab', params))).toEqual({
          view: 'lab',
          params: inForce(params),
          problems: [],
        });
      }),
      { seed: 20, numRuns: 500 },
    );
  });

  it('of an embedded page also names its panels, controls, link and background', () => {
    fc.assert(
      fc.property(validEmbedParams, (params) => {
        expect(decodeAddress(encodeAddress('embed', params))).toEqual({
          view: 'embed',
          params: inForce(params),
          problems: [],
        });
      }),
      { seed: 22, numRuns: 300 },
    );
    const { panels, controls, links } = paramsOf(
      '#/embed?panels=jacobians,network&controls=play,w&links=0',
    );
    expect({ panels, controls, links }).toEqual({
      panels: ['network', 'jacobians'],
      controls: ['w', 'play'],
      links: '0',
    });
  });

  it('keeps the names of a list that it knows, and reports the others', () => {
    const misspelt = decodeAddress('#/embed?panels=spectrum,clippping,<b>&controls=play,w,z');
    expect(misspelt.params).toMatchObject({ panels: ['spectrum'], controls: ['w', 'play'] });
    expect(misspelt.problems).toMatchObject([
      { key: 'panels', written: 'clippping,<b>', fallback: 'spectrum', code: 'unknownMembers' },
      { key: 'controls', written: 'z', fallback: 'w,play', code: 'unknownMembers' },
    ]);
    const spaced = decodeAddress('#/embed?panels=network,+jacobians,network,');
    expect(spaced.params.panels).toEqual(['network', 'jacobians']);
    expect(spaced.problems).toEqual([]);
    for (const none of ['clippping', 'a,b', ',', '']) {
      const { params, problems } = decodeAddress(`#/embed?panels=${none}`);
      expect(params.panels).toEqual(defaultParams.panels);
      expect(problems).toMatchObject([{ key: 'panels', written: none, code: 'unknownChoice' }]);
    }
  });

  it('of another page leaves out what only an embedded page has, and takes no notice of it', () => {
    const framed = { ...defaultParams, w: 2, panels: ['network'], bg: 'transparent' } as const;
    expect(encodeAddress('lab', framed)).toBe('#/lab?w=2');
    expect(decodeAddress('#/lab?w=2&panels=network&links=7')).toEqual({
      view: 'lab',
      params: { ...defaultParams, w: 2 },
      problems: [],
    });
  });

  it('leaves out what means nothing beside the rest, and reports it where it stands', () => {
    const hidden = applyChange(defaultParams, { cell: 'lstm', act: 'relu', b: 'centred', fb: 2 });
    expect(encodeAddress('lab', hidden)).toBe('#/lab?cell=lstm&fb=2');
    for (const [hash, key, said, fallback] of [
      ['#/lab?cell=gru&act=relu', 'act', 'relu', 'tanh'],
      ['#/lab?cell=gru&fb=2', 'fb', '2', '1'],
      ['#/lab?cell=lstm&b=centred', 'b', 'centred', '0'],
      ['#/lab?cell=lstm&tied=off', 'tied', 'off', 'on'],
      ['#/lab?fb=2', 'fb', '2', '1'],
      ['#/lab?T=30', 'T', '30', '20'],
      ['#/lab?chunk=chunked', 'chunk', 'chunked', 'sliding'],
      ['#/lab?tied=off&trunc=3', 'trunc', '3', 'off'],
    ] as const) {
      const { params, problems } = decodeAddress(hash);
      expect(problems).toEqual([{ key, written: said, fallback, code: 'notUsed' }]);
      expect(written(params, key)).toBe(fallback);
    }
  });

  it('leaves the defaults out', () => {
    expect(encodeAddress('lab', defaultParams)).toBe('#/lab');
    expect(encodeAddress('lab', { ...defaultParams, w: 1.4, act: 'sigmoid' })).toBe(
      '#/lab?act=sigmoid&w=1.4',
    );
  });

  it('keeps the order of the table, whatever was changed first', () => {
    fc.assert(
      fc.property(validParams, (params) => {
        const query = encodeAddress('lab', params).split('?', 2)[1] ?? '';
        const keys = query === '' ? [] : query.split('&').map((pair) => pair.split('=')[0]);
        expect(keys).toEqual(parameterKeys.filter((key) => keys.includes(key)));
      }),
      { seed: 21 },
    );
  });

  it('can be read by a person', () => {
    const params = applyChange(defaultParams, {
      text: 'A rose, is it? A rose: 50% + 1',
      clip: { kind: 'value', threshold: 0.1 },
      series: ['signal', 'absolute'],
      b: 'centred',
      t: 3,
    });
    expect(encodeAddress('lab', params)).toBe(
      '#/lab?b=centred&text=A+rose,+is+it?+A+rose:+50%25+%2B+1' +
        '&loss=all&t=3&clip=value:0.1&series=signal.absolute',
    );
  });

  it('is the Lab with every default when it is empty', () => {
    for (const empty of ['', '#', '#/', '#/lab', '#/lab?', '#lab', '#/lab/?']) {
      expect(decodeAddress(empty)).toEqual({ view: 'lab', params: defaultParams, problems: [] });
    }
  });

  it('puts a loss at every step when it names a t other than the last', () => {
    expect(paramsOf('#/lab?t=3')).toMatchObject({ t: 3, loss: 'all' });
    expect(problemsOf('#/lab?t=3')).toEqual([]);
    expect(paramsOf('#/lab?t=9')).toMatchObject({ t: null, loss: 'last' });
  });

  it('reports a loss at the last step beside another t', () => {
    const { params, problems } = decodeAddress('#/lab?loss=last&t=3');
    expect(params).toMatchObject({ t: 3, loss: 'all' });
    expect(problems).toEqual([
      { key: 'loss', written: 'last', code: 'contradictsFollowedLoss', fallback: 'all' },
    ]);
  });

  it('ignores keys it does not know, and all but the first of a repeated one', () => {
    expect(decodeAddress('#/lab?utm_source=x&__proto__=1&toString=2&w=2&w=NaN&%=1')).toEqual({
      view: 'lab',
      params: { ...defaultParams, w: 2 },
      problems: [],
    });
  });

  it('reports a view it does not know', () => {
    expect(problemsOf('#/moon?w=2')).toEqual([
      { key: 'view', written: 'moon', code: 'unknownView', fallback: 'lab' },
    ]);
    expect(paramsOf('#/moon?w=2').w).toBe(2);
  });
});

describe('a value in an address that cannot be', () => {
  const short = '&text=one+two+three';
  const cases: readonly [ParameterKey, string, string, string?][] = [
    ['act', 'softmax', 'unknownChoice'],
    ['act', '', 'unknownChoice'],
    ['init', 'Gaussian', 'unknownChoice'],
    ['w', 'NaN', 'notANumber'],
    ['w', 'Infinity', 'notANumber'],
    ['w', '0x10', 'notANumber'],
    ['w', '1e999', 'outOfRange'],
    ['w', '10.01', 'outOfRange'],
    ['u', '-1', 'outOfRange'],
    ['v', '', 'notANumber'],
    ['b', 'centered', 'notANumber'],
    ['b', '5.5', 'outOfRange'],
    ['n', '0', 'outOfRange'],
    ['n', '12.5', 'notWhole'],
    ['n', '129', 'outOfRange'],
    ['seed', '-1', 'outOfRange'],
    ['seed', '4294967296', 'outOfRange'],
    ['input', 'video', 'unknownChoice'],
    ['text', '', 'tooFewWords'],
    ['text', 'alone', 'tooFewWords'],
    ['text', '...', 'tooFewWords'],
    ['text', '%00', 'unreadable'],
    ['text', 'the+man%1B', 'unreadable'],
    ['text', '%E0%A4%A', 'malformed'],
    ['text', 'word+'.repeat(5000), 'tooManyWords'],
    ['text', '他走进了房子'.repeat(100), 'tooManyWords'],
    ['text', 'unbroken'.repeat(501), 'tooLong'],
    ['T', '201', 'outOfRange'],
    ['loss', 'first', 'unknownChoice'],
    ['t', '10', 'outOfRange'],
    ['t', '2', 'outOfRange', short],
    ['k', '-2', 'outOfRange'],
    ['k', '10', 'outOfRange'],
    ['clip', 'on', 'unknownChoice'],
    ['clip', 'off:1', 'unknownChoice'],
    ['clip', 'norm:1:2', 'unknownChoice'],
    ['clip', 'norm', 'notANumber'],
    ['clip', 'norm:0', 'outOfRange'],
    ['series', 'colour', 'unknownChoice'],
    ['unit', '12', 'outOfRange'],
    ['unit', '4', 'outOfRange', '&n=4'],
    ['frame', '22', 'outOfRange'],
    ['speed', '5', 'outOfRange'],
    ['theme', 'sepia', 'unknownChoice'],
    ['notation', 'z', 'unknownChoice'],
  ];

  it.each(cases)(
    '%s=%.20s becomes the default and is reported once',
    (key, value, code, more = '') => {
      const { params, problems } = decodeAddress(`#/lab?${key}=${value}${more}`);
      expect(params[key]).toEqual(defaultParams[key]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ key, code, fallback: written(defaultParams, key) });
      expect(problems[0]?.written.length).toBeLessThanOrEqual(41);
    },
  );

  it('is reported beside the others, each once, while what is right is kept', () => {
    const { params, problems } = decodeAddress('#/lab?w=2&act=x&n=0&seed=3&text=one');
    expect(problems.map(({ key }) => key)).toEqual(['act', 'n', 'text']);
    expect(params).toEqual({ ...defaultParams, w: 2, seed: 3 });
  });
});

describe('a list of names in an address', () => {
  const members: Record<'panels' | 'controls', readonly string[]> = {
    panels: panelIds,
    controls: controlIds,
  };
  const name = fc.oneof(fc.constantFrom(...panelIds, ...controlIds), fc.string());

  it('is what is known of it, and the default where nothing is', () => {
    fc.assert(
      fc.property(fc.constantFrom('panels', 'controls'), fc.array(name), (key, names) => {
        const list = names.join(',');
        fc.pre(list !== 'none');
        const { params, problems } = decodeAddress(`#/embed?${key}=${encodeURIComponent(list)}`);
        const said = list.split(',').map((each) => each.trim());
        const known = members[key].filter((member) => said.includes(member));
        expect(params[key]).toEqual(known.length === 0 ? defaultParams[key] : known);
        const isWhole = known.length > 0 && said.every((each) => ['', ...known].includes(each));
        expect(problems).toHaveLength(isWhole ? 0 : 1);
      }),
      { seed: 23, numRuns: 500 },
    );
  });
});

describe('noise in place of an address', () => {
  const pieces = [
    '#',
    '/',
    '?',
    '&',
    '=',
    '%',
    '+',
    '%00',
    '%E0%A4%A',
    '.',
    ':',
    '-',
    '\u{D800}',
    'lab',
    '1e9',
    '9',
  ];
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom(...pieces, ...parameterKeys), { maxLength: 40 })
      .map((parts) => parts.join('')),
    fc
      .array(fc.tuple(fc.constantFrom(...parameterKeys), fc.string({ unit: 'binary' })), {
        maxLength: 8,
      })
      .map((pairs) => `#/lab?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
  );

  it('never throws and always gives valid parameters', () => {
    fc.assert(
      fc.property(noise, (hash) => {
        const { params, problems } = decodeAddress(hash);
        expectValid(params);
        expect(new Set(problems.map(({ key }) => key)).size).toBe(problems.length);
        expect(decodeAddress(encodeAddress('lab', params)).params).toEqual(params);
      }),
      { seed: 22, numRuns: 600 },
    );
  });

  it.each(['%00', '#/lab?text=', '&', '#/lab?w=1&', '=', '%E0%A4%A', '#/lab?text=a+'])(
    'holds for a megabyte of %s',
    (piece) => {
      expectValid(paramsOf(piece.repeat(1_000_000 / piece.length)));
    },
  );
});
