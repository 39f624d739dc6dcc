import { useEffect, useState } from 'react';

/** Whether files are being dragged over the page; where they are let go, they are taken. */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    /** Entering a child is heard before its parent is left. */
    let depth = 0;
    const handlers = {
      dragenter: () => setIsOver(++depth > 0),
      dragleave: () => setIsOver(--depth > 0),
      dragover: () => undefined,
      drop: ({ dataTransfer }: DragEvent) => {
        depth = 0;
        setIsOver(false);
        onDrop(Array.from(dataTransfer?.files ?? []));
      },
    };
    const stops = (['dragenter', 'dragleave', 'dragover', 'drop'] as const).map((type) => {
      const listen = (event: DragEvent) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        event.preventDefault();
        handlers[type](event);
      };
      window.addEventListener(type, listen);
      return () => window.removeEventListener(type, listen);
    });
    return () => stops.forEach((stop) => stop());
  }, [onDrop]);
  return isOver;
}
