/** The Compare page as a reader meets it. */
import type { Locator, Page } from '@playwright/test';

export class ComparePage {
  readonly page: Page;
  readonly table: Locator;
  readonly shared: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Numbers side by side' });
    this.shared = page.getByRole('region', { name: 'The same for all' });
    this.notices = page.getByRole('status');
  }

  async open(hash: string): Promise<void> {
    await this.page.goto(`/${hash}`);
    await this.settled();
  }

  /** Waits until every setting's numbers are there. */
  async settled(): Promise<void> {
    await this.page.locator('.compare[data-status="ready"]').waitFor();
  }

  /** The settings' names, in the order of the columns. */
  async names(): Promise<readonly string[]> {
    return await this.table.getByRole('columnheader').locator('b').allTextContents();
  }

  /** One quantity of every setting, in the order of the columns. */
  async row(name: string): Promise<readonly string[]> {
    const row = this.table.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name, exact: true }),
    });
    return await row.getByRole('cell').allTextContents();
  }

  control(label: string, setting: string): Locator {
    return this.table.getByLabel(`${label}, ${setting}`, { exact: true });
  }

  /** The chart, whose name says where it stands. */
  chartAt(place: string): Locator {
    return this.page.getByRole('region', { name: `Relative gradient, ${place}`, exact: true });
  }

  get steps(): Locator {
    return this.page.getByRole('radiogroup', { name: 'Steps back from the loss' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
