import { useMemo } from 'react';
import { useContent, useLab } from '../../panels/shared/LabContext.ts';
import { encodeAddress } from '../../store/address.ts';
import type { ViewName } from '../../store/parameters.ts';
import './pageLinks.css';

const pages = ['lab', 'compare'] as const satisfies readonly ViewName[];

/** The pages; the setting, the pins and how they are looked at go along. */
export function PageLinks() {
  const { compare } = useContent();
  const current = useLab((state) => state.view);
  const settled = useLab((state) => state.settled);
  const links = useMemo(
    () => pages.map((page) => ({ page, href: encodeAddress(page, settled) })),
    [settled],
  );
  const names = { lab: compare.lab, compare: compare.title };
  return (
    <nav className="page-links" aria-label={compare.pages}>
      {links.map(({ page, href }) => (
        <a key={page} href={href} aria-current={page === current ? 'page' : undefined}>
          {names[page]}
        </a>
      ))}
    </nav>
  );
}
