/** A crashing thread never loses listings, and a listing that crashes threads delays no others. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { openPool, type Pool, type PoolOptions, screeningSource, sweepSource, weighingInForce } from './index.ts';

/** A listing with one word ends the thread; one with the other word blocks it for ever. */
const fragile = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const { worker } = await import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
    const work = worker();
    parentPort.on('message', (job) => {
      const said = JSON.stringify(job.batch ?? {});
      if (said.includes('ENDS-IT')) process.exit(7);
      if (said.includes('HOLDS-IT')) return;
      parentPort.postMessage({ answer: work(job) });
    });
    parentPort.postMessage('ready');
  `)}`,
);

let running: Running;
let lune: { id: string; token: string };
let pool: Pool;
beforeAll(async () => {
  running = await startRunning(undefined, { wakesPoller: false });
  lune = await running.participant(
    { office: 'CN', number: '1', owner: 'Maison Lune', contact: 'c@x.example' },
    { mark: 'Lunaria' },
  );
  const body = { name: 'Lunaria', marks: [{ text: 'Lunaria' }] };
  await running.call('POST', '/brands', { as: lune.token, body });
  running.shops.taobao.putSellers([{ id: 's1', name: '明月小店' }]);
  await running.settle();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.service.transactions.work(async (tx) => {
    await tx.deleteFrom('screening_dead_letter').execute();
    await tx.deleteFrom('screening_claim').execute();
    await tx.updateTable('listing').set({ screening_due_at: null }).execute();
  });
});

const offer = (id: string, title = `Lunaria 包 高仿 ${id}`) => ({ id, title, seller: { id: 's1' } });
/** Takes over the marketplace's listings, which then wait for screening. */
async function offered(...offers: ReturnType<typeof offer>[]): Promise<void> {
  running.shops.taobao.putListings(offers);
  running.clock.advance(60_000);
  await running.service.poller.drain();
}
const makeDue = (...ids: string[]) =>
  running.service.transactions.work((tx) =>
    tx.updateTable('listing').set({ screening_due_at: running.clock.now() }).where('id', 'in', ids).execute(),
  );
const rows = <T>(ask: Parameters<Running['service']['transactions']['work']>[0]) =>
  running.service.transactions.work(ask) as Promise<T>;
const waiting = () =>
  rows<string[]>(async (tx) =>
    (await tx.selectFrom('listing').select('id').where('screening_due_at', 'is not', null).orderBy('id').execute()).map(
      ({ id }) => id,
    ),
  );
const aside = () =>
  rows<{ listing: string; why: string }[]>((tx) =>
    tx.selectFrom('screening_dead_letter').select(['listing', 'why']).execute(),
  );
const found = () =>
  rows<string[]>(async (tx) =>
    (await tx.selectFrom('finding').select('listing').orderBy('listing').execute()).map(({ listing }) => listing),
  );

const sourceOf = (of: Pool, programme = running.programme) =>
  screeningSource({ transactions: running.service.transactions, clock: running.clock, pool: of, programme });

async function screenAll(options: Partial<PoolOptions> = {}, programme = running.programme): Promise<void> {
  pool = openPool({ threads: 1, thread: fragile, ...options });
  const source = sourceOf(pool, programme);
  for (;;) {
    const taken = await source(16);
    await source.rest?.();
    if (taken === 0) break;
  }
  await pool.stop();
}

test('changed costs in the rules queue every listing that names a brand for screening with the new bands', async () => {
  await offered(offer('bare', 'Lunaria 包'));
  const bandOf = async () =>
    (
      await rows<{ band: string }[]>((tx) =>
        tx.selectFrom('finding').select('band').where('listing', '=', 'bare').execute(),
      )
    )[0]?.band;
  expect(await bandOf()).toBe('review');
  const { versions } = running.programme;
  const costs = { look: 5, glance: 0.5, missed: 20, wrongRemoval: 7 };
  const hasty = { ...running.programme, versions: versions.map((rules) => ({ ...rules, screening: { costs } })) };
  await running.service.transactions.work((tx) => weighingInForce(tx, hasty, running.clock.now()));
  // The sweeps of the brands find the affected listings and make them due.
  const sweep = sweepSource({
    transactions: running.service.transactions,
    clock: running.clock,
    pool: openPool({ threads: 0 }),
  });
  while ((await sweep(16)) > 0);
  expect(await waiting()).toContain('bare');
  await screenAll({}, hasty);
  expect(await bandOf()).toBe('act');
  // Back to the old rules, with the next screening.
  await offered(offer('bare-2', 'Lunaria 包 2'));
  await running.settle();
  expect(await bandOf()).toBe('review');
});

test('a thread that does not start counts against no listing', async () => {
  await offered(offer('b1'));
  await makeDue('b1');
  pool = openPool({ threads: 1, thread: new URL('data:text/javascript,throw new Error("no room")') });
  const source = sourceOf(pool);
  for (const _ of [1, 2, 3]) {
    await source(16);
    await source.rest?.();
  }
  await pool.stop();
  expect(await waiting()).toEqual(['b1']);
  expect(await aside()).toEqual([]);
});

describe('a listing that crashes its thread', () => {
  test('is screened alone, crashes it again, and goes to the dead-letter queue; all others are screened', async () => {
    await offered(offer('a1'), offer('bad', 'Lunaria ENDS-IT'), offer('a2'), offer('a3'));
    await rows(async (tx) => {
      await allowTenantWrites(tx, [lune.id]);
      await tx.deleteFrom('finding').execute();
    });
    await makeDue('a1', 'bad', 'a2', 'a3');
    await screenAll();
    expect(await found()).toEqual(['a1', 'a2', 'a3']);
    expect(await waiting()).toEqual([]);
    expect(await aside()).toEqual([{ listing: 'bad', why: 'the screening thread ended with code 7' }]);
  });

  test('is tried again when its content changes', async () => {
    await offered(offer('worse', 'Lunaria ENDS-IT too'));
    await makeDue('worse');
    await screenAll();
    expect((await aside()).map(({ listing }) => listing)).toEqual(['worse']);
    await offered(offer('worse', 'Lunaria 高仿 again'));
    expect(await found()).toContain('worse');
    expect(await aside()).toEqual([]);
  });

  test('or blocks it too long, is treated the same', async () => {
    await offered(offer('slow', 'Lunaria HOLDS-IT'), offer('quick'));
    await makeDue('slow', 'quick');
    await screenAll({ softTimeoutMs: 1500 });
    expect(await aside()).toEqual([{ listing: 'slow', why: 'no answer in 1.5 s' }]);
    expect(await found()).toContain('quick');
  });
});

test('a stopped thread leaves its listings due, and counts against none', async () => {
  await offered(offer('m1'), offer('m2', 'Lunaria HOLDS-IT m2'));
  await makeDue('m1', 'm2');
  pool = openPool({ threads: 1, thread: fragile });
  const source = sourceOf(pool);
  expect(await source(16)).toBe(2);
  await pool.stop();
  await source.rest?.();
  expect(await waiting()).toEqual(['m1', 'm2']);
  expect(await rows((tx) => tx.selectFrom('screening_claim').selectAll().execute())).toEqual([]);
});

test('no more listings are read than threads can take', async () => {
  const many = Array.from({ length: 1300 }, (_, index) => offer(`n${index}`));
  await offered(...many);
  await makeDue(...many.map(({ id }) => id));
  pool = openPool({ threads: 1 });
  const source = sourceOf(pool);
  // Two batches of 256 for the one thread: one is screened while the other is read.
  expect(await source(16)).toBe(512);
  await source.rest?.();
  await pool.stop();
  expect(await waiting()).toHaveLength(1300 - 512);
});

test('a listing that changes while it is screened is screened again', async () => {
  await offered(offer('moving'));
  await makeDue('moving');
  const real = openPool({ threads: 0 });
  const titles: string[] = [];
  const meddling: Pool = {
    ...real,
    screen: async (batch, book) => {
      titles.push(...batch.listings.map((text) => JSON.parse(text).title));
      if (titles.length === 1) await offered(offer('moving', 'Lunaria, another'));
      return real.screen(batch, book);
    },
  };
  await sourceOf(meddling)(16);
  expect(titles).toEqual(['Lunaria 包 高仿 moving', 'Lunaria, another']);
  expect(await waiting()).toEqual([]);
});
