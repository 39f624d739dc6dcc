/**
 * Does with the frame of a slide what reveal.js does: loads it when the slide comes and tells it so, tells it when the slide leaves,
 * and drops it.
 */
export function enableSlide(slide: Element): void {
  const frame = slide.querySelector('iframe');
  const away = slide.querySelector('p');
  const button = slide.querySelector('button');
  if (!(slide instanceof HTMLElement) || frame === null || away === null || button === null) return;
  const { present = '', leave = '' } = slide.dataset;
  const tell = (what: 'slide:start' | 'slide:stop') => frame.contentWindow?.postMessage(what, '*');

  const show = (isPresent: boolean) => {
    if (isPresent) {
      frame.addEventListener('load', () => tell('slide:start'), { once: true });
      frame.src = frame.dataset['src'] ?? '';
    } else {
      tell('slide:stop');
      // Some browsers keep a page running whose frame has merely lost its address.
      frame.src = 'about:blank';
      frame.removeAttribute('src');
    }
    frame.hidden = !isPresent;
    away.hidden = isPresent;
    button.textContent = isPresent ? leave : present;
  };

  button.hidden = false;
  button.addEventListener('click', () => show(frame.hidden !== false));
}
