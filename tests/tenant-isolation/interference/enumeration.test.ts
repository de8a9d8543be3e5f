import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, complainantActs, deskActs, fileOn } from '../acts.ts';
import { copied } from '../build.ts';
import { diceOf } from '../dice.ts';
import { hear } from '../hear.ts';
import type { Dispute } from '../people.ts';
import type { Answered, Asked } from '../requests.ts';
import { openEmptyWorld, type World } from '../world.ts';
import { plain } from './canonical.ts';

/**
 * A brand tries to learn whether another complained about a listing, in every available way, using listings with and
 * without a complaint of the other. The listings are up: refused, waiting for a review, withdrawn, restored.
 */
const seed = Number(process.env.INTERFERENCE_SEED ?? 4);
// Without the one that shows the brand's own photo.
const listings = Array.from({ length: 10 }, (_, more) => `${900_012 + more * 100}`).filter((one) => one !== copied);
let world: World;
const complained = new Set<string>();

const filed = async (listing: string): Promise<Dispute> => {
  const dispute = await fileOn(world, 'rival', 'rival', listing);
  if (!dispute) throw new Error(`nothing was filed on ${listing}`);
  await hear(world);
  return dispute;
};
/** Complaints that leave a listing up. */
const ways: readonly ((listing: string) => Promise<unknown>)[] = [
  (listing) => fileOn(world, 'rival', 'brand', listing),
  async (listing) => complainantActs(world, await filed(listing), 'withdraw'),
  async (listing) => {
    const dispute = await filed(listing);
    await answered(world, dispute);
    await complainantActs(world, dispute, 'stand-behind');
    await deskActs(world, 'reviewer', dispute, 'ruling', 'seller');
  },
];

beforeAll(async () => {
  world = await openEmptyWorld();
  const dice = diceOf(seed);
  for (const [at, listing] of listings.entries()) {
    if (dice.roll(2) === 0) continue;
    complained.add(listing);
    await ways[at % ways.length]?.(listing);
  }
  // A complaint against a cleared seller goes to review, and the listing stays up until then.
  const whom = { marketplace: 'taobao', seller: 'brand-shop', holder: world.people.rival.id };
  const body = { ...whom, until: '2027-01-01T00:00:00.000Z', ground: 'proved-in-a-case' };
  await world.must({ method: 'POST', path: '/clearances', body }, world.people.reviewer);
  for (const listing of listings.slice(0, 2)) {
    await filed(listing);
    complained.add(listing);
  }
}, 240_000);
afterAll(() => world.close());

/** Every request that may reveal something about a listing. */
const probes = (listing: string): readonly Omit<Asked, 'token'>[] => {
  const { brand, rival } = world.things;
  const about = (right: string, reason = 'counterfeit') => ({
    ...{ right, reason, declaration: true },
    targets: [{ kind: 'listing', marketplace: 'taobao', id: listing }],
  });
  const check = (body: object) => ({ method: 'POST', path: '/complaints/check', body });
  return [
    check(about(brand.right)),
    check(about(brand.right, 'trademark')),
    check({ ...about(brand.right), pack: 'marketsafe-2013' }),
    check(about(rival.right)),
    check(about(rival.right, 'trademark')),
    check(about(world.absent.right)),
    { method: 'GET', path: `/listings/taobao/${listing}` },
    { method: 'GET', path: `/findings?q=${listing}` },
    { method: 'GET', path: `/bundles?q=${listing}` },
    { method: 'POST', path: '/complaints', body: about(rival.right) },
  ];
};

/** The observed time of a listing's last change is public; the listing itself was the question. */
const told = ({ status, bytes, statements }: Answered, listing: string): string => {
  const text = bytes
    .toString('utf8')
    .replaceAll(listing, 'L')
    .replaceAll(/bag \d/g, 'bag');
  return JSON.stringify([status, plain(text.replaceAll(/"observedAt":"[^"]*"/g, '')), statements]);
};

test('it learns nothing: the answers about all of them are the same, statement by statement', async () => {
  expect(complained.size).toBeGreaterThan(3);
  expect(complained.size).toBeLessThan(listings.length - 2);
  for (const at of probes('').keys()) {
    const answers = new Map<string, string[]>();
    for (const listing of listings) {
      const asked = probes(listing)[at];
      if (!asked) throw new Error('nothing to ask');
      const answer = told(await world.ask(asked, world.people.brand), listing);
      answers.set(answer, [...(answers.get(answer) ?? []), listing]);
    }
    const groups = [...answers].map(([answer, about]) => ({
      about,
      complained: about.filter((one) => complained.has(one)),
      answer,
    }));
    expect(groups.length, JSON.stringify(groups, undefined, 1).slice(0, 3000)).toBe(1);
  }
}, 240_000);

test('a listing that is down differs, so the probes could reveal something', async () => {
  const [listing = '', other = ''] = ['900013', '900113'];
  // Pages with the marks of both, so that the rival's declaration removes one at once.
  world.running.shops.taobao.putListings(
    [listing, other].map((id) => ({
      ...{ id, title: 'lanmuhua yuanshan bag', price: { amount: '99.00', currency: 'CNY' } },
      ...{ seller: { id: 'both-shop' }, shipsTo: ['CN'], classes: [18], sold: 40 },
    })),
  );
  world.running.clock.advance(60_000);
  await world.running.settle();
  await filed(listing);
  world.running.clock.advance(60_000);
  await world.running.settle();
  const [down, up] = [listing, other].map((one) => ({ one, asked: probes(one).at(-4) }));
  if (!down?.asked || !up?.asked) throw new Error('nothing to ask');
  const [seen, beside] = [
    await world.ask(down.asked, world.people.brand),
    await world.ask(up.asked, world.people.brand),
  ];
  expect(told(seen, listing)).not.toBe(told(beside, other));
});
