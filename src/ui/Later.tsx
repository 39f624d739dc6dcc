import { useEffect, useState, type ReactNode } from 'react';

export type LaterProps = { readonly milliseconds: number; readonly children: ReactNode };

/** Shows its content once that much time has passed; at once if none has to. */
export function Later({ milliseconds, children }: LaterProps) {
  const [isDue, setIsDue] = useState(milliseconds === 0);
  useEffect(() => {
    if (isDue) return;
    const timer = setTimeout(() => setIsDue(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isDue, milliseconds]);
  return isDue ? children : null;
}
