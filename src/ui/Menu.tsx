import { useEffect, useRef, type ReactNode } from 'react';
import './menu.css';

export type MenuProps = {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A native disclosure as a menu: Escape, a click beside it and the click of a button in it close it. */
export function Menu({ label, className, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    const element = details.current;
    if (element === null || !element.open) return;
    element.open = false;
    element.querySelector('summary')?.focus();
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
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <summary>{label}</summary>
      <div
        className="menu-list"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button') !== null) close();
        }}
      >
        {children}
      </div>
    </details>
  );
}
