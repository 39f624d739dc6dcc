import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from './checkFolder.ts';

const cases = import.meta.dirname;
const caseName = 's06_rnn_sigmoid_mse.json';

let folder = '';
let lines: string[] = [];
const check = () => checkFolder(folder, (line) => lines.push(line));

/** Writes the case into the folder with one piece of its text replaced. */
function tamper(search: string | RegExp, replacement: string): void {
  const text = readFileSync(join(cases, caseName), 'utf8');
  const changed = text.replace(search, replacement);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, caseName), changed);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  lines = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the check against reference cases', () => {
  const printed: string[] = [];
  let isRight = false;
  beforeAll(() => {
    isRight = checkFolder(cases, (line) => printed.push(line));
  }, 30_000);

  it('passes every case of the project and ends with the counts', () => {
    expect(isRight).toBe(true);
    expect(printed.at(-1)).toMatch(/^\d{3,} passed, 0 failed$/);
  });

  it('skips only what the engine does not have, and says why', () => {
    const reasons = printed.slice(0, -1).map((line) => line.split(': ').slice(2).join(': '));
    expect([...new Set(reasons)].sort()).toEqual([]);
  });

  it('fails when one expected number is changed in its ninth digit', () => {
    tamper(/("E": \d\.\d{7})\d/, '$10');
    expect(check()).toBe(false);
    expect(lines.join('\n')).toMatch(/FAIL .*: forward\.E should be/);
    expect(lines.at(-1)).toMatch(/ 1 failed$/);
  });

  it('fails when a field is wanted that the results lack', () => {
    tamper('"tolerance": {', '"tolerance": {"forward.cell": {"mode": "row", "rel": 1},');
    expect(check()).toBe(false);
    tamper(/"E_t":/, '"E_u":');
    expect(check()).toBe(false);
  });

  it('fails on a file that is no JSON and on one of another schema', () => {
    writeFileSync(join(folder, 'a.json'), '{');
    writeFileSync(join(folder, 'b.json'), '{"schema": "rnn-oracle/2"}');
    expect(check()).toBe(false);
    expect(lines.at(-1)).toBe('0 passed, 2 failed');
  });

  it('is not content with an empty or missing folder, nor with cases that ask for nothing', () => {
    expect(check()).toBe(false);
    tamper('"tolerance": {', '"tolerance": {}, "allowance": {');
    expect(check()).toBe(false);
    expect(lines).toContain('Nothing was checked.');
    expect(checkFolder(join(folder, 'nowhere'), () => undefined)).toBe(false);
  });
});
