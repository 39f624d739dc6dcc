/** The Lab as a reader meets it: found by roles and accessible names, and waited for by what it shows. */
import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../src/content/en/en.ts';

/** The five panels: the title that begins a region's name, and the name of the radio group that chooses a step in it. */
export const panels = {
  network: { title: 'Unrolled network', steps: 'Steps of the network' },
  jacobians: { title: 'Gradient and Jacobian products', steps: 'Steps of the chart' },
  saturation: { title: 'Saturation', steps: /^Mean \S+ over all steps$/ },
  equation: {
    title: 'Equation',
    steps: 'What the gradient is multiplied by at each step back',
  },
  clipping: { title: 'Clipping', steps: /^(What each step adds to ∂E\/∂W|∂E\/∂W of each layer)/ },
} as const;

export type PanelName = keyof typeof panels;
export const panelNames = ['network', 'jacobians', 'saturation', 'equation', 'clipping'] as const;

const tutorialWords = 'The man who wore a wig on his head went inside'.split(' ');

/** How a step is named everywhere: step 4, “a”. */
export function stepName(step: number, words: readonly string[] | null = tutorialWords): string {
  if (step < 0) return 'step −1, the initial state';
  return words === null ? `step ${step}` : `step ${step}, “${words[step] ?? ''}”`;
}

/** Everything on the screen that comes from the engine, to the digit and the pixel. */
export type Picture = {
  readonly sentence: string;
  /** Steps whose states are drawn one by one, in the order drawn. */
  readonly columns: readonly number[];
  readonly ribbons: readonly Ribbon[];
  readonly points: readonly ChartPoint[];
  /** Value under each term of the equations. */
  readonly terms: Readonly<Record<string, string>>;
  readonly clipping: readonly string[];
};

type Ribbon = { readonly step: number; readonly path: string; readonly style: string };

/** `value` is log-scaled: the height at which the chart draws it. */
type ChartPoint = { readonly step: number; readonly x: number; readonly y: number };

export class LabPage {
  readonly page: Page;
  readonly root: Locator;
  readonly readout: Locator;
  readonly controls: Locator;
  readonly playback: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('.lab');
    this.readout = page.getByRole('region', { name: 'What happens now' });
    this.controls = page
      .getByRole('complementary', { name: 'Controls' })
      .or(page.getByRole('dialog', { name: 'Controls' }));
    this.playback = page.getByRole('region', { name: 'Playback' });
    this.notices = page.locator('.notice[role="status"]');
  }

  /** Opens an address, such as #/lab?w=2, in a fresh page and waits for its picture. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`/${hash}`);
    await this.settled();
    await this.page.evaluate(() => document.fonts.ready.then(() => null));
  }

  /** Waits until the page shows all numbers of what it was asked for last, in its last figure too; looks at every frame. */
  async settled(): Promise<void> {
    await this.nextFrames();
    await this.page.waitForFunction(
      (waiting) =>
        document.querySelector('.lab[data-status="ready"]') !== null &&
        document.querySelector('.tex-waiting, [data-late]') === null &&
        document.querySelector('.jacobians-values')?.textContent.includes(waiting) === false,
      en.panels.jacobians.waiting,
    );
    await this.nextFrames();
  }

  /** What the page does at the next animation frame is done: a change is gathered until then. */
  async nextFrames(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  get sentence(): Locator {
    return this.readout.getByRole('paragraph').first();
  }

  panel(name: PanelName): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${panels[name].title}, `) });
  }

  /** The panel, provided that it says it shows this step. */
  panelAt(name: PanelName, step: string): Locator {
    return this.page.getByRole('region', { name: `${panels[name].title}, ${step}`, exact: true });
  }

  /** All five panels show this step. */
  async expectStepEverywhere(step: string): Promise<void> {
    for (const name of panelNames) await expect(this.panelAt(name, step)).toBeVisible();
  }

  steps(name: PanelName): Locator {
    return this.panel(name).getByRole('radiogroup', { name: panels[name].steps });
  }

  stepIn(name: PanelName, step: number): Locator {
    const spoken = step < 0 ? `−${-step}` : String(step);
    return this.steps(name).getByRole('radio', {
      name: new RegExp(`^(step|layer) ${spoken}([,:]|$)`),
    });
  }

  /** The E_t of a column. */
  lossAt(step: number): Locator {
    return this.page
      .getByRole('radiogroup', { name: 'Followed loss' })
      .getByRole('radio', { name: new RegExp(`^Follow the loss E at step ${step}[,:]`) });
  }

  /** Points at a term of the equations, clear of the edges that it may be scrolled to. */
  async pointAtTerm(id: string): Promise<void> {
    await this.term(id).evaluate((term) => term.scrollIntoView({ block: 'center' }));
    await this.term(id).hover();
  }

  term(id: string): Locator {
    return this.panel('equation').locator(`[data-term="${id}"]`);
  }

  /** On a phone the controls come up as a sheet; elsewhere they are always there. */
  async showControls(): Promise<void> {
    if (!(await this.controls.isVisible())) await this.button('Controls').click();
    await expect(this.controls).toBeVisible();
  }

  /** A slider among the controls. */
  slider(label: string): Locator {
    return this.controls.getByRole('slider', { name: label });
  }

  /** The field beside a slider, or a field by itself. */
  field(label: string): Locator {
    return this.controls.getByRole('textbox', { name: label });
  }

  /** One option of a row of choices among the controls. */
  option(group: string, name: string): Locator {
    return this.controls
      .getByRole('group', { name: group })
      .getByRole('radio', { name, exact: true });
  }

  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).press('Enter');
    await this.settled();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The button that opens J_k, the edge into the selected column. */
  openMatrix(step: number): Locator {
    const digits = Array.from(String(step), (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
    return this.panel('network').getByRole('button', { name: new RegExp(`J${digits.join('')}$`) });
  }

  /** The matrices of one edge. */
  get matrices(): Locator {
    return this.page.getByRole('dialog', { name: /^Step Jacobian J at / });
  }

  /** A menu by what its button says; open or closed. */
  menu(label: string): Locator {
    return this.page
      .locator('details')
      .filter({ has: this.page.locator('summary', { hasText: label }) });
  }

  /** The eigenvalues and singular values. */
  get spectrum(): Locator {
    return this.page.getByRole('region', { name: /^Spectrum, / });
  }

  /** The circle of radius ρ(W), to drag. */
  get rim(): Locator {
    return this.spectrum.getByRole('slider', { name: 'Spectral radius ρ(W)' });
  }

  get singularValues(): Locator {
    return this.spectrum.getByRole('img', { name: /^Singular values/ });
  }

  /** Waits until the singular values are those of the step and the network on the screen. */
  async spectrumSettled(): Promise<void> {
    await this.settled();
    await expect(this.spectrum.locator('[aria-busy="false"]')).toBeVisible();
  }

  get threshold(): Locator {
    return this.panel('clipping').getByRole('slider', { name: 'Threshold τ' });
  }

  /** Moves the mouse to where it is on nothing. */
  async moveMouseAway(): Promise<void> {
    await this.page.mouse.move(2, 2);
  }

  /** Takes a slider’s thumb with the mouse, moves it to a share of the travel, and lets go of it. */
  async drag(slider: Locator, share: number): Promise<void> {
    await slider.scrollIntoViewIfNeeded();
    const from = await thumbPlace(slider, Number(await slider.inputValue()));
    const to = await thumbPlace(slider, share);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 12 });
    await this.page.mouse.up();
  }

  async picture(): Promise<Picture> {
    return await this.page.evaluate(() => {
      const all = (selector: string) => Array.from(document.querySelectorAll(selector));
      const number = (element: Element, name: string) => Number(element.getAttribute(name));
      const text = (element: Element | null) => element?.textContent ?? '';
      const point = (element: Element) => {
        const box = element.getBoundingClientRect();
        return {
          step: number(element, 'data-point'),
          x: box.left + box.width / 2,
          y: box.top + box.height / 2,
        };
      };
      return {
        sentence: text(document.querySelector('.readout-sentence')),
        columns: all('.state-cells [data-column]').map((column) => number(column, 'data-column')),
        ribbons: all('[data-ribbon]').map((band) => ({
          step: number(band, 'data-ribbon'),
          path: band.getAttribute('d') ?? '',
          style: band.getAttribute('style') ?? '',
        })),
        points: all('[data-point]').map(point),
        terms: Object.fromEntries(
          all('[data-term]').map((term) => [
            term.getAttribute('data-term') ?? '',
            text(term.querySelector('.equation-value')),
          ]),
        ),
        clipping: all('[data-row]').map((row) => row.getAttribute('aria-label') ?? ''),
      };
    });
  }

  /** The markup of all that is drawn over the time axis. */
  async drawing(): Promise<string> {
    const drawings = this.page.locator('.time-drawing');
    const parts = await drawings.evaluateAll((all) => all.map((one) => one.outerHTML));
    return parts.join('\n').replaceAll(' style=""', '');
  }

  /** Waits for a frame of the playback, such as “loss at t = 9”, that may be gone at the next look. */
  async frameSeen(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('.scrubber-text')?.textContent.startsWith(wanted),
      text,
      { polling: 'raf' },
    );
  }
}

/** Where a native range draws the middle of its thumb. */
export async function thumbPlace(slider: Locator, share: number) {
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider is not on the screen.');
  const thumb = 16;
  return {
    x: box.x + thumb / 2 + share * (box.width - thumb),
    y: box.y + box.height / 2,
  };
}
