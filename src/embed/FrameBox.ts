/**
 * What the element draws: its own content, the fallback, until the page is ready, then the page in a frame. No
 * inline style is needed, so that a strict policy of the host page allows it.
 */

export type FrameLook = {
  readonly title: string;
  /** The value of the parameter `theme`; null where it is the default. */
  readonly theme: string | null;
  /** Kept free until the page is ready, in CSS px. */
  readonly height: number;
};

const STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
div { position: relative; }
iframe { display: block; width: 100%; border: 0; }
.ready slot { display: none; }
.filled:not(.ready) iframe { position: absolute; inset: 0; opacity: 0; }
@media print {
  .filled { min-height: 0 !important; }
  .filled slot { display: contents; }
  .filled iframe { display: none; }
}`;

export class FrameBox {
  readonly #root: ShadowRoot;
  readonly #box = document.createElement('div');
  readonly #slot = document.createElement('slot');
  #frame: HTMLIFrameElement | null = null;

  constructor(host: HTMLElement) {
    this.#root = host.attachShadow({ mode: 'open' });
    this.#slot.addEventListener('slotchange', () => {
      this.#box.classList.toggle('filled', this.#slot.assignedElements().length > 0);
    });
    this.#box.append(this.#slot);
    this.#root.append(this.#box);
  }

  get window(): Window | null {
    return this.#frame?.contentWindow ?? null;
  }

  /** A document has its own style sheets: to be called when the element comes to another. */
  dress(view: typeof globalThis): void {
    if (this.#root.adoptedStyleSheets.length > 0) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
  }

  load(address: string, sandbox: string | null, look: FrameLook): HTMLIFrameElement {
    const frame = this.#box.ownerDocument.createElement('iframe');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    frame.allow = 'fullscreen; clipboard-write';
    // Browsers do not run the animation frames of what is not to be seen at all: it is only out of reach.
    frame.inert = this.#box.classList.contains('filled');
    frame.src = address;
    this.#frame = frame;
    this.look(look);
    this.#box.append(frame);
    return frame;
  }

  /** A frame is see-through only where its scheme of colours is that of the page in it. */
  look({ title, theme, height }: FrameLook): void {
    this.#reserve(height);
    if (this.#frame === null) return;
    this.#frame.title = title;
    this.#frame.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : 'light dark';
  }

  /** Shows the page instead of the fallback. */
  reveal(): void {
    this.#box.classList.add('ready');
    this.#box.style.minHeight = '';
    if (this.#frame !== null) this.#frame.inert = false;
  }

  resize(height: number): void {
    if (this.#frame !== null) this.#frame.style.height = `${height}px`;
  }

  /** Takes the page away and shows the fallback again. */
  empty(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#box.classList.remove('ready');
  }

  #reserve(height: number): void {
    if (this.#box.classList.contains('ready')) return;
    this.#box.style.minHeight = `${height}px`;
    this.resize(height);
  }
}
