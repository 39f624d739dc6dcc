import type { FrameLocator, Page } from '@playwright/test';
import { en } from '../src/content/en/en.ts';
import { share } from '../src/content/en/share.ts';
import { qrCode } from '../src/encoding/qrCode.ts';
import { expectAccessible } from './expectAccessible.ts';
import { sizes } from './sizes.ts';
import { expect, test } from './test.ts';

const TEXT = 'He said "no" & left <the house> for good';
const ADDRESS = '#/lab?w=1.4&text=He+said+%22no%22+%26+left+%3Cthe+house%3E+for+good&k=3';

class ShareDialog {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get root() {
    return this.page.getByRole('dialog', { name: 'Share' });
  }

  async choose(form: keyof typeof share.formTitles): Promise<void> {
    await this.root.getByRole('radio', { name: share.formTitles[form], exact: true }).check();
  }

  text(label: string) {
    return this.root.getByRole('textbox', { name: label, exact: true });
  }

  check(group: string, name: string) {
    return this.root
      .getByRole('group', { name: group, exact: true })
      .getByRole('checkbox', { name, exact: true });
  }

  option(group: string, name: string) {
    return this.root
      .getByRole('group', { name: group, exact: true })
      .getByRole('radio', { name, exact: true });
  }

  get preview(): FrameLocator {
    return this.root.frameLocator('iframe');
  }

  /** An attribute of the snippet's first element of this kind, as the browser reads it. */
  async attribute(tag: string, name: string): Promise<string | null> {
    const html = await this.text(share.snippet).inputValue();
    return await this.page.evaluate(
      ([text, selector, key]) =>
        new DOMParser()
          .parseFromString(text, 'text/html')
          .querySelector(selector)
          ?.getAttribute(key) ?? null,
      [html, tag, name] as const,
    );
  }
}

/** What the code in the dialog is drawn from. */
const codePath = (page: Page) =>
  page.getByRole('img', { name: share.code }).locator('path').getAttribute('d');

test('A setting is shared as a link, as a code for the room, and as figures in another page.', async ({
  lab,
  page,
  context,
}) => {
  const dialog = new ShareDialog(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open(ADDRESS);
  const sentence = ((await lab.sentence.textContent()) ?? '').trim();

  await test.step('the keyboard opens it, and the link is the page’s own address', async () => {
    await lab.button('Share').focus();
    await page.keyboard.press('Enter');
    await expect(dialog.text(share.link)).toHaveValue(page.url());
    await expect(dialog.text(share.markdown)).toHaveValue(
      `[${sentence.replaceAll(/[<>&]/g, '\\$&')}](<${page.url()}>)`,
    );
    await dialog.root.getByRole('button', { name: 'Copy' }).first().click();
    await expect(dialog.root.getByRole('status').first()).toHaveText(share.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  await test.step('the code holds the same address, and fills the window when asked to', async () => {
    const code = qrCode(page.url());
    if (!code.fits) throw new Error('The address is too long.');
    await expect.poll(() => codePath(page)).toBe(code.path);
    await dialog.root.getByRole('button', { name: share.codeLarge }).click();
    await expect(page.getByRole('button', { name: share.codeBack })).toBeFocused();
    expect(await codePath(page)).toBe(code.path);
    const box = await page.getByRole('img', { name: share.code }).boundingBox();
    expect(box?.height).toBeGreaterThan(600);
    await expectAccessible(page, 'with the code as large as the window', 'dialog');
    await page.getByRole('button', { name: share.codeBack }).click();
  });

  await test.step('the preview shows the chosen panels and controls and no others', async () => {
    const steps = await page.evaluate(() => history.length);
    await dialog.choose('iframe');
    const main = dialog.preview.getByRole('main');
    await expect(main.getByRole('region', { name: /^Unrolled network, / })).toBeVisible();
    for (const id of ['network', 'jacobians'] as const) {
      await dialog.check(share.panels, en.panels[id].title).uncheck();
    }
    await dialog.check(share.panels, en.readout.title).uncheck();
    await dialog.check(share.panels, en.panels.saturation.title).check();
    await dialog.check(share.controls, en.panels.transport.title).uncheck();
    await dialog.check('Network', en.controls.labels.n).check();
    await expect(main.getByRole('region')).toHaveCount(1);
    await expect(main.getByRole('region', { name: /^Saturation, / })).toBeVisible();
    await expect(dialog.preview.getByRole('complementary').getByRole('slider')).toHaveCount(2);
    await expect(dialog.preview.getByRole('slider', { name: en.controls.labels.n })).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  await test.step('the frame has the height of its content, which the snippet takes over', async () => {
    const body = dialog.preview.locator('.embed');
    const frame = dialog.root.locator('iframe');
    const heightOf = async (one: typeof frame) => (await one.boundingBox())?.height ?? NaN;
    await expect
      .poll(async () => Math.abs((await heightOf(frame)) - (await heightOf(body))))
      .toBeLessThan(2);
    const wide = await heightOf(frame);
    expect(await dialog.attribute('iframe', 'style')).toContain(`height: ${wide}px;`);
    await dialog.option(share.width, '320').check();
    await expect.poll(async () => (await frame.boundingBox())?.width).toBe(320);
    await dialog.root.getByRole('slider', { name: share.width }).press('ArrowRight');
    await expect.poll(async () => (await frame.boundingBox())?.width).toBe(330);
    await expect.poll(() => heightOf(frame)).toBeGreaterThan(wide);
  });

  await test.step('look and link are said in the address', async () => {
    await dialog.option(share.theme, share.themes.dark).check();
    await dialog.option(share.background, share.backgrounds.transparent).check();
    await dialog.root.getByRole('checkbox', { name: share.labLink }).uncheck();
    await expect(dialog.preview.getByRole('link')).toHaveCount(0);
    const address = new URL((await dialog.attribute('iframe', 'src')) ?? '');
    expect(address.hash.split('?')[1]?.split('&').slice(-5)).toEqual([
      'panels=saturation',
      'controls=w,n',
      'links=0',
      'bg=transparent',
      'theme=dark',
    ]);
    expect(await dialog.attribute('iframe', 'title')).toBe(sentence);
  });

  await test.step('a text with markup in it comes out whole in every form', async () => {
    await dialog.choose('element');
    expect(await dialog.attribute('vanishing-point', 'text')).toBe(TEXT);
    expect(await dialog.attribute('vanishing-point', 'panels')).toBe('saturation');
    expect(await dialog.attribute('script', 'src')).toBe(new URL('embed.js', page.url()).href);
    await dialog.choose('quarto');
    await dialog.text(share.picture).fill('figures/saturation.png');
    await expect(dialog.text(share.snippet)).toHaveValue(
      /\]\(<figures\/saturation\.png>\)\{fig-alt/,
    );
    await dialog.choose('myst');
    await expect(dialog.text(share.snippet)).toHaveValue(/^:::\{iframe\} http:.*\n:width: 100%\n/);
    await dialog.choose('mkdocs');
    expect(await dialog.attribute('figure > iframe', 'title')).toBe(sentence);
  });

  await test.step('where the clipboard is refused, all of the text is selected', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await dialog.root.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.root.getByRole('status').first()).toHaveText(share.selected);
    await expect(dialog.text(share.snippet)).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      await dialog.text(share.snippet).inputValue(),
    );
  });

  await expectAccessible(page, 'with a snippet and its preview', 'dialog');
  await page.keyboard.press('Escape');
  await expect(dialog.root).toBeHidden();
  await expect(lab.button('Share')).toBeFocused();
});

test.describe('on the narrowest phone, in dark', () => {
  test.use({ ...sizes.narrowest, colorScheme: 'dark' });

  test('Sharing needs no more room than there is, and a long link says that it makes no code.', async ({
    lab,
    page,
  }) => {
    const dialog = new ShareDialog(page);
    const overflow = () =>
      page.evaluate(() => {
        const boxes = [document.documentElement, document.querySelector('dialog')];
        return boxes.map((box) => (box === null ? 0 : box.scrollWidth - box.clientWidth));
      });
    await lab.open(`#/lab?text=${'unfathomable+'.repeat(90)}end`);
    await lab.button('Share').click();
    await expect(dialog.root.getByText(/^The link has \d+ bytes/)).toBeVisible();
    expect(await overflow()).toEqual([0, 0]);
    await dialog.choose('element');
    await dialog.preview.getByRole('main').waitFor();
    expect(await overflow()).toEqual([0, 0]);
    await expectAccessible(page, 'with a snippet and its preview', 'dialog');
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Compare' }).click();
    await page.locator('.compare[data-status="ready"]').waitFor();
    await lab.button('Share').click();
    await expect(dialog.text(share.link)).toHaveValue(page.url());
    await expect(dialog.root.getByRole('radio')).toHaveCount(0);
    expect(await overflow()).toEqual([0, 0]);
  });
});
