import { useRead } from './api.ts';

/** Whether a marketplace keeps its sellers' contacts, names and identities. */
export const useKeptThere = (marketplace: string): boolean =>
  useRead('listMarketplaces').data?.items.some(({ id, pseudonymous }) => id === marketplace && pseudonymous) ?? false;
