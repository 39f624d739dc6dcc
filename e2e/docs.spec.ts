import type { Page } from '@playwright/test';
import { docs } from '../src/content/en/docs.ts';
import { hostExamples } from '../src/site/docs/hostExamples.ts';
import { expectAccessible } from './expectAccessible.ts';
import { sizes } from './sizes.ts';
import { expect, test } from './test.ts';

/** All but the slide, which is loaded when a reader asks for it. */
const framed = hostExamples.filter(({ id }) => id !== 'reveal');

const frameOf = (page: Page, id: string) => page.locator(`#${id} .docs-live iframe`).first();

/** Scrolls to each example, and waits until it shows its figures. */
async function showExamples(page: Page): Promise<void> {
  for (const { id } of framed) {
    await page.locator(`#${id} .docs-live`).scrollIntoViewIfNeeded();
    const inside = frameOf(page, id).contentFrame();
    await expect(inside.locator('.embed[data-status="ready"] .figure').first()).toBeVisible();
  }
}

/** How much of an example lies below its frame, where a reader would have to scroll. */
const hiddenPart = (page: Page, id: string) =>
  frameOf(page, id)
    .contentFrame()
    .locator('html')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);

test('The guide: every example draws and fits, every snippet can be copied, every link leads somewhere.', async ({
  page,
  context,
  baseURL,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/docs/');
  await showExamples(page);
  for (const { id } of framed) await expect.poll(() => hiddenPart(page, id), id).toBe(0);

  for (const { id, address } of hostExamples) {
    const name = docs.hosts[id].title;
    const section = page.getByRole('region', { name, exact: true });
    await section.getByRole('button', { name: `Copy the snippet: ${name}` }).click();
    await expect(section.getByText('Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`${baseURL ?? ''}/`);
    if (id !== 'element') expect(copied.replaceAll('&amp;', '&')).toContain(address);
  }

  const links = await page
    .getByRole('link')
    .evaluateAll((nodes) => nodes.flatMap((node) => ('href' in node ? String(node.href) : [])));
  const files = new Set(links.map((link) => link.replace(/#.*$/, '')));
  expect(files.size).toBeGreaterThan(10);
  for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
  const chapters = links
    .map((link) => new URL(link))
    .filter(({ pathname, hash }) => pathname === '/docs/' && hash !== '');
  expect(chapters.length).toBeGreaterThan(hostExamples.length);
  for (const { hash } of chapters) await expect(page.locator(hash)).toHaveCount(1);

  await expectAccessible(page, 'the guide, in light');
});

test.describe('where motion is welcome', () => {
  test.use({ reducedMotion: 'no-preference' });
  test('The slide loads its frame when it comes, plays it, and drops it when it leaves.', async ({
    page,
  }) => {
    await page.goto('/docs/');
    const slide = page.locator('.docs-slide');
    await expect(slide.locator('iframe')).toBeHidden();
    await slide.getByRole('button', { name: 'Show the slide' }).click();
    const inside = slide.locator('iframe').contentFrame();
    await expect(inside.getByRole('button', { name: 'Pause' })).toBeVisible();
    const frame = await (await slide.locator('iframe').elementHandle()).contentFrame();
    expect(frame?.url()).toContain('#/embed?');
    await slide.getByRole('button', { name: 'Leave the slide' }).click();
    await expect(slide.locator('iframe')).toBeHidden();
    await expect(slide.locator('iframe')).not.toHaveAttribute('src');
    await expect.poll(() => frame?.url()).toBe('about:blank');
  });
});

test.describe('in dark, on a phone', () => {
  test.use({ ...sizes.phone, colorScheme: 'dark' });
  test('The guide is accessible, and on the narrowest screen nothing sticks out of it.', async ({
    page,
  }) => {
    await page.goto('/docs/');
    await showExamples(page);
    await expectAccessible(page, 'the guide, in dark');
    await page.setViewportSize(sizes.narrowest.viewport);
    await expect(page.locator('html')).toHaveJSProperty('clientWidth', 320);
    await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 320);
  });
});
