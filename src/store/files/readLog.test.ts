import { describe, expect, it } from 'vitest';
import type { GradientLog } from '../gradientLog.ts';
import type { FileProblem } from './fileProblem.ts';
import { readOwnFile } from './readOwnFile.ts';

const reading = (name: string, text: string) => readOwnFile(name, new TextEncoder().encode(text));

function log(name: string, text: string): GradientLog {
  const file = reading(name, text);
  if (!file.ok || file.value.kind !== 'log') throw new Error(JSON.stringify(file));
  return file.value.log;
}

function problem(name: string, text: string): FileProblem {
  const file = reading(name, text);
  if (file.ok) throw new Error('It is read.');
  return file.problem;
}

describe('a log of gradient norms', () => {
  it('is a table with a step and a norm, the same as CSV, as a list of rows and as columns', () => {
    const expected = {
      steps: Float64Array.of(0, 10),
      norms: Float64Array.of(1.5, 2e-3),
      isLogged: true,
      parts: [],
    };
    expect(log('a.csv', 'step,grad_norm\n0,1.5\n10,2e-3\n')).toMatchObject(expected);
    expect(
      log('a.txt', '\uFEFFIteration; Loss; "Grad_Norm"\r\n0; 9; 1.5\r\n10; 8; 2e-3'),
    ).toMatchObject(expected);
    expect(
      log('a.json', '[{"step": 0, "grad_norm": 1.5}, {"step": 10, "grad_norm": 0.002}]'),
    ).toMatchObject(expected);
    expect(log('a.json', '{"epoch": [0, 10], "norm": [1.5, 0.002]}')).toMatchObject(expected);
  });

  it('passes over what logs hold beside norms, and over rows in which none was logged', () => {
    const text = 'epoch,grad_norm,step,train_loss,val_loss\n0,1.5,0,2,\n0,,10,,3\n1,2,20,1,\n';
    expect(log('a.csv', text)).toMatchObject({
      steps: Float64Array.of(0, 20),
      norms: Float64Array.of(1.5, 2),
      parts: [],
    });
    expect(problem('a.csv', 'step,grad_norm\n0,\n')).toMatchObject({ code: 'noRows' });
    expect(problem('a.csv', 'step,grad_norm\n0,\n1,x\n')).toMatchObject({
      code: 'badCell',
      row: 2,
    });
  });

  it('without a norm over all works it out from those of the parameters', () => {
    const { norms, isLogged, parts } = log('a.csv', 'step,lr,rnn.weight,fc.weight\n1,0.1,3,4\n');
    expect(norms).toEqual(Float64Array.of(5));
    expect(isLogged).toBe(false);
    expect(parts.map(({ name }) => name)).toEqual(['rnn.weight', 'fc.weight']);
  });

  it('keeps what is not finite, as CSV and Python write it', () => {
    const broken = Float64Array.of(NaN, Infinity, Infinity);
    expect(log('a.csv', 'step,norm\n1,nan\n2,inf\n3,Infinity').norms).toEqual(broken);
    const text =
      '{"step": [1, 2, 3], "norm": [NaN, Infinity, Infinity], "note": "NaN, \\"Infinity"}';
    expect(log('a.json', text).norms).toEqual(broken);
  });

  it.each<[string, string, FileProblem]>([
    ['no step', 'a,grad_norm\n1,2', { code: 'noSteps', columns: 'a, grad_norm' }],
    ['no norm', 'step,loss\n1,2', { code: 'noNorms', columns: 'step, loss' }],
    ['no rows', 'step,norm\n', { code: 'noRows' }],
    ['a word', 'step,norm\n1,2\n2,big', { code: 'badCell', row: 2, column: 'norm', found: 'big' }],
    ['a norm below 0', 'step,norm\n1,-2', { code: 'badCell', row: 1, column: 'norm', found: '-2' }],
    [
      'a step of NaN',
      'step,norm\nnan,2',
      { code: 'badCell', row: 1, column: 'step', found: 'nan' },
    ],
    [
      'a missing cell',
      'step,norm,fc.weight\n1,2',
      { code: 'badCell', row: 1, column: 'fc.weight', found: '' },
    ],
    ['no norm at any step', 'step,norm\n1', { code: 'noRows' }],
    [
      'too many rows',
      `step,norm\n${'1,1\n'.repeat(100_001)}`,
      { code: 'tooManyRows', most: 100_000 },
    ],
    ['too many columns', `step${',a'.repeat(100)}\n1`, { code: 'tooManyColumns', most: 100 }],
  ])('with %s is refused', (_, text, expected) => {
    expect(problem('a.csv', text)).toEqual(expected);
  });

  it('of few bytes that stand for a huge table is refused before the table is made', () => {
    const names = Array.from({ length: 20_000 }, (_, column) => `a${column}`);
    const wide = Object.fromEntries(names.map((name) => [name, []]));
    const ones = Array.from({ length: 200_000 }, () => 1);
    const asText = (value: unknown) => JSON.stringify(value);
    expect(problem('a.json', asText({ step: ones, ...wide })).code).toBe('tooManyColumns');
    expect(problem('a.json', asText({ step: ones, norm: ones })).code).toBe('tooManyRows');
    const bare = ones.map(() => ({}));
    expect(problem('a.json', asText([wide, ...bare])).code).toBe('tooManyColumns');
    expect(problem('a.json', asText([{ step: 1, norm: 1 }, ...bare])).code).toBe('tooManyRows');
  });
});
