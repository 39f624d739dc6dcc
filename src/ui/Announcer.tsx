import { useEffect, useState } from 'react';

const REST_MILLISECONDS = 500;

/** Tells a screen reader a text once it has stood still, not at every frame. */
export function Announcer({ text, resting }: { readonly text: string; readonly resting: boolean }) {
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => setAnnounced(text), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, resting]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {announced}
    </p>
  );
}
