import { ImportedBook, importedKind, readsFiles } from '@marketsafe/connectors';
import type { Language } from '@marketsafe/terms';
import { readConfigurationFile } from '../configuration.ts';
import { WrongUse } from '../wrong-use.ts';
import type { NumberedListing, Put } from './put-listings.ts';

interface Where {
  readonly config: string;
  readonly to: string | undefined;
  readonly language: Language;
}

/**
 * Puts listings into a trial, or on a host that lists none to us, beside the running service or before it starts.
 * @throws WrongUse unless the configuration has that marketplace, with listings from files
 */
export async function intoTrial({
  config,
  to,
  language,
}: Where): Promise<(listings: readonly NumberedListing[]) => Promise<Put>> {
  const { data, marketplaces } = await readConfigurationFile({ config });
  const ids = marketplaces.flatMap(({ id, connector }) => (readsFiles(connector) ? [id] : []));
  if (to === undefined || !ids.includes(to))
    throw new WrongUse(
      ids.length === 0
        ? `${config} has no marketplace whose listings come from files. Add one under "marketplaces": with the connector "${importedKind}" in a trial, else one for a host (docs/guides/hosts.md).`
        : `Say which marketplace of ${config}: --to ${ids.join(' or --to ')}.`,
    );
  const { importedFile } = await import('@marketsafe/service');
  const book = new ImportedBook(importedFile(data, to));
  return async (listings) => {
    const own = listings.map(({ listing }) => ({ ...listing, marketplace: to }));
    const { refused, ...counts } = await book.bringIn(own, language, new Date().toISOString());
    return { ...counts, refused: refused.map(({ index, why }) => ({ line: listings[index]?.line ?? 0, error: why })) };
  };
}
