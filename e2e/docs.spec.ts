import type { Frame, Page } from '@playwright/test';
import { docs } from '../src/content/en/docs.ts';
import { hostExamples } from '../src/site/docs/hostExamples.ts';
import { expectAccessible, looks } from './expectAccessible.ts';
import { sizes } from './sizes.ts';
import { expect, test } from './test.ts';

const framed = hostExamples.filter(({ id }) => id !== 'reveal');

/** The embedded pages, once each shows its figures. */
async function drawnFrames(page: Page): Promise<readonly Frame[]> {
  for (const { id } of framed) {
    const example = page.locator(`#${id} .docs-live`);
    await example.scrollIntoViewIfNeeded();
    const frame = example.locator('iframe').first();
    await expect(frame.contentFrame().locator('.embed[data-status="ready"] .figure')).toBeVisible();
  }
  return page.frames().slice(1);
}

test('Every example of the guide draws, fits, and has a snippet with this site’s own address to copy.', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/docs/');
  expect(await drawnFrames(page)).toHaveLength(framed.length);

  for (const { id } of framed.filter(({ id }) => id !== 'myst')) {
    await expect
      .poll(() =>
        page
          .locator(`#${id} iframe`)
          .contentFrame()
          .locator('html')
          .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
      )
      .toBe(0);
  }

  for (const { id, address } of hostExamples) {
    const name = docs.hosts[id].title;
    const section = page.getByRole('region', { name, exact: true });
    await section.getByRole('button', { name: `Copy the snippet: ${name}` }).click();
    await expect(section.getByText('Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`${baseURL ?? ''}/`);
    if (id !== 'element') expect(copied.replaceAll('&amp;', '&')).toContain(address);
  }
});

test('The slide loads its frame when it comes, plays it, and drops it when it leaves.', async ({
  page,
}) => {
  await page.goto('/docs/');
  const slide = page.locator('.docs-slide');
  await expect(slide.locator('iframe')).toBeHidden();
  await slide.getByRole('button', { name: 'Show the slide' }).click();
  const inside = slide.locator('iframe').contentFrame();
  await expect(inside.getByRole('button', { name: 'Pause' })).toBeVisible();
  await slide.getByRole('button', { name: 'Leave the slide' }).click();
  await expect(slide.locator('iframe')).toBeHidden();
  await expect(slide.locator('iframe')).not.toHaveAttribute('src');
});

test('No link of the guide leads nowhere.', async ({ page, request }) => {
  await page.goto('/docs/');
  const links = await page
    .getByRole('link')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href));
  const files = new Set(links.map((link) => link.replace(/#.*$/, '')));
  for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
  const places = links
    .map((link) => new URL(link))
    .filter(({ pathname, hash }) => pathname === '/docs/' && hash !== '');
  expect(places.length).toBeGreaterThan(hostExamples.length);
  for (const { hash } of places) await expect(page.locator(hash)).toHaveCount(1);
});

for (const { name, use } of looks) {
  test.describe(name, () => {
    test.use(use);
    test('The guide is accessible.', async ({ page }) => {
      await page.goto('/docs/');
      await drawnFrames(page);
      await expectAccessible(page, 'the guide');
    });
  });
}

test.describe('on the narrowest screen', () => {
  test.use(sizes.narrowest);
  test('The guide has nothing that sticks out, and its frames have room.', async ({ page }) => {
    await page.goto('/docs/');
    await drawnFrames(page);
    const { scrollWidth, clientWidth } = await page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBe(clientWidth);
  });
});
