import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../testing/running-service.ts';
import { startTwoBrands } from '../../testing/two-brands.ts';
import type { AnyTx, Tx } from '../transactions.ts';

/** Tenant isolation in the database, which holds even when a handler forgets to filter by tenant. */
let running: Running;
let brand: { id: string; token: string };
let stranger: { id: string; token: string };

beforeAll(async () => {
  ({ running, brand, stranger } = await startTwoBrands());
  running.shops.taobao.putSellers([{ id: 's', name: '店', password: 'shop', email: 's@shop.example' }]);
  running.shops.taobao.putListings([{ id: '1', title: '岚木 包', seller: { id: 's' }, shipsTo: ['CN'] }]);
  running.clock.advance(60_000);
  await running.settle();
  const filed = await running.call('POST', '/complaints', {
    as: brand.token,
    body: {
      ...{ right: 'cn-1', reason: 'counterfeit', declaration: true },
      targets: [{ kind: 'listing', marketplace: 'taobao', id: '1' }],
    },
  });
  expect(filed.body.bundles[0].cases[0].refused).toEqual([]);
  await running.settle();
});
afterAll(() => running.close());

interface Table {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly tenant: boolean;
}

const work = <T>(run: (tx: Tx) => Promise<T>) => running.service.transactions.work(run);
const read = <T>(tenant: string, run: (tx: AnyTx) => Promise<T>) => running.service.transactions.read(tenant, run);
const tables = (): Promise<Table[]> =>
  work(async (tx) => {
    const { rows } = await sql<Table>`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant') as tenant
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely_%' order by 1`.execute(tx);
    return rows;
  });

test('every table has row-level security, forced on its owner too', async () => {
  const all = await tables();
  expect(all.length).toBeGreaterThan(25);
  expect(all.filter(({ enabled, forced }) => !enabled || !forced)).toEqual([]);
});

/** Tenants whose rows of a table `tenant` can read; `none` if the table is closed to readers. */
const tenantsSeen = (table: string, tenant: string): Promise<string[] | 'none'> =>
  read(tenant, async (tx) => {
    const { rows } = await sql<{ tenant: string }>`select distinct tenant from ${sql.table(table)} order by 1`.execute(
      tx,
    );
    return rows.map((row) => row.tenant);
  }).catch((error: { code?: string }) => {
    if (error.code !== '42501') throw error;
    return 'none';
  });

describe('a reader', () => {
  test('without a tenant reads public rows and nothing else', async () => {
    for (const { name } of (await tables()).filter(({ tenant }) => tenant)) {
      const seen = await tenantsSeen(name, '');
      if (seen === 'none') continue;
      expect(
        seen.filter((tenant) => tenant !== 'public'),
        name,
      ).toEqual([]);
    }
  });

  test('reads its own rows and public ones, in every table', async () => {
    const filled = new Set<string>();
    for (const tenant of [brand.id, stranger.id, 'desk', 'seller:taobao/s', 'public']) {
      for (const { name } of (await tables()).filter((table) => table.tenant)) {
        const seen = await tenantsSeen(name, tenant);
        if (seen === 'none') continue;
        expect(
          seen.filter((other) => other !== 'public' && other !== tenant && !(tenant === 'desk' && name === 'notice')),
          `${name} as ${tenant}`,
        ).toEqual([]);
        if (seen.includes(tenant)) filled.add(name);
      }
    }
    // Isolation is tested only if there are rows of several tenants.
    for (const table of ['case_view', 'timeline', 'right_view', 'participant_view', 'notice', 'marketplace_order']) {
      expect(filled).toContain(table);
    }
  });

  test('cannot read what only the unit of work needs', async () => {
    for (const table of ['event', 'aggregate', 'sealed', 'deadline', 'idempotency', 'case_file', 'seller_account']) {
      await expect(
        read(brand.id, (tx) => sql`select 1 from ${sql.table(table)} limit 1`.execute(tx)),
        table,
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('writes nothing, its own rows neither', async () => {
    for (const { name } of await tables()) {
      const forbidden = { code: '42501' };
      const remove = read(brand.id, (tx) => sql`delete from ${sql.table(name)}`.execute(tx));
      await expect(remove, name).rejects.toMatchObject(forbidden);
    }
    const update = read(brand.id, (tx) => sql`update case_view set settled = true`.execute(tx));
    await expect(update).rejects.toMatchObject({ code: '42501' });
    const insert = read(brand.id, (tx) =>
      sql`insert into participant_view (tenant, id, view) values (${brand.id}, 'x', '{}')`.execute(tx),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  });

  test('cannot switch to another tenant or role in its own transaction', async () => {
    const cases = await read(stranger.id, (tx) => tx.selectFrom('case_view').select('id').execute());
    expect(cases).toEqual([]);
    const users = await read(stranger.id, (tx) => sql<{ email: string }>`select email from auth."user"`.execute(tx));
    expect(users.rows.map(({ email }) => email)).toEqual(['2@cn.example']);
    const secrets = read(stranger.id, (tx) => sql`select password from auth.account`.execute(tx));
    await expect(secrets).rejects.toMatchObject({ code: '42501' });
  });
});

/** Every table with a column that a reader may read, with those columns, from the catalogue. */
const readable = (): Promise<{ schema: string; name: string; columns: string[] }[]> =>
  work(async (tx) => {
    const { rows } = await sql<{ schema: string; name: string; columns: string[] }>`
      select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        and a.attnum > 0 and not a.attisdropped and has_schema_privilege('marketsafe_reader', n.oid, 'usage')
        and has_column_privilege('marketsafe_reader', c.oid, a.attnum, 'select')
      group by 1, 2 order by 1, 2`.execute(tx);
    return rows;
  });

/** Everything that a tenant reads of a table, as text. */
const contentFor = (tenant: string, { schema, name, columns }: Awaited<ReturnType<typeof readable>>[number]) =>
  read(tenant, async (tx) => {
    const { rows } = await sql`
      select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(`${schema}.${name}`)}`.execute(tx);
    return JSON.stringify(rows);
  });

test('no table that one party can read contains data of another', async () => {
  const bundles = (await running.call('GET', '/bundles', { as: brand.token })).body.items;
  const own = [brand.id, '1@cn.example', '1@registry.example', bundles[0].bundle, bundles[0].cases[0].id];
  const theirs = [stranger.id, '2@cn.example', '2@registry.example'];
  const tables = await readable();
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['case_view', 'user', 'notice', 'outbox']));
  const seen = new Set<string>();
  for (const table of tables) {
    // Public figures count by random ids, which reveal nothing.
    if (table.name === 'fact') continue;
    for (const [tenant, mine, others] of [
      [brand.id, own, theirs],
      [stranger.id, theirs, own],
      ['public', [], [...own, ...theirs]],
    ] as const) {
      const content = await contentFor(tenant, table);
      expect(
        others.filter((marker) => content.includes(marker)),
        `${table.name} as ${tenant}`,
      ).toEqual([]);
      for (const marker of mine) if (content.includes(marker)) seen.add(marker);
    }
  }
  // The owner finds the markers, so the search works.
  for (const marker of [brand.id, '1@cn.example', bundles[0].bundle, bundles[0].cases[0].id, stranger.id]) {
    expect(seen).toContain(marker);
  }
});

test('an event is a fact: not even the unit of work changes or removes one', async () => {
  for (const statement of [sql`update event set type = 'x'`, sql`delete from event`, sql`truncate event`]) {
    await expect(work((tx) => statement.execute(tx))).rejects.toMatchObject({ code: '42501' });
  }
});
