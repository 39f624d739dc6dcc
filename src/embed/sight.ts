/** Whether a reader sees an element, or soon may. */

/** Runs once, when the element is within half a window of what is seen, unless `until` comes before. */
export function whenNear(element: Element, run: () => void, until: AbortSignal): void {
  const view = element.ownerDocument.defaultView;
  if (view === null) return;
  const near = new view.IntersectionObserver(
    (entries) => {
      if (until.aborted || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      run();
    },
    { rootMargin: '50%' },
  );
  near.observe(element);
  until.addEventListener('abort', () => near.disconnect());
}

export function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return !document.hidden && bottom > top && bottom > 0 && top < innerHeight;
}
