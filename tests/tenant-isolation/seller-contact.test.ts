import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import { sealMail } from '../../packages/service/src/platform/mail/sealed-mail.ts';
import {
  answered,
  complainantActs,
  contests,
  deposits,
  deskActs,
  deskOnShop,
  fileOn,
  opened,
  ownDocument,
  sellerAppeals,
} from './acts.ts';
import { shopRow } from './build.ts';
import { crawl, crawlAll, unseen } from './crawl.ts';
import { hear } from './hear.ts';
import { type Leak, LeakError } from './markers.ts';
import { modelAdopted } from './model-adopted.ts';
import type { Dispute, ParticipantName } from './people.ts';
import { ratesPut } from './rates-put.ts';
import { openEmptyWorld, proposedAndDropped, type World } from './world.ts';

/**
 * A seller's contact and identity reach the complainant by no path: in no state of a case, by no route, mail, event,
 * proof or file. The supplier named in accepting a complaint is the one exception.
 */
const complainants: readonly ParticipantName[] = ['brand', 'agent', 'rival'];
const listings = Array.from({ length: 10 }, (_, more) => `${900_012 + more * 100}`);

/** Everything that complainants can read now, and everything that they received. */
async function search(world: World): Promise<Leak[]> {
  // Lets a checkpoint cover the events, so that there is a proof.
  world.running.clock.advance(600_000);
  await world.running.settle();
  const leaks = [...(await hear(world)).leaks];
  for (const name of complainants) {
    for (const { path, answer } of await crawl(world, name, world.people[name])) {
      const got = `${JSON.stringify(answer.headers)}\n${answer.bytes.toString('latin1')}`;
      leaks.push(...world.markers.leaks(name, got, path));
    }
  }
  return leaks;
}

describe.each([
  ['told through the marketplace’s inbox', true],
  ['told by mail', false],
])('a seller that is %s', (_how, inbox) => {
  let world: World;
  let next = 0;
  const statuses = new Set<string>();
  beforeAll(async () => {
    world = await openEmptyWorld({ inbox });
  }, 240_000);
  afterAll(() => world.close());

  const nothingReached = async (): Promise<void> => {
    const leaks = await search(world);
    if (leaks.length > 0) throw new LeakError('a complainant', leaks);
    for (const { case: id } of world.disputes) {
      const { status, decision } = await world.must({ method: 'GET', path: `/cases/${id}` }, world.people.brand);
      statuses.add(status).add(`${status}: ${decision}`);
    }
  };
  /** A removed listing with a notified seller. */
  const removed = async (by: ParticipantName = 'brand'): Promise<Dispute> => {
    const listing = listings[next];
    next += 1;
    const dispute = await fileOn(world, by, 'brand', listing ?? '');
    if (!dispute) throw new Error(`${by} could not file on ${listing}`);
    await hear(world);
    // Mail alone confirms nothing: its seller opens the page.
    if (!inbox) expect(await opened(world, dispute)).toBe(true);
    return dispute;
  };

  /** The marketplace's own staff restore a listing. */
  const relist = async (id: string): Promise<void> => {
    const action = {
      id: `their-own-${id}`,
      type: 'listing.reinstate',
      target: { kind: 'listing', id },
    };
    const headers = { authorization: 'Bearer operator' };
    const url = '/operator/v1/actions';
    const { app } = world.running.shops.taobao;
    const answer = await app.inject({ method: 'POST', url, headers, payload: { actions: [action] } });
    expect(answer.json().results[0].status).toBe('effective');
    world.running.clock.advance(60_000);
    await world.running.settle();
  };

  test('is known only by their shop while the window runs', async () => {
    await removed();
    await nothingReached();
    expect(statuses).toContain('answer-window');
  });

  test('has their supplier, file names and file contents hidden from the readers of the proof', async () => {
    const dispute = await removed();
    const exhibit = await answered(world, dispute);
    expect(exhibit).not.toBe('');
    await nothingReached();
    expect(statuses).toContain('brand-window');
    expect(await complainantActs(world, dispute, 'stand-behind')).toBe(true);
    await nothingReached();
    expect(statuses).toContain('ruling');
    expect(await deskActs(world, 'reviewer', dispute, 'ruling')).toBe(true);
    await nothingReached();
    expect(await sellerAppeals(world, dispute)).toBe(true);
    await nothingReached();
    expect(await deskActs(world, 'approver', dispute, 'appeal-decision', 'seller')).toBe(true);
    await nothingReached();
    expect(statuses).toContain('restored');
  });

  test('gets the same from an agent, and from a complainant who withdraws or is silent', async () => {
    const byAgent = await removed('agent');
    expect(await answered(world, byAgent)).not.toBe('');
    await nothingReached();
    expect(await complainantActs(world, byAgent, 'withdraw')).toBe(true);
    const ignored = await removed();
    expect(await answered(world, ignored)).not.toBe('');
    await world.days(6);
    await nothingReached();
    expect(statuses).toContain('restored: withdrawn');
  });

  test('names their supplier to the complainant by accepting the complaint, and nothing else', async () => {
    const dispute = await removed();
    expect(await answered(world, dispute, 'accepted', 'purchase-proof')).not.toBe('');
    await nothingReached();
    const { answer } = await world.must({ method: 'GET', path: `/cases/${dispute.case}` }, world.people.brand);
    expect(answer.supplier).toMatch(/^zq/);
    expect(answer.exhibits[0].name).toBe('purchase-proof-1.txt');
  });

  test('stays unknown when silent, closed, banned, and recognised under another name', async () => {
    const silent = await removed();
    await world.days(8);
    await nothingReached();
    expect(statuses).toContain('upheld: upheld');
    // A repeated offence closes a shop.
    await relist(silent.listing);
    const again = await fileOn(world, 'brand', 'brand', silent.listing);
    await hear(world);
    expect(again && (inbox || (await opened(world, again)))).toBe(true);
    await world.days(8);
    const shop = () => world.must({ method: 'GET', path: '/sellers/taobao/brand-shop' }, world.people.reviewer);
    expect((await shop()).status).toBe('closed');
    await nothingReached();
    await hear(world);
    await deskOnShop(world, 'reviewer', 'brand-shop', 'ban-decisions');
    await deskOnShop(world, 'approver', 'brand-shop', 'ban-decisions');
    expect((await shop()).status).toBe('banned');
    await nothingReached();
    const { 'brand-shop': identity } = world.identities;
    const email = `${world.markers.make('e-mail of silent-shop', ['silent-shop'])}@seller.example`;
    world.running.shops.taobao.putSellers([shopRow('silent-shop', email, identity)]);
    world.running.clock.advance(60_000);
    await world.running.settle();
    await nothingReached();
    const back = await world.must({ method: 'GET', path: '/sellers/taobao/silent-shop' }, world.people.reviewer);
    expect(back).toMatchObject({ status: 'closed', recognisedAs: 'taobao/brand-shop' });
    expect(await contests(world, 'silent-shop')).toBe(true);
    expect(await deskOnShop(world, 'reviewer', 'silent-shop', 'recognition-decisions')).toBe(true);
    await nothingReached();
  }, 300_000);
});

describe('the search', () => {
  let world: World;
  beforeAll(async () => {
    world = await openEmptyWorld();
    const dispute = await fileOn(world, 'brand', 'brand', '900012');
    if (!dispute) throw new Error('nothing was filed');
    await hear(world);
    await answered(world, dispute);
    await deposits(world, dispute);
  }, 240_000);
  afterAll(() => world.close());
  const owner = (statement: ReturnType<typeof sql>) => world.running.database.asOwner((db) => statement.execute(db));

  test('reaches every read route of the table', async () => {
    await search(world);
    const evidence = [{ id: await ownDocument(world, 'rival'), kind: 'test-purchase' }];
    await fileOn(world, 'rival', 'rival', '900021', { evidence });
    await proposedAndDropped(world);
    await ratesPut(world);
    await modelAdopted(world);
    await world.days(8);
    await hear(world);
    expect(unseen(await crawlAll(world))).toEqual([]);
  });

  test.each<[where: string, to: string, plant: (contact: string) => Promise<unknown>]>([
    [
      'a view of the case',
      'brand',
      (contact) =>
        owner(sql`update case_view set view = jsonb_set(view, '{reasons}', ${JSON.stringify({ en: contact, 'zh-CN': contact })}::jsonb)
          where tenant = ${world.people.brand.id}`),
    ],
    [
      'the timeline',
      'brand',
      (contact) =>
        owner(
          sql`update timeline set detail = jsonb_build_object('by', ${contact}::text) where tenant = ${world.people.brand.id}`,
        ),
    ],
    [
      'a name that a proof opens',
      'brand',
      (contact) =>
        owner(sql`update sealed set body = to_jsonb(${contact}::text) where id = (
          select (payload #>> '{answer,statement,sealed}')::uuid from event where type = 'answer-received' limit 1)`),
    ],
    ['the log', 'log', async (contact) => world.running.service.app.log.error({ contact })],
    [
      'a mail to the complainant',
      'brand',
      async (contact) => {
        const { email } = (await world.must({ method: 'GET', path: '/me' }, world.people.brand)).user;
        const sealed = sealMail(world.running.programme, { subject: 'x', text: contact }, systemEntropy);
        await owner(sql`insert into mail (id, recipient, sealed, at)
          values (${randomUUID()}, ${email}, ${sealed}, ${world.running.clock.now()})`);
      },
    ],
    [
      'an event to its webhook',
      'brand',
      (contact) =>
        owner(sql`insert into outbox (kind, key, payload, due_at) select 'webhook', 'webhook:planted:' || id,
          jsonb_build_object('endpoint', id, 'message', 'msg_planted', 'type', 'case.x', 'at', '2026-01-01T00:00:00.000Z',
            'data', jsonb_build_object('x', ${contact}::text)), ${world.running.clock.now()}
          from webhook_endpoint where tenant = ${world.people.brand.id}`),
    ],
    [
      'a listing',
      'brand',
      (contact) =>
        owner(
          sql`update listing set listing = jsonb_set(listing, '{title}', to_jsonb(${contact}::text)) where id = '900011'`,
        ),
    ],
  ])('finds planted data in %s', async (where, to, plant) => {
    const contact = world.markers.make(`planted in ${where}`, ['brand-shop']);
    await plant(contact);
    expect(await search(world)).toContainEqual(expect.objectContaining({ what: `planted in ${where}`, to }));
  });
});
