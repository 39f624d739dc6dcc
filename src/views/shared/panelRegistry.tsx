/** Every panel with its place: a page, whole or embedded, is composed from this table. */
import { lazy, type ComponentType } from 'react';
import { JacobiansPanel } from '../../panels/jacobians/JacobiansPanel.tsx';
import { NetworkPanel } from '../../panels/network/NetworkPanel.tsx';
import { ReadoutPanel } from '../../panels/readout/ReadoutPanel.tsx';
import { panelIds, type PanelId } from '../../store/panelIds.ts';

/** Above the figures, on the time axis that figures share, or in a card of its own. */
export type PanelPlace = 'top' | 'time' | 'side';

export type PanelEntry = { readonly place: PanelPlace; readonly Panel: ComponentType };

/** What the first picture does not need is fetched after it. */
export const panelRegistry: Readonly<Record<PanelId, PanelEntry>> = {
  readout: { place: 'top', Panel: ReadoutPanel },
  network: { place: 'time', Panel: NetworkPanel },
  jacobians: { place: 'time', Panel: JacobiansPanel },
  itemised: {
    place: 'time',
    Panel: lazy(async () => ({
      default: (await import('../../panels/itemised/ItemisedPanel.tsx')).ItemisedPanel,
    })),
  },
  saturation: {
    place: 'side',
    Panel: lazy(async () => ({
      default: (await import('../../panels/saturation/SaturationPanel.tsx')).SaturationPanel,
    })),
  },
  equation: {
    place: 'side',
    Panel: lazy(async () => ({
      default: (await import('../../panels/equation/EquationPanel.tsx')).EquationPanel,
    })),
  },
  clipping: {
    place: 'side',
    Panel: lazy(async () => ({
      default: (await import('../../panels/clipping/ClippingPanel.tsx')).ClippingPanel,
    })),
  },
  spectrum: {
    place: 'side',
    Panel: lazy(async () => ({
      default: (await import('../../panels/spectrum/SpectrumPanel.tsx')).SpectrumPanel,
    })),
  },
  regularisation: {
    place: 'side',
    Panel: lazy(async () => ({
      default: (await import('../../panels/regularisation/RegularisationPanel.tsx'))
        .RegularisationPanel,
    })),
  },
  check: {
    place: 'side',
    Panel: lazy(async () => ({
      default: (await import('../../panels/check/CheckPanel.tsx')).CheckPanel,
    })),
  },
};

/** The panels of a place, in the order of the page; of those that are wanted, where that is said. */
export const panelsAt = (
  place: PanelPlace,
  wanted: readonly PanelId[] = panelIds,
): readonly PanelId[] =>
  panelIds.filter((id) => panelRegistry[id].place === place && wanted.includes(id));
