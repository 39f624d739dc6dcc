import { useEffect, useEffectEvent, type RefObject } from 'react';

/** What peeps in at an edge by less is not in view yet. */
const EDGE_PX = 100;

/** Tells when an element comes into view and when it leaves it; going away counts as leaving. */
export function useInView(
  element: RefObject<Element | null>,
  onEnter: () => void,
  onLeave: () => void,
): void {
  const enter = useEffectEvent(onEnter);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    let isIn = false;
    const become = (next: boolean) => {
      if (next === isIn) return;
      isIn = next;
      if (isIn) enter();
      else leave();
    };
    const observer = new IntersectionObserver(
      (entries) => become(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: `-${EDGE_PX}px 0px` },
    );
    observer.observe(target);
    return () => {
      observer.disconnect();
      become(false);
    };
  }, [element]);
}
