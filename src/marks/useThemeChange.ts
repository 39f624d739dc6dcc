import { useEffect, useEffectEvent } from 'react';

/** Calls back whenever the colours change, by the reader's choice or the system's: a canvas has to be painted anew. */
export function useThemeChange(callback: () => void): void {
  const onChange = useEffectEvent(callback);
  useEffect(() => {
    const notify = () => onChange();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', notify);
    const theme = new MutationObserver(notify);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      scheme.removeEventListener('change', notify);
      theme.disconnect();
    };
  }, []);
}
