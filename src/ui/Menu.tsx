import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import './menu.css';

export type MenuProps = {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
};

const GAP_PX = 4;
const EDGE_PX = 8;

/** A native disclosure as a menu: Escape, a click beside it and the click of a button in it close it. */
export function Menu({ label, className, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [place, setPlace] = useState<CSSProperties>({});
  const close = () => {
    if (details.current !== null) details.current.open = false;
  };
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const element = details.current;
      if (element !== null && event.target instanceof Node && !element.contains(event.target)) {
        element.open = false;
      }
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, []);
  return (
    <details
      ref={details}
      className={className === undefined ? 'menu' : `menu ${className}`}
      onToggle={(event) => {
        if (event.currentTarget.open) setPlace(placeUnder(event.currentTarget));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        event.stopPropagation();
        close();
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{label}</summary>
      <div
        className="menu-list"
        style={place}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button') !== null) close();
        }}
      >
        {children}
      </div>
    </details>
  );
}

/** Fixed to the window, so that no scrolling box cuts it: under the button, towards the side with more room. */
function placeUnder(button: HTMLElement): CSSProperties {
  const { left, right, bottom } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const top = bottom + GAP_PX;
  const isRight = left + right > clientWidth;
  return {
    top,
    maxHeight: clientHeight - top - EDGE_PX,
    ...(isRight
      ? { right: Math.max(EDGE_PX, clientWidth - right) }
      : { left: Math.max(EDGE_PX, left) }),
  };
}
