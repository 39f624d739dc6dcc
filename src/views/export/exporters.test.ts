import { afterEach, expect, it, vi } from 'vitest';
import { en } from '../../content/en/en.ts';
import { exportWords } from '../../content/en/export.ts';
import { analysedSetting } from '../../panels/shared/analysed.fixture.ts';
import { createTestLab } from '../../store/labStore.fixture.ts';
import { exporters } from './exporters.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function exporting() {
  vi.stubGlobal('location', { href: 'https://example.org/#/lab' });
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('no room');
  });
  const lab = createTestLab();
  const made = exporters({
    panel: 'saturation',
    title: 'Saturation',
    findFigure: () => null,
    glyphs: { path: () => null },
    store: lab.store,
    content: en,
    words: exportWords,
  });
  const compute = () => {
    lab.nextFrame();
    lab.state().handlers.onGradients(lab.analyses().at(-1)?.id ?? 0, analysedSetting().analysis);
  };
  const said = () => lab.state().notices.map(({ code, values }) => ({ code, values }));
  return { ...made, compute, said };
}

it('A CSV or JSON file that cannot be made is said on the page, and why', () => {
  for (const save of [
    (lab: ReturnType<typeof exporting>) => lab.saveCsv('units'),
    (lab: ReturnType<typeof exporting>) => lab.saveJson(),
  ]) {
    const lab = exporting();
    lab.compute();
    expect(lab.said()).toEqual([]);
    save(lab);
    expect(lab.said()).toEqual([{ code: 'exportFailed', values: { detail: 'no room' } }]);
  }
});

it('A table that is no longer there is said, too', () => {
  const lab = exporting();
  lab.saveCsv('units');
  expect(lab.said()).toEqual([{ code: 'exportFailed', values: { detail: exportWords.noData } }]);
});
