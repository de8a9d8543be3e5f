import type { AnswerOf, Client } from '@marketsafe/sdk';
import type { RowFault, Sent } from '../import/import-file.ts';
import { refusalIn, rowImport } from '../import/import-rows.ts';
import type { Row } from '../import/read-rows.ts';

type Brand = AnswerOf<'listBrands'>['items'][number];
type Seller = NonNullable<Brand['authorised']>[number];
type Taken = Sent['taken'][number];
type Field = 'brand' | 'marketplace' | 'seller';

export const define = rowImport<Field>({
  examples: [
    'marketsafe import authorised-sellers dealers.csv --token "$BRAND_TOKEN"',
    'marketsafe import authorised-sellers dealers.csv --map seller="Shop id" --map marketplace=Platform',
  ],
  who: 'a person of the rights holder',
  help:
    '"brand" is the name or the id of a brand book, "seller" the seller’s id on the marketplace. Sellers that are there already stay;\n' +
    'take others out on the portal. Screening then looks at the brand’s listings again.',
  noun: ['seller', 'sellers'],
  needed: ['brand', 'marketplace', 'seller'],
  // A brand book is written once for all its rows of one sending.
  atOnce: 2000,
  begin: async (client) => {
    const [{ items: brands }, { items: marketplaces }] = await Promise.all([
      client.listBrands(),
      client.listMarketplaces(),
    ]);
    const names = marketplaces.map(({ id }) => id);
    const books = new Map(brands.map((brand) => [brand.id, brand]));
    return (rows) => addTo(client, books, names, rows);
  },
});

/** Adds the sellers of some rows to their brand books, and writes each book once. */
async function addTo(
  client: Client,
  books: Map<string, Brand>,
  marketplaces: readonly string[],
  rows: readonly Row<Field>[],
): Promise<Sent> {
  const bookOf = ({ brand = '' }: Row<Field>['value']): Brand | undefined => {
    const called = [...books.values()].filter(({ name }) => name.toLowerCase() === brand.toLowerCase());
    return books.get(brand) ?? (called.length === 1 ? called[0] : undefined);
  };
  const refused: RowFault[] = [];
  const taken: Taken[] = [];
  const byBook = Map.groupBy(rows, ({ value }) => bookOf(value));
  for (const [book, its] of byBook) {
    const faults = its.flatMap(({ line, value }) => {
      const fault = faultIn(value, book, marketplaces);
      return fault ? [{ line, ...fault }] : [];
    });
    refused.push(...faults);
    if (!book) continue;
    const sound = its.filter(({ line }) => !faults.some((fault) => fault.line === line));
    try {
      const { outcomes, after } = await addToBook(client, book, sound);
      taken.push(...outcomes);
      books.set(book.id, after);
    } catch (error) {
      const why = refusalIn(error);
      refused.push(...sound.map(({ line }) => ({ line, ...why })));
    }
  }
  return { taken, refused };
}

function faultIn(
  { brand, marketplace = '', seller = '' }: Row<Field>['value'],
  book: Brand | undefined,
  marketplaces: readonly string[],
): Omit<RowFault, 'line'> | undefined {
  if (!book)
    return {
      field: 'brand',
      error: `you have no single brand "${brand}". Add it on your portal first, or write its id`,
    };
  if (!marketplaces.includes(marketplace)) {
    const error = `there is no marketplace "${marketplace}". There are: ${marketplaces.join(', ')}`;
    return { field: 'marketplace', error };
  }
  return seller.length > 128 ? { field: 'seller', error: 'is longer than 128 signs' } : undefined;
}

/** Writes the book if one of the sellers is new to it. */
async function addToBook(
  client: Client,
  brand: Brand,
  rows: readonly Row<Field>[],
): Promise<{ readonly outcomes: readonly Taken[]; readonly after: Brand }> {
  const authorised: Seller[] = [...(brand.authorised ?? [])];
  const outcomes = rows.map(({ line, value: { marketplace = '', seller = '' } }): Taken => {
    const isThere = authorised.some((one) => one.marketplace === marketplace && one.seller === seller);
    if (!isThere) authorised.push({ marketplace, seller });
    return { line, outcome: isThere ? 'unchanged' : 'created' };
  });
  if (authorised.length === (brand.authorised ?? []).length) return { outcomes, after: brand };
  const { id, owner: _, participant: __, ...book } = brand;
  return { outcomes, after: await client.replaceBrand({ path: { brand: id }, body: { ...book, authorised } }) };
}
