import type { Capabilities, Connector } from './contract.ts';
import { importedConnector } from './imported/index.ts';

/** The listings of a host that lists none to us: imported from files, or none. */
export const fromFiles = (
  marketplace: string,
  file: string | undefined,
  now: () => Date,
): { readonly pull: Connector['pull']; readonly declared: Capabilities['pull'] } => {
  const declared = { incremental: 'none', tombstones: false, pageMax: 500, blindSpots: [] } as const;
  if (file === undefined)
    return { pull: async () => ({ items: [], cursor: '0' }), declared: { ...declared, kinds: [] } };
  const { pull, capabilities } = importedConnector({ marketplace, file, now });
  return { pull, declared: capabilities().pull };
};
