import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemEntropy } from '../../platform/entropy.ts';
import { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type Running, startRunning } from '../../testing/running-service.ts';
import { openPool, rescreenSellers, screeningSource, sweepSource } from '../screening/index.ts';

let running: Running;
let lune: { id: string; token: string };
let sol: { id: string; token: string };
let luneBrand: string;

const price = (amount: string) => ({ amount, currency: 'CNY' });
const offer = (id: string, more: object = {}) => ({
  ...{ id, title: `Lunaria 包 高仿 ${id}`, seller: { id: 's1' }, shipsTo: ['CN'], classes: [25] },
  ...more,
});

beforeAll(async () => {
  running = await startRunning();
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  lune = await running.participant(entry('1', 'Maison Lune'), { mark: 'Lunaria' });
  sol = await running.participant(entry('2', 'House Sol'), { mark: 'Solstice' });
  const { taobao } = running.shops;
  taobao.putSellers([{ id: 's1', name: '明月小店' }]);
  taobao.putListings([
    offer('small', { price: price('10.00'), sold: 3 }),
    offer('large', { price: price('300.00'), sold: 1000 }),
    offer('unknown'),
    offer('plain', { title: '素色 包', price: price('300.00'), sold: 5000 }),
    offer('abroad', { price: price('20.00'), sold: 10, shipsTo: ['US'] }),
  ]);
  await delta();
});
afterAll(() => running.close());

const findings = async (token: string, query = '') =>
  (await running.call('GET', `/findings?${query}`, { as: token })).body;
// biome-ignore lint/suspicious/noExplicitAny: the assertions are the type
const idsOf = ({ items }: any): string[] => items.map((one: any) => one.listing.id);
const delta = async () => {
  running.clock.advance(60_000);
  await running.settle();
};

describe('screening', () => {
  test('begins with the brand: earlier listings are screened again', async () => {
    expect(idsOf(await findings(lune.token))).toEqual([]);
    const added = await running.call('POST', '/brands', {
      as: lune.token,
      body: { name: 'Lunaria', marks: [{ text: 'Lunaria' }], classes: [25] },
    });
    luneBrand = added.body.id;
    await running.settle();
    expect(idsOf(await findings(lune.token))).toEqual(['large', 'abroad', 'small', 'unknown']);
  });

  test('a finding says why, how much, and under which right', async () => {
    const { items } = await findings(lune.token);
    const [large] = items;
    expect(large).toMatchObject({ brand: luneBrand, brandName: 'Lunaria', right: 'cn-1' });
    expect(large.score).toBeGreaterThan(0.5);
    expect(large.waterfall).toHaveLength(large.signals.length);
    expect(large.waterfall.at(-1).after).toBeCloseTo(large.score, 6);
    const harm = Number(large.harm.amount);
    expect(large.harm.currency).toBe('CNY');
    expect(harm).toBeCloseTo(large.score * 300 * 1000, 2);
    // No right of ours covers its territory; the other's sold number is unknown.
    expect(items[1]).not.toHaveProperty('right');
    expect(items[3]).not.toHaveProperty('harm');
  });

  test('is for the brand’s own participant', async () => {
    expect(idsOf(await findings(sol.token))).toEqual([]);
    expect((await running.call('GET', '/findings', { as: await running.deskUser('nosy') })).status).toBe(403);
    const foreign = await running.service.transactions.read(sol.id, (tx) =>
      tx.selectFrom('finding').selectAll().execute(),
    );
    expect(foreign).toEqual([]);
  });

  test('follows the listing: new, changed, sold on, gone', async () => {
    const { taobao } = running.shops;
    taobao.putListings([
      offer('new', { price: price('50.00'), sold: 100 }),
      offer('unknown', { title: '素色 包' }),
      offer('small', { price: price('10.00'), sold: 900_000 }),
    ]);
    await delta();
    expect(idsOf(await findings(lune.token))).toEqual(['small', 'large', 'new', 'abroad']);
  });

  test('follows the brand: a newly authorised seller raises no findings', async () => {
    const before = (await findings(lune.token)).items[0].score;
    await running.call('PUT', `/brands/${luneBrand}`, {
      as: lune.token,
      body: { name: 'Lunaria', marks: [{ text: 'Lunaria' }], authorised: [{ marketplace: 'taobao', seller: 's1' }] },
    });
    await running.settle();
    const after = (await findings(lune.token)).items;
    expect(Math.max(0, ...after.map(({ score }: { score: number }) => score))).toBeLessThan(before);
    await running.call('PUT', `/brands/${luneBrand}`, {
      as: lune.token,
      body: { name: 'Lunaria', marks: [{ text: 'Lunaria' }], classes: [25] },
    });
    await running.settle();
    expect((await findings(lune.token)).items[0].score).toBeCloseTo(before, 6);
  });

  test('accepts a seller’s checked authorisation for the rights that it covers', async () => {
    const scoreOf = async () =>
      (await findings(lune.token)).items.find((one: { listing: { id: string } }) => one.listing.id === 'new')?.score ??
      0;
    const before = await scoreOf();
    const clear = (right: string) =>
      running.service.transactions.work(async (tx) => {
        const work = new UnitOfWork(
          tx,
          { now: running.clock.now(), entropy: systemEntropy, programme: running.programme },
          {
            effects: async () => undefined,
            project: async (_, decided) => rescreenSellers(work, decided),
          },
        );
        const ref = { kind: 'seller', id: 'taobao/s1' } as const;
        await work.lock([ref]);
        const until = '2027-01-01T00:00:00.000Z';
        const given = { type: 'grant-clearance', clearance: `c-${right}`, holder: lune.id, rights: [right] } as const;
        work.execute(ref, { ...given, until, ground: 'documents-in-order' }, { kind: 'desk', user: 'checker' });
        await work.finish();
      });
    await clear('cn-2');
    await running.settle();
    expect(await scoreOf()).toBeCloseTo(before, 6);
    await clear('cn-1');
    await running.settle();
    expect(await scoreOf()).toBeLessThan(before);
  });
});

test('two screeners at once, while brands and listings change, give the result of a single quiet one', async () => {
  const { transactions } = running.service;
  const pool = openPool({ threads: 1 });
  const deps = { transactions, clock: running.clock, pool, programme: running.programme };
  const sources = [1, 2].flatMap(() => [screeningSource(deps), sweepSource(deps)]);
  running.shops.taobao.putSellers([{ id: 's2', name: '另一家' }]);
  const race = (index: number, more: object) => offer(`race${index}`, { seller: { id: 's2' }, ...more });
  running.shops.taobao.putListings(
    Array.from({ length: 700 }, (_, index) => race(index, { price: price('5.00'), sold: index })),
  );
  running.clock.advance(60_000);
  /** A round screened with the previous round's brand would show, since authorised sellers score far less. */
  const change = (round: number) =>
    running.call('PUT', `/brands/${luneBrand}`, {
      as: lune.token,
      body: {
        ...{ name: 'Lunaria', marks: [{ text: 'Lunaria' }] },
        authorised: round % 2 ? [{ marketplace: 'taobao', seller: 's2' }] : [],
      },
    });
  let over = false;
  const screening = sources.map(async (source) => {
    while (!over) if ((await source(16)) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  });
  for (const round of [1, 2, 3, 1, 2]) {
    await running.settle();
    running.shops.taobao.putListings(
      Array.from({ length: 40 }, (_, index) =>
        race(index, index % 2 ? { title: `素色 ${round}` } : { price: price('7.00'), sold: round }),
      ),
    );
    running.clock.advance(60_000);
    await Promise.all([change(round), running.service.poller.drain()]);
  }
  await running.settle();
  over = true;
  await Promise.all(screening);
  for (const source of sources) await source.rest?.();
  await pool.stop();
  await running.settle();

  const stored = () =>
    transactions.work((tx) =>
      tx
        .selectFrom('finding')
        .select(['brand', 'marketplace', 'listing', 'band', 'score', 'harm'])
        .orderBy('brand')
        .orderBy('marketplace')
        .orderBy('listing')
        .execute(),
    );
  const raced = await stored();
  expect(raced.length).toBeGreaterThan(650);
  await transactions.work(async (tx) => {
    await tx.deleteFrom('finding').execute();
    await tx.updateTable('listing').set({ screening_due_at: running.clock.now() }).execute();
  });
  await running.settle();
  expect(raced).toEqual(await stored());
});

describe('the queue', () => {
  test('pages by harm without losing or repeating a finding, while it grows', async () => {
    await running.call('POST', '/brands', { as: sol.token, body: { name: 'Solstice', marks: [{ text: 'Solstice' }] } });
    running.shops.tmall.putSellers([{ id: 't1', name: '店' }]);
    running.shops.tmall.putListings(
      Array.from({ length: 30 }, (_, index) => ({
        ...{ id: `q${String(index).padStart(2, '0')}`, title: 'Solstice 高仿 原单', seller: { id: 't1' } },
        // Every third has the same harm as the one before, so that ties are paged by id.
        ...{ price: price('10.00'), sold: Math.floor(index / 3) },
      })),
    );
    await delta();
    const seen: string[] = [];
    let next = '';
    do {
      const page = await findings(sol.token, `limit=7${next && `&cursor=${next}`}`);
      seen.push(...idsOf(page));
      next = page.next ?? '';
      // A more harmful listing appears while the reader is paging.
      running.shops.tmall.putListings([
        {
          id: `z${seen.length}`,
          title: 'Solstice 高仿 原单',
          seller: { id: 't1' },
          price: price('99.00'),
          sold: 10_000,
        },
      ]);
      await delta();
    } while (next !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => id.startsWith('q')).length).toBe(30);
  });

  test('shows the case that is open on a listing already', async () => {
    const filed = await running.call('POST', '/complaints', {
      as: sol.token,
      body: {
        right: 'cn-2',
        reason: 'trademark',
        targets: [{ kind: 'listing', marketplace: 'tmall', id: 'q29' }],
        declaration: true,
      },
    });
    const [{ cases }] = filed.body.bundles;
    expect(cases[0].refused).toEqual([]);
    const { items } = await findings(sol.token, 'limit=100');
    const open = items.filter((one: { case?: string }) => one.case !== undefined);
    expect(open.map((one: { listing: { id: string }; case: string }) => [one.listing.id, one.case])).toEqual([
      ['q29', cases[0].case],
    ]);
  });

  test('is narrowed by band, brand, marketplace and words', async () => {
    expect(idsOf(await findings(sol.token, 'marketplace=taobao'))).toEqual([]);
    expect(idsOf(await findings(sol.token, `brand=${luneBrand}`))).toEqual([]);
    expect(idsOf(await findings(sol.token, `q=${encodeURIComponent('没有')}`))).toEqual([]);
    expect(idsOf(await findings(sol.token, `q=${encodeURIComponent('高仿')}&limit=100`)).length).toBeGreaterThanOrEqual(
      30,
    );
    const bands = new Set<string>();
    for (const band of ['act', 'review', 'watch']) {
      for (const one of (await findings(sol.token, `band=${band}&limit=100`)).items) {
        expect(one.band).toBe(band);
        bands.add(band);
      }
    }
    expect(bands.size).toBeGreaterThan(0);
  });

  test('a finding that is filed against is no longer open, and stays to be followed when its listing is gone', async () => {
    const file = (id: string, reason: string) =>
      running.call('POST', '/complaints', {
        as: sol.token,
        body: { right: 'cn-2', reason, targets: [{ kind: 'listing', marketplace: 'tmall', id }], declaration: true },
      });
    const states = async () => {
      const { states: counted } = (await running.call('GET', '/findings/counts', { as: sol.token })).body;
      return Object.fromEntries(counted.map(({ state, count }: { state: string; count: number }) => [state, count]));
    };
    const idsIn = async (state: string) => idsOf(await findings(sol.token, `state=${state}&limit=100`));
    // The trademark complaint of above: a reviewer looks first.
    expect([await idsIn('in-review'), await idsIn('filed')]).toEqual([['q29'], []]);
    await file('q28', 'counterfeit');
    const [filed] = (await findings(sol.token, 'state=filed')).items;
    expect(filed).toMatchObject({ listing: { id: 'q28' }, caseStatus: 'removing' });
    const before = await states();
    expect(before).toMatchObject({ filed: 1, 'in-review': 1 });
    // Dismissed before or after, it is filed against.
    const ref = { brand: filed.brand, marketplace: 'tmall', listing: 'q28' };
    const body = { findings: [ref], act: { kind: 'dismiss', reason: 'genuine' } };
    expect((await running.call('POST', '/findings/triage', { as: sol.token, body })).body).toMatchObject({ done: 1 });
    expect(await states()).toEqual(before);
    await delta();
    expect((await findings(sol.token, 'state=filed')).items).toMatchObject([
      { listing: { id: 'q28', state: 'hidden' } },
    ]);
    const open = await idsIn('open');
    expect(open.filter((id) => id === 'q28' || id === 'q29')).toEqual([]);
  });

  test('a complaint of another rights holder makes no finding of ours filed', async () => {
    running.shops.taobao.putListings([offer('both', { title: 'Lunaria Solstice 高仿 联名', seller: { id: 's2' } })]);
    await delta();
    const targets = [{ kind: 'listing', marketplace: 'taobao', id: 'both' }];
    const body = { right: 'cn-2', reason: 'trademark', targets, declaration: true };
    const answer = await running.call('POST', '/complaints', { as: sol.token, body });
    expect(answer.body.bundles[0].cases[0].refused).toEqual([]);
    const isIn = async (token: string) => {
      const lists = ['open', 'filed', 'in-review'].map((state) => findings(token, `state=${state}&q=联名`));
      return (await Promise.all(lists)).map((list) => idsOf(list).includes('both'));
    };
    expect(await isIn(sol.token)).toEqual([false, false, true]);
    expect(await isIn(lune.token)).toEqual([true, false, false]);
    const [ours] = (await findings(lune.token, 'q=联名')).items;
    expect(ours).toMatchObject({ listing: { id: 'both' } });
    expect(['case' in ours, 'caseStatus' in ours]).toEqual([false, false]);
    const { states } = (await running.call('GET', '/findings/counts?q=联名', { as: lune.token })).body;
    expect(states).toEqual([{ state: 'open', count: 1 }]);
  });

  test('refuses a foreign cursor', async () => {
    const cursor = Buffer.from(JSON.stringify(['0', '1; drop', 'a', 'b', 'c'])).toString('base64url');
    expect(await running.call('GET', `/findings?cursor=${cursor}`, { as: sol.token })).toMatchObject({
      status: 400,
      body: { code: 'bad-cursor' },
    });
  });
});
