import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../testing/running-service.ts';
import { startTwoBrands } from '../../testing/two-brands.ts';
import { claimKey } from '../idempotency.ts';
import { asServiceRole } from '../service-role.ts';
import { allowTenantWrites } from '../tenant-scope.ts';
import type { Tx } from '../transactions.ts';

/** The database's protection when code tries to write rows of a tenant that its decision does not concern. */
let running: Running;
let brand: { id: string; token: string };
let stranger: { id: string; token: string };

beforeAll(async () => {
  ({ running, brand, stranger } = await startTwoBrands());
});
afterAll(() => running.close());

const work = <T>(run: (tx: Tx) => Promise<T>) => running.service.transactions.work(run);
const denied = { code: '42501' };
const view = (tenant: string, id: string) =>
  sql`insert into participant_view (tenant, id, view) values (${tenant}, ${id}, '{}')`;
const rename = (tenant: string) =>
  sql<{ tenant: string }>`update right_view set view = '{}' where tenant = ${tenant} returning tenant`;
const remove = (tenant: string) =>
  sql<{ tenant: string }>`delete from right_view where tenant = ${tenant} returning tenant`;

describe('the work', () => {
  test('writes the programme’s rows, and no rows of tenants that it did not name', async () => {
    await work((tx) => view('desk', 'extra').execute(tx));
    await expect(work((tx) => view(brand.id, 'extra').execute(tx))).rejects.toMatchObject(denied);
    for (const statement of [rename(brand.id), remove(brand.id)]) {
      expect((await work((tx) => statement.execute(tx))).rows).toEqual([]);
    }
  });

  test('writes rows of the tenants that it named, and of no others', async () => {
    const written = work(async (tx) => {
      await allowTenantWrites(tx, [brand.id]);
      await view(brand.id, 'extra').execute(tx);
      expect((await rename(brand.id).execute(tx)).rows).toHaveLength(1);
      expect((await remove(stranger.id).execute(tx)).rows).toEqual([]);
      await view(stranger.id, 'extra').execute(tx);
    });
    await expect(written).rejects.toMatchObject(denied);
  });

  test('neither takes a row over nor gives one away', async () => {
    const move = (from: string, to: string) =>
      sql<{
        tenant: string;
      }>`update right_view set tenant = ${to}, id = 'moved' where tenant = ${from} returning tenant`;
    const taken = await work(async (tx) => {
      await allowTenantWrites(tx, [brand.id]);
      return move(stranger.id, brand.id).execute(tx);
    });
    expect(taken.rows).toEqual([]);
    const given = work(async (tx) => {
      await allowTenantWrites(tx, [brand.id]);
      await move(brand.id, stranger.id).execute(tx);
    });
    await expect(given).rejects.toMatchObject(denied);
  });

  test('may lock rows before it knows whom it concerns, but changes or deletes none of others', async () => {
    const locked = await work((tx) =>
      sql`select id from aggregate where kind = 'complainant' and id = ${stranger.id} for update`.execute(tx),
    );
    expect(locked.rows).toHaveLength(1);
    await work(async (tx) => {
      await allowTenantWrites(tx, [stranger.id, 'seller:taobao/s']);
      await sql`insert into right_claim (right_id, participant, code_hash, tries, expires_at, sent, first_sent_at)
        values ('cn-2', ${stranger.id}, '', 0, now(), 1, now())`.execute(tx);
      await sql`insert into case_file (id, bundle, right_id, target, reason, seller, open, file)
        values (gen_random_uuid(), gen_random_uuid(), 'cn-2', 't', 'counterfeit', 'taobao/s', true, jsonb_build_object('complainant', ${stranger.id}::text))`.execute(
        tx,
      );
    });
    for (const statement of [
      sql`update aggregate set version = version where kind = 'complainant' and id = ${stranger.id}`,
      sql`update aggregate set id = ${brand.id} || '-too' where kind = 'complainant' and id = ${stranger.id}`,
      sql`delete from aggregate where kind = 'complainant' and id = ${stranger.id}`,
      sql`update case_file set reason = reason`,
      sql`delete from case_file`,
      sql`update right_claim set tries = tries`,
      sql`delete from right_claim`,
    ]) {
      const written = work(async (tx) => {
        await allowTenantWrites(tx, [brand.id]);
        await statement.execute(tx);
      });
      await expect(written, JSON.stringify(statement)).rejects.toMatchObject(denied);
    }
  });

  test('does nothing when no tenant is set', async () => {
    for (const nothing of ['', '{}']) {
      const said = <T>(run: (tx: Tx) => Promise<T>) =>
        work(async (tx) => {
          await sql`select set_config('marketsafe.concerns', ${nothing}, true)`.execute(tx);
          return run(tx);
        });
      await expect(said((tx) => view('desk', 'more').execute(tx))).rejects.toMatchObject(denied);
      if (nothing === '') {
        expect(await said((tx) => tx.selectFrom('case_view').select('id').execute())).toEqual([]);
        expect(await said((tx) => tx.selectFrom('event').select('id').execute())).toEqual([]);
        await expect(
          said((tx) => sql`insert into cursor values ('m', 'e', '', now())`.execute(tx)),
        ).rejects.toMatchObject(denied);
      }
    }
  });
});

describe('a decision', () => {
  const decide = (tenant: string, more?: (work: ReturnType<Running['service']['begin']>) => void) =>
    work(async (tx) => {
      const decision = running.service.begin(tx);
      await decision.lock([{ kind: 'complainant', id: brand.id }]);
      decision.batch.add('participant_view', { tenant, id: 'decided', view: {} });
      more?.(decision);
      await decision.finish();
    });

  test('writes rows of the tenants of its locked aggregates', async () => {
    await decide(brand.id);
    await decide('desk');
    await expect(decide(stranger.id)).rejects.toMatchObject(denied);
    await expect(decide(`seller:${brand.id}`)).rejects.toMatchObject(denied);
  });

  test('writes no state and no event of an aggregate that it did not lock', async () => {
    const state = { kind: 'complainant', version: 9, state: {} };
    await decide(brand.id, ({ batch }) => batch.add('aggregate', { ...state, id: brand.id }));
    for (const add of [
      (id: string) => decide(brand.id, ({ batch }) => batch.add('aggregate', { ...state, id })),
      (id: string) => decide(brand.id, ({ batch }) => batch.add('aggregate', { ...state, kind: 'seller', id })),
    ]) {
      await expect(add(stranger.id)).rejects.toMatchObject(denied);
    }
  });
});

test('a request’s key belongs to its caller: no other caller’s request matches it', async () => {
  const now = running.clock.now();
  const claim = (caller: string, tenant: string, request: string) =>
    running.service.transactions.write(caller, (tx) =>
      claimKey(asServiceRole(tx), { tenant, key: 'one key', request, now }),
    );
  await claim(brand.id, brand.id, 'a');
  await claim(stranger.id, stranger.id, 'b');
  await expect(claim(stranger.id, brand.id, 'b')).rejects.toThrow();
  const seen = (caller: string) =>
    running.service.transactions.write(caller, (tx) =>
      asServiceRole(tx).selectFrom('idempotency').select('tenant').where('key', '=', 'one key').execute(),
    );
  expect(await seen(brand.id)).toEqual([{ tenant: brand.id }]);
  expect(await seen('')).toEqual([]);
});

test('a webhook’s secret is tied to an endpoint of the same participant', async () => {
  const endpoint = {
    id: crypto.randomUUID(),
    url: 'https://hooks.example',
    state: 'active' as const,
    created_at: new Date(0),
  };
  const secret = { id: crypto.randomUUID(), endpoint: endpoint.id, sealed: '', made_at: new Date(0), ends_at: null };
  await running.service.transactions.write(brand.id, (tx) =>
    asServiceRole(tx)
      .insertInto('webhook_endpoint')
      .values({ tenant: brand.id, ...endpoint })
      .execute(),
  );
  const foreign = running.service.transactions.write(stranger.id, (tx) =>
    asServiceRole(tx)
      .insertInto('webhook_secret')
      .values({ tenant: stranger.id, ...secret })
      .execute(),
  );
  await expect(foreign).rejects.toMatchObject({ code: '23503' });
});
