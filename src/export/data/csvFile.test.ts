import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportWords } from '../../content/en/export.ts';
import { csvFile } from './csvFile.ts';
import type { DataOrigin } from './dataOrigin.ts';
import type { Cell, DataTable } from './dataTable.ts';
import { jsonFile } from './jsonFile.ts';
import { parsedCsv } from './parsedCsv.fixture.ts';
import { createTableBuilder } from './tableBuilder.ts';

const origin: DataOrigin = {
  of: 'network',
  product: 'Vanishing Point',
  version: '1.2.3',
  figure: 'Unrolled network',
  date: '2026-01-02T03:04:05.000Z',
  link: 'https://example.org/#/lab?w=1.4',
  setting: { cell: 'rnn', text: 'one two' },
  seed: 7,
  shown: 'loss of step t = 9, step k = 4',
  says: 'Vanishing.\nIt vanishes.',
};

const { table, column } = createTableBuilder(exportWords);
const tableOf = (numbers: readonly number[], texts: readonly string[]) =>
  table('steps', [column('loss', numbers), column('word', texts)]);

const csv = (some: DataTable) => csvFile(some, origin, exportWords, 'en');

describe('a table as CSV', () => {
  it('reads back as the same numbers, to the last bit', () => {
    const numbers = fc.array(fc.double(), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (values) => {
        const [names, ...rows] = parsedCsv(
          csv(
            tableOf(
              values,
              values.map(() => ''),
            ),
          ),
        );
        expect(names).toEqual(['loss', 'word']);
        expect(rows.map(([value]) => Number(value))).toEqual(values);
      }),
    );
  });

  it('reads back as the same texts, but that none is a formula to a spreadsheet', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
        const rows = parsedCsv(
          csv(
            tableOf(
              texts.map(() => 0),
              texts,
            ),
          ),
        ).slice(1);
        for (const [index, text] of texts.entries()) {
          const read = rows[index]?.[1];
          expect(read === text || (read === `'${text}` && /^[=+\-@\t\r#]/.test(text))).toBe(true);
        }
      }),
    );
  });

  it('begins with lines that say how it was made', () => {
    const header = csv(tableOf([1], ['a']))
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(header).toEqual([
      '# Vanishing Point 1.2.3: Unrolled network, values by step',
      '# made: 2026-01-02T03:04:05.000Z',
      '# link to this state: https://example.org/#/lab?w=1.4',
      '# setting: cell=rnn text="one two"',
      '# seed: 7',
      '# shown: loss of step t = 9, step k = 4',
      '# what happens: Vanishing. It vanishes.',
      `# ${exportWords.header.numbers}`,
      '# columns:',
      '#   loss [nats]: E_k, whether or not it counts in E',
      '#   word [text]: the word that the step reads',
    ]);
  });

  it('names the file that its numbers come from where the page did not compute them, and no setting', () => {
    const { product, version, figure, date } = origin;
    const log = { of: 'log', product, version, figure, date, file: 'run\n7.csv' } as const;
    const head = csvFile(tableOf([1], ['a']), log, exportWords, 'en').split('# numbers')[0];
    expect(head?.split('\n').slice(2, 4)).toEqual([
      '# file: run 7.csv',
      `# ${exportWords.header.foreign}`,
    ]);
    expect(head).not.toMatch(/setting:|seed|link/);
  });

  it('has nothing where there is nothing to say', () => {
    expect(parsedCsv(csv(table('steps', [column('loss', [null, NaN, -Infinity])])))).toEqual([
      ['loss'],
      [''],
      ['NaN'],
      ['-Infinity'],
    ]);
  });

  it('is refused where its columns differ in length', () => {
    expect(() => csv(tableOf([1, 2], ['a']))).toThrow('column word has 1 rows, not 2');
  });
});

describe('tables as JSON', () => {
  const back = (cell: Cell | undefined) => (typeof cell === 'string' ? Number(cell) : cell);

  it('read back as the same numbers, also those that JSON does not have', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noDefaultInfinity: false })), (values) => {
        const file = JSON.parse(
          jsonFile(
            [
              tableOf(
                values,
                values.map(() => ''),
              ),
            ],
            origin,
            'note',
          ),
        ) as { tables: { steps: { columns: { loss: { values: Cell[] } } } } };
        const read = file.tables.steps.columns.loss.values.map(back);
        expect(read).toEqual(values.map((value) => (Object.is(value, -0) ? 0 : value)));
      }),
    );
  });

  it('say how they were made, and of each column its unit', () => {
    expect(JSON.parse(jsonFile([tableOf([1], ['a'])], origin, 'note'))).toMatchObject({
      ...origin,
      note: 'note',
      tables: {
        steps: {
          title: 'values by step',
          rows: 1,
          columns: { loss: { unit: 'nats', values: [1] }, word: { unit: 'text', values: ['a'] } },
        },
      },
    });
  });
});
