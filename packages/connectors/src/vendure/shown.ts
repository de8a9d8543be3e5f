import { z } from 'zod';
import type { Seen } from '../by-state/observation.ts';
import type { Client } from './client.ts';

const Found = z.object({ totalItems: z.int(), items: z.array(z.object({ productId: z.string() })) });
type Found = z.infer<typeof Found>;

/** The Shop API's own limit of a list. */
const HITS = 100;
/** A question about so many listings is well within the bounds that Vendure's hardening plugin sets. */
export const AT_ONCE = 10;

/** Not found among all hits is gone; among some it proves nothing. */
const inHits = (listing: string, { items, totalItems }: Found): Seen => {
  if (items.some(({ productId }) => productId === listing)) return 'visible';
  return totalItems > items.length ? 'unknown' : 'gone';
};

/** A shopper finds it by its number or by its name. That a full answer to one of them lacks it is enough. */
const either = (one: Seen, other: Seen): Seen => {
  if (one === 'visible' || other === 'visible') return 'visible';
  return one === 'gone' || other === 'gone' ? 'gone' : 'unknown';
};

/** A listing as shoppers look for it. */
export interface Asked {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
}

export interface Shown {
  readonly page: Seen;
  readonly search: Seen;
}

/** Whether shoppers find listings on their pages and by search, in their order. */
export const lookFor = async (client: Client, asked: readonly Asked[]): Promise<Shown[]> => {
  const seen: Shown[] = [];
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const some = asked.slice(start, start + AT_ONCE);
    const hits = (term: string): string =>
      `search(input:{term:${term},groupByProduct:true,take:${HITS}}){totalItems items{productId}}`;
    const fields = some.map(
      (_, at) => `p${at}:product(id:$i${at}){id} s${at}:${hits(`$s${at}`)} n${at}:${hits(`$n${at}`)}`,
    );
    const parameters = some.map((_, at) => `$i${at}:ID!,$s${at}:String!,$n${at}:String!`);
    const variables = Object.fromEntries(
      some.flatMap(({ id, sku, name }, at) => [
        [`i${at}`, id],
        [`s${at}`, sku],
        [`n${at}`, name],
      ]),
    );
    const shape = z.object(
      Object.fromEntries(
        some.flatMap((_, at): [string, z.ZodType][] => [
          [`p${at}`, z.object({ id: z.string() }).nullable()],
          [`s${at}`, Found],
          [`n${at}`, Found],
        ]),
      ),
    );
    const answer = await client.look({ query: `query Look(${parameters}){${fields.join(' ')}}`, variables }, shape);
    seen.push(
      ...some.map(({ id }, at) => {
        const [bySku, byName] = [Found.parse(answer?.[`s${at}`]), Found.parse(answer?.[`n${at}`])];
        const page: Seen = answer?.[`p${at}`] === null ? 'gone' : 'visible';
        return { page, search: either(inHits(id, bySku), inHits(id, byName)) };
      }),
    );
  }
  return seen;
};
