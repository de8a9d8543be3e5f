/** The lane of a complaint by the terms that its rights holder and its agent have accepted: an old version, the one in force, or none. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowTenantWrites } from '../../packages/service/src/platform/tenant-scope.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { openTestDatabase, type TestDatabase } from '../../packages/service/src/testing/test-database.ts';
import { itemUrl } from './brand-side.ts';

const templates = fileURLToPath(new URL('../../deploy/terms', import.meta.url));
const accepted = ['old', 'none', 'current'] as const;
type Accepted = (typeof accepted)[number];
interface Filer {
  readonly id: string;
  readonly token: string;
}

let database: TestDatabase;
let folder: string;
let running: Running;
const holders = new Map<Accepted, Filer & { readonly right: string }>();
const agents = new Map<Accepted, Filer>();
const mark = { old: '岚木', none: '青禾', current: '远山' } as const;
const item = { old: '101', none: '102', current: '103' } as const;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'terms-'));
  await cp(templates, folder, { recursive: true });
  const options = { terms: folder, database: { ...database, close: async () => {} } };
  running = await startRunning('2026-03-02T02:00:00.000Z', options);
  for (const [at, which] of accepted.entries()) {
    const entry = (number: number, owner: string) => ({
      ...{ office: 'CN', number: String(number + at), owner, contact: `${number + at}@contact.example` },
    });
    const agent = await running.participant(entry(9100, `Guard ${which}`), { kind: 'agent' });
    agents.set(which, agent);
    const holder = await running.participant(entry(9000, `Holder ${which}`), { mark: mark[which] });
    const { body } = await running.call('GET', '/rights', { as: holder.token });
    holders.set(which, { ...holder, right: body.items[0].id });
  }
  for (const { token: as, right } of holders.values())
    for (const { id: agent } of agents.values()) {
      const body = { agent, until: '2027-01-01T00:00:00.000Z' };
      expect((await running.call('POST', `/rights/${right}/mandates`, { as, body })).status).toBe(200);
    }
  // Participants from before the programme had terms.
  for (const { id } of [holders.get('none'), agents.get('none')].filter((one) => one !== undefined))
    await running.service.transactions.work(async (tx) => {
      await allowTenantWrites(tx, [id]);
      await sql`update aggregate set state = state - 'terms' where kind = 'complainant' and id = ${id}`.execute(tx);
    });
  await running.close();

  for (const kind of ['rights-holder', 'agent'])
    for (const language of ['en', 'zh-CN']) {
      const file = join(folder, `${kind}.${language}.md`);
      await writeFile(file, (await readFile(file, 'utf8')).replace('version: 1', 'version: 2'));
    }
  running = await startRunning('2026-03-09T02:00:00.000Z', options);
  for (const [kind, filer] of [
    ['rights-holder', holders.get('current')],
    ['agent', agents.get('current')],
  ] as const) {
    const { hash } = (await running.call('GET', `/terms/${kind}`)).body;
    const body = { terms: hash, person: 'Lin An', authority: 'managing director' };
    expect((await running.call('POST', '/terms/acceptances', { as: filer?.token ?? '', body })).status).toBe(201);
  }
  const { taobao } = running.shops;
  const identity = { kind: 'company-no' as const, number: '911100001', holder: '李某' };
  taobao.putSellers([{ id: 's1', name: 's1 店', password: 'shop', email: 's1@shop.example', identity }]);
  taobao.putListings(
    accepted.map((which) => ({
      ...{ id: item[which], title: `${mark[which]} 外套`, seller: { id: 's1' } },
      ...{ price: { amount: '99.00', currency: 'CNY' }, shipsTo: ['CN'], classes: [25], sold: 40 },
    })),
  );
  await running.settle();
  running.clock.advance(60_000);
  await running.settle();
}, 120_000);
afterAll(async () => {
  await running.close();
  await database.close();
  await rm(folder, { recursive: true });
});

const filers = [undefined, ...accepted];
const cells = accepted.flatMap((holder) => filers.map((agent) => ({ holder, agent })));

describe.each(cells)('terms of the rights holder: $holder, of the agent: $agent', ({ holder, agent }) => {
  const owner = () => holders.get(holder);
  const filer = () => (agent === undefined ? owner() : agents.get(agent));
  const checked = async (reason: string) => {
    const body = { right: owner()?.right, reason, targets: [{ url: itemUrl(item[holder]) }], declaration: true };
    const answer = await running.call('POST', '/complaints/check', { as: filer()?.token ?? '', body });
    return answer.body.results[0];
  };
  const lacking = [holder, agent ?? 'current'].some((one) => one !== 'current');
  /** Who has to accept something, as the filer reads it: only what it can do itself. */
  const isFilers = (agent ?? holder) !== 'current';

  test(lacking ? 'nothing takes effect at once' : 'counterfeit goods go at once', async () => {
    const { lane, review } = await checked('counterfeit');
    expect(lane).toBe(lacking ? 'review' : 'expedited');
    const terms = (review ?? []).filter(({ reason }: { reason: string }) => reason === 'terms-not-accepted');
    expect(terms.length > 0).toBe(lacking);
    const changes = terms.flatMap((one: { changes: { change: string }[] }) => one.changes);
    expect(changes.map(({ change }: { change: string }) => change)).toEqual(isFilers ? ['accept-terms'] : []);
  });

  test('what a reviewer checks anyway stays with a reviewer', async () => {
    const { lane, review } = await checked('trademark');
    expect(lane).toBe('review');
    const reasons = review.map(({ reason }: { reason: string }) => reason);
    expect(reasons).toContain('reason-code');
    expect(reasons.includes('terms-not-accepted')).toBe(lacking);
  });
});
