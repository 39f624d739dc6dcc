import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner width of an element in CSS pixels, kept up to date; null while it is not laid out, as when hidden. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number | null {
  return useMeasure(element, innerWidth);
}

/** The inner height, likewise. */
export function useElementHeight(element: RefObject<HTMLElement | null>): number | null {
  return useMeasure(element, innerHeight);
}

const innerWidth = (element: HTMLElement) => element.clientWidth;
const innerHeight = (element: HTMLElement) => element.clientHeight;

function useMeasure(
  element: RefObject<HTMLElement | null>,
  measure: (element: HTMLElement) => number,
): number | null {
  const [size, setSize] = useState<number | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const update = () => {
      const measured = measure(target);
      setSize(measured > 0 ? measured : null);
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, measure]);
  return size;
}
