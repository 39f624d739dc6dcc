import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import './menu.css';

export type MenuProps = {
  readonly label: string;
  /** Path data on a 20×20 grid, shown in place of the label, which then names the button. */
  readonly icon?: string;
  readonly className?: string;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
};

const GAP_PX = 4;
const EDGE_PX = 8;
/** With less room under the button, a menu opens over it if there is more. */
const ENOUGH_PX = 260;

/** A native disclosure as a menu: Escape, a click beside it and the click of a button in it close it. */
export function Menu({ label, icon, className, onToggle, children }: MenuProps) {
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
        if (event.currentTarget.open) setPlace(placeBeside(event.currentTarget));
        onToggle?.(event.currentTarget.open);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        event.stopPropagation();
        close();
        details.current.querySelector('summary')?.focus();
      }}
    >
      {icon === undefined ? (
        <summary>{label}</summary>
      ) : (
        <summary className="menu-icon" aria-label={label} title={label}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d={icon} fill="currentColor" />
          </svg>
        </summary>
      )}
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

/** Fixed to the window, so that no scrolling box cuts it: at the button, towards the sides with more room. */
function placeBeside(button: HTMLElement): CSSProperties {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - bottom - GAP_PX - EDGE_PX;
  const above = top - GAP_PX - EDGE_PX;
  const isRight = left + right > clientWidth;
  return {
    ...(below < ENOUGH_PX && above > below
      ? { bottom: clientHeight - top + GAP_PX, maxHeight: above }
      : { top: bottom + GAP_PX, maxHeight: below }),
    ...(isRight
      ? { right: Math.max(EDGE_PX, clientWidth - right) }
      : { left: Math.max(EDGE_PX, left) }),
  };
}
