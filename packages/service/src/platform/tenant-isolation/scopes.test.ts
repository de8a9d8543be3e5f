import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../testing/running-service.ts';
import { startTwoBrands } from '../../testing/two-brands.ts';
import { asServiceRole } from '../service-role.ts';
import type { AnyTx, Tx } from '../transactions.ts';

/** A handler's own queries in a write see only the caller's rows; the unit of work in the same transaction sees all. */
let running: Running;
let brand: { id: string; token: string };
let stranger: { id: string; token: string };

beforeAll(async () => {
  ({ running, brand, stranger } = await startTwoBrands());
});
afterAll(() => running.close());

const write = <T>(run: (tx: Tx<'tenant'>) => Promise<T>) => running.service.transactions.write(brand.id, run);
const holders = async (tx: AnyTx): Promise<string[]> => {
  const rows = await tx.selectFrom('right_view').select('tenant').distinct().orderBy('tenant').execute();
  return rows.map(({ tenant }) => tenant);
};
const denied = { code: '42501' };

describe('the handle of a caller', () => {
  test('sees in a write only what the caller may read, even without a filter', async () => {
    expect(await write(holders)).toEqual([brand.id]);
    const all = [brand.id, stranger.id, 'desk'].sort();
    expect((await write((tx) => holders(asServiceRole(tx)))).sort()).toEqual(all);
  });

  test('sees nothing that only the unit of work needs, and writes nothing', async () => {
    for (const statement of [
      sql`select 1 from event`,
      sql`select 1 from aggregate for update`,
      sql`insert into brand (tenant, id, brand) values (${brand.id}, 'x', '{}')`,
      sql`update right_view set view = '{}' where tenant = ${brand.id}`,
      sql`delete from right_view where tenant = ${brand.id}`,
    ]) {
      await expect(write((tx) => statement.execute(tx))).rejects.toMatchObject(denied);
    }
    // @ts-expect-error It has no words for it either.
    await expect(write((tx) => tx.deleteFrom('right_view').execute())).rejects.toMatchObject(denied);
  });

  test('keeps its rights next to the unit of work, in any order and in parallel', async () => {
    const seen = await write(async (tx) => {
      const work = asServiceRole(tx);
      await sql`insert into brand (tenant, id, brand) values (${brand.id}, 'beside', '{}')`.execute(work);
      const [own, all, again] = await Promise.all([holders(tx), holders(work), holders(tx)]);
      const brands = await tx.selectFrom('brand').select('id').execute();
      return { own, all: all.length, again, brands };
    });
    expect(seen).toEqual({ own: [brand.id], all: 3, again: [brand.id], brands: [{ id: 'beside' }] });
  });
});

test('a transaction that only reads cannot write', async () => {
  const written = running.service.transactions.read(brand.id, (tx) => holders(asServiceRole(tx)));
  await expect(written).rejects.toThrow('a transaction that only reads was asked to write');
});

test('a handle ends with its transaction', async () => {
  const kept: Tx<'tenant'>[] = [];
  await write(async (tx) => kept.push(tx));
  for (const tx of kept) await expect(holders(tx)).rejects.toThrow('the transaction is over');
});
