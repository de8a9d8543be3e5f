import { sql } from 'kysely';
import type { Running } from '../../packages/service/src/testing/running-service.ts';

/** A participant whose data all contain one unique word. */
export interface Tenant {
  readonly word: string;
  readonly id: string;
  readonly token: string;
  readonly right: string;
  readonly brand: string;
  readonly case: string;
  readonly listing: string;
  /** The seller of the listing in its complaint, as a tenant. */
  readonly seller: string;
}

export const listingsOf = 40;

/** So different that screening confuses none of them. */
const words = ['zuvrakel', 'mopeltri', 'hogandesh', 'tiluvorn', 'cebrashik', 'wyndaquol', 'fostemig', 'jaruplex'];

/** Eight participants, each with a right, a brand, a webhook and a case against a different shop. */
export async function enrolTenants(running: Running): Promise<readonly Tenant[]> {
  const { taobao } = running.shops;
  taobao.putSellers(words.map((word) => ({ id: `shop-${word}`, name: word, password: 'shop' })));
  taobao.putListings(
    words.flatMap((word, index) =>
      Array.from({ length: listingsOf }, (_, one) => ({
        ...{ id: String(700_000 + index * 1000 + one), title: `${word} bag`, shipsTo: ['CN'] },
        seller: { id: `shop-${word}` },
      })),
    ),
  );
  running.clock.advance(60_000);
  await running.settle();
  const tenants: Tenant[] = [];
  for (const [index, word] of words.entries()) tenants.push(await enrol(running, word, index));
  await running.settle();
  return tenants;
}

async function enrol(running: Running, word: string, index: number): Promise<Tenant> {
  const number = `9${index}00`;
  const entry = { office: 'CN', number, owner: `${word} Ltd`, contact: `${word}@registry.example` };
  const { id, token } = await running.participant(entry, { mark: word });
  const must = async (path: string, body: object) => {
    const answer = await running.call('POST', path, { as: token, body });
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const brand = await must('/brands', { name: word, marks: [{ text: word }] });
  const right = `cn-${number}`;
  const listing = String(700_000 + index * 1000);
  const filed = await must('/complaints', complaint(right, listing));
  return {
    ...{ word, id, token, right, listing, brand: brand.id, seller: `seller:taobao/shop-${word}` },
    case: filed.bundles[0].cases[0].case,
  };
}

export const complaint = (right: string, id: string): object => ({
  ...{ right, reason: 'counterfeit', declaration: true },
  targets: [{ kind: 'listing', marketplace: 'taobao', id }],
});

/** Tables with a tenant column that a party may read. */
export async function readableTables({ service }: Running): Promise<readonly string[]> {
  const { rows } = await service.transactions.read('public', (tx) =>
    sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant'
        and has_table_privilege(c.oid, 'select') order by 1`.execute(tx),
  );
  return rows.map(({ name }) => name);
}
