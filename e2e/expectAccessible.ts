import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sizes } from './sizes.ts';
import { expect, test } from './test.ts';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Each theme once and each kind of screen once: a theme has the same colours on every screen. */
export const looks = [
  { name: 'in light, on a desktop', use: { ...sizes.desktop, colorScheme: 'light' } },
  { name: 'in dark, on a phone', use: { ...sizes.phone, colorScheme: 'dark' } },
] as const;

/** Nothing that axe knows to be against WCAG 2.2 AA, in the whole page or in what has just been opened. */
export async function expectAccessible(page: Page, state: string, part = 'body'): Promise<void> {
  await test.step(state, async () => {
    const axe = new AxeBuilder({ page }).include(part).withTags(WCAG_2_2_AA);
    const { violations, passes } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`,
      ),
    );
    expect(found).toEqual([]);
    expect(passes.length).toBeGreaterThan(3);
  });
}
