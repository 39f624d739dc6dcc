/** A page of another site that embeds ours: its elements and frames, and what it has heard from them. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { ElementActions } from '../src/embed/ElementApi.ts';
import type { HostPage as Written, HostServer } from './hostServer.ts';
import { expect } from './test.ts';

declare global {
  /** What the page has heard so far. */
  var heard: Heard[];
}

type Heard = { readonly type: string; readonly from: string; readonly detail: unknown };

/** Records the events of all elements, and all messages that come from windows that are not the page's own. */
const RECORDER = `<script>
  heard = [];
  for (const type of ['ready', 'change', 'frame', 'error']) {
    addEventListener(type, ({ target, detail }) => {
      if (detail) heard.push({ type, from: target.id, detail });
    });
  }
  addEventListener('message', ({ source, data }) => {
    if (source !== window) heard.push({ type: 'message', from: '', detail: data });
  });
</script>`;

export class HostPage {
  readonly page: Page;
  readonly #server: HostServer;
  readonly #site: string;

  constructor(page: Page, server: HostServer, site: string | undefined) {
    this.page = page;
    this.#server = server;
    this.#site = site ?? '';
  }

  /** Opens a page with this body; the element is defined by the script of the site. */
  async open(body: string, { head = '', ...rest }: Partial<Written> = {}): Promise<void> {
    const script = `<script src="${this.#site}/embed.js" async></script>`;
    const recorder = rest.policy === undefined ? RECORDER : '';
    await this.page.goto(
      this.#server.put('page', { body, head: head + recorder + script, ...rest }),
    );
  }

  element(id: string): Locator {
    return this.page.locator(`#${id}`);
  }

  /** The frame of an element, or one that the page has written itself. */
  iframe(id: string): Locator {
    return this.page.locator(`#${id} iframe, iframe#${id}`);
  }

  inside(id: string): FrameLocator {
    return this.iframe(id).contentFrame();
  }

  /** Does something with an element. */
  call<Result>(id: string, action: (element: HTMLElement & ElementActions) => Result) {
    return this.element(id).evaluate(action);
  }

  async ready(...ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await expect(this.inside(id).locator('.embed')).toHaveAttribute('data-status', 'ready');
      await expect.poll(() => this.heightLeft(id)).toBe(0);
    }
  }

  /** How much higher the frame is than its content, in CSS px. */
  async heightLeft(id: string): Promise<number> {
    const content = await this.inside(id)
      .locator('.embed')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    return (await this.iframe(id).evaluate((frame) => frame.clientHeight)) - content;
  }

  /** Whether something in the frame would have to be scrolled to. */
  scrolls(id: string): Promise<boolean> {
    return this.inside(id)
      .locator(':root')
      .evaluate(
        (root) => root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth,
      );
  }

  heard(type: string): Promise<readonly Heard[]> {
    return this.page.evaluate((wanted) => {
      return heard.filter((one) => one.type === wanted);
    }, type);
  }

  /** Says something to the window of a frame. */
  async say(id: string, message: unknown): Promise<void> {
    await this.iframe(id).evaluate((frame, data) => {
      if (frame instanceof HTMLIFrameElement) frame.contentWindow?.postMessage(data, '*');
    }, message);
  }
}
