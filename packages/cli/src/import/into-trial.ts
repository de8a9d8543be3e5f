import { ImportedBook, importedKind, readsFiles } from '@marketsafe/connectors';
import type { Language } from '@marketsafe/terms';
import { asWrongUse, readConfigurationFile } from '../configuration.ts';
import { WrongUse } from '../wrong-use.ts';
import type { NumberedListing, Put } from './put-listings.ts';

interface Where {
  readonly config: string;
  readonly to: string | undefined;
  readonly language: Language;
}

/**
 * Puts listings into a trial, or on a host that lists none to us, beside the running service or before it starts.
 * @throws WrongUse unless the programme has that marketplace, with listings from files
 */
export async function intoTrial({
  config,
  to,
  language,
}: Where): Promise<(listings: readonly NumberedListing[]) => Promise<Put>> {
  const configuration = await readConfigurationFile({ config });
  const { allMarketplaces, importedFile } = await import('@marketsafe/service');
  const isConfigured = configuration.marketplaces.some(({ id }) => id === to);
  // Administrators may have added it.
  const marketplaces = isConfigured
    ? configuration.marketplaces
    : await allMarketplaces(configuration).catch(async (error: unknown) => {
        throw await asWrongUse(error);
      });
  const ids = marketplaces.flatMap(({ id, connector }) => (readsFiles(connector) ? [id] : []));
  if (to === undefined || !ids.includes(to))
    throw new WrongUse(
      ids.length === 0
        ? `${config} has no marketplace whose listings come from files. Add one under "marketplaces": with the connector "${importedKind}" in a trial, else one for a host (docs/guides/hosts.md), which can be added on the page Marketplaces too.`
        : `Say which marketplace of ${config}, or of the page Marketplaces: --to ${ids.join(' or --to ')}.`,
    );
  const book = new ImportedBook(importedFile(configuration.data, to));
  return async (listings) => {
    const own = listings.map(({ listing }) => ({ ...listing, marketplace: to }));
    const { refused, ...counts } = await book.bringIn(own, language, new Date().toISOString());
    return { ...counts, refused: refused.map(({ index, why }) => ({ line: listings[index]?.line ?? 0, error: why })) };
  };
}
