/**
 * The height that is kept free until the page has measured its own. A guess, so that the text below moves little:
 * heights in a column of about 700 px, in CSS px.
 */
const HEIGHTS: ReadonlyMap<string, number> = new Map([
  ['readout', 102],
  ['network', 317],
  ['jacobians', 281],
  ['itemised', 658],
  ['saturation', 248],
  ['equation', 283],
  ['clipping', 249],
  ['spectrum', 251],
  ['regularisation', 272],
  ['check', 245],
]);

const OTHER = 280;
const CONTROLS = 93;
const PLAYBACK = 113;
const LINK = 24;

/** @param panels, @param controls as the attributes say it: names with commas between, null where unsaid. */
export function reservedHeight(panels: string | null, controls: string | null): number {
  const shown = panels === null ? Array.from(HEIGHTS.keys()) : names(panels);
  const hasPlayback = controls === null || names(controls).includes('play');
  const hasOthers = controls === null || names(controls).some((name) => name !== 'play');
  return (
    shown.reduce((sum, panel) => sum + (HEIGHTS.get(panel) ?? OTHER), LINK) +
    (hasPlayback ? PLAYBACK : 0) +
    (hasOthers ? CONTROLS : 0)
  );
}

const names = (list: string): readonly string[] =>
  list.split(',').filter((name) => name !== '' && name !== 'none');
