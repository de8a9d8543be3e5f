import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemEntropy } from '../../platform/entropy.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import { type Transactions, transactionsOf } from '../../platform/transactions.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { firstToShow, picturesLike } from './likeness.ts';

let database: TestDatabase;
let transactions: Transactions;
beforeAll(async () => {
  database = await openTestDatabase();
  transactions = transactionsOf(database);
});
afterAll(() => database.close());

const participant = 'p1';
const hour = 3_600_000;
const start = Date.parse('2026-03-02T00:00:00.000Z');
const part = { left: 0, top: 0, width: 1, height: 1 };

interface Shown {
  readonly seller: string;
  readonly hours: number;
  readonly kind?: 'same-scene';
}

/** A picture of a bank, and pictures of sellers that are like it. Returns the id of each of these. */
const put = (bank: Shown | undefined, shown: readonly Shown[]): Promise<string[]> =>
  transactions.work(async (tx) => {
    await allowTenantWrites(tx, [participant]);
    await sql`delete from fingerprint`.execute(tx);
    const banked = systemEntropy.uuid();
    const bytes = Buffer.from('00', 'hex');
    const at = (hours: number) => new Date(start + hours * hour);
    await sql`
      insert into fingerprint (tenant, id, bank, brand, case_id, marketplace, seller, pdq, features, first_seen, read_at)
      values (${participant}, ${banked}, ${bank ? 'case' : 'brand'}, 'b1', ${bank ? systemEntropy.uuid() : null}, ${bank ? 'taobao' : null},
        ${bank?.seller ?? null}, ${bytes}, ${bytes}, ${at(bank?.hours ?? 0)}, ${at(0)})`.execute(tx);
    const common = { with: banked, points: 20, mirrored: false, region: part, withRegion: part };
    const ids: string[] = [];
    for (const [nth, { seller, hours, kind = 'same-picture' }] of shown.entries()) {
      const id = systemEntropy.uuid();
      ids.push(id);
      await sql`
        insert into fingerprint (tenant, id, bank, marketplace, seller, listing, address, address_hash, features, first_seen, read_at, matches)
        values ('public', ${id}, 'listing', 'taobao', ${seller}, ${String(nth)}, ${`a${nth}`}, ${`a${nth}`}, ${bytes}, ${at(hours)}, ${at(0)},
          ${JSON.stringify([{ ...common, kind }])}::jsonb)`.execute(tx);
    }
    return ids;
  });

const matched = async (ids: readonly string[]): Promise<boolean[]> => {
  const likes = await transactions.work((tx) => picturesLike(tx, ids));
  return ids.map((id) => likes.has(id));
};

/** The sellers whose pages showed the picture of the case first. */
const first = (): Promise<string[]> =>
  transactions.work(async (tx) => {
    const { rows } = await sql<{ id: string }>`select case_id as id from fingerprint where bank = 'case'`.execute(tx);
    const ids = rows.map(({ id }) => id);
    return [...(await firstToShow(tx, participant, ids)).values()].flatMap((sellers) => [...sellers]).sort();
  });

describe('a picture of an upheld case', () => {
  const seller = fc.constantFrom('a', 'b', 'c');
  const shown = fc.record({ seller, hours: fc.integer({ min: 0, max: 400 }) });

  test('matches no picture of a seller whose pages showed one like it first, or within a day', async () => {
    await fc.assert(
      fc.asyncProperty(shown, fc.array(shown, { minLength: 1, maxLength: 6 }), async (bank, pictures) => {
        const since = new Map<string, number>();
        for (const one of pictures) since.set(one.seller, Math.min(one.hours, since.get(one.seller) ?? Infinity));
        const isMatched = ({ seller: of }: Pick<Shown, 'seller'>): boolean =>
          of === bank.seller || (since.get(of) ?? 0) > bank.hours + 24;
        expect(await matched(await put(bank, pictures))).toEqual(pictures.map(isMatched));
        const others = [...since.keys()].filter((of) => !isMatched({ seller: of }));
        expect(await first()).toEqual(others.map((of) => `taobao/${of}`).sort());
      }),
      { numRuns: 40 },
    );
  });
});

test('an upload is from no page, so it matches every seller who shows it', async () => {
  expect(await matched(await put(undefined, [{ seller: 'a', hours: 0 }]))).toEqual([true]);
});

test('a match says whose bank it is, the case, and since when its page shows it', async () => {
  const [id = ''] = await put({ seller: 'faker', hours: 1 }, [{ seller: 'returned', hours: 100 }]);
  const [like] = (await transactions.work((tx) => picturesLike(tx, [id]))).get(id) ?? [];
  expect(like).toMatchObject({
    ...{ bank: 'case', participant, brand: 'b1', kind: 'same-picture', points: 20, seller: 'taobao/faker' },
    firstSeen: '2026-03-02T01:00:00.000Z',
    honestSellers: 0,
  });
});

describe('what a shop prints on its different goods', () => {
  const goods = (seller: string, count: number): Shown[] =>
    Array.from({ length: count }, (_, nth) => ({ seller, hours: 100 + nth, kind: 'same-scene' }));

  test('accuses no other goods of the shop, in forty shops with ten goods of which one was removed', async () => {
    for (let shop = 0; shop < 40; shop++) {
      const seller = `shop-${shop}`;
      expect(await matched(await put({ seller, hours: 1 }, goods(seller, 9)))).toEqual(Array(9).fill(false));
    }
  });

  test('accuses no goods of another shop with the same banner', async () => {
    expect(await matched(await put({ seller: 'removed', hours: 1 }, goods('other', 9)))).toEqual(Array(9).fill(false));
  });

  test('leaves a scene that another shop has on one of its goods, and copies', async () => {
    const copy = { seller: 'removed', hours: 100 };
    const ids = await put({ seller: 'removed', hours: 1 }, [...goods('other', 1), copy, copy]);
    expect(await matched(ids)).toEqual([true, true, true]);
  });
});
