import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, type OperationId } from '../../../packages/service/src/app/api.ts';
import type { LinkKind } from '../../../packages/service/src/platform/links.ts';
import type { Route } from '../../../packages/service/src/platform/route.ts';
import { hear } from '../hear.ts';
import type { Things } from '../people.ts';
import type { Answered } from '../requests.ts';
import { openWorld, type World } from '../world.ts';
import { answersTo, principalNames, principalsOf, seenBy } from './asking.ts';
import { matrix } from './entries.ts';
import type { Entry, Statuses } from './entry.ts';

/**
 * Every operation x every principal x {its own, another's, missing}. Another's things answer like missing
 * ones: status, body, headers and statements; and no answer contains a forbidden marker.
 */
let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 240_000);
afterAll(() => world.close());

const expectStatuses = (answers: readonly Answered[], entry: Entry, about: Things, expected: Statuses): void => {
  const asked = answers.slice(0, entry.asks({ mine: about, of: about, world }).length);
  expect(
    asked.map(({ status }) => status),
    asked.map(({ bytes }) => bytes.toString('utf8').slice(0, 300)).join('\n'),
  ).toEqual(typeof expected === 'number' ? asked.map(() => expected) : expected);
};

test.each(Object.entries(api) as [OperationId, Route][])('%s has an entry', (operation, route) => {
  expect(
    matrix[operation],
    `${route.method} ${route.url} has no entry: add \`${operation}\` to tests/tenant-isolation/matrix/entries.ts, with how it is asked and what nobody, a seller, a participant, an agent and the desk get for their own and for another's.`,
  ).toBeDefined();
});

const differ = new Set<OperationId>();

/** In the table's order, which puts destructive operations last. */
const entries = Object.entries(matrix).filter(([operation]) => operation in api) as [OperationId, Entry][];

describe.each(entries)('%s', (operation, entry) => {
  const route: Route = api[operation];

  test.each(principalNames)('%s', async (name) => {
    const who = principalsOf(world).find((one) => one.name === name);
    if (!who) throw new Error(name);
    const gets = entry.gets[who.role];
    if (!entry.names) {
      const answers = await answersTo(world, entry, route, who, world.absent);
      if (gets.own !== undefined) expectStatuses(answers, entry, world.absent, gets.own);
      return;
    }
    if (gets.other !== undefined) {
      const absent = await answersTo(world, entry, route, who, world.absent);
      if (entry.differs === undefined || who.role === 'desk') expectStatuses(absent, entry, world.absent, gets.other);
      for (const other of who.others) {
        const foreign = await answersTo(world, entry, route, who, other);
        const [seen, asAbsent] = [seenBy(world, foreign, other), seenBy(world, absent, other)];
        if (entry.differs === undefined) expect(seen).toEqual(asAbsent);
        else if (!isDeepStrictEqual(seen, asAbsent)) differ.add(operation);
      }
    }
    if (gets.own === undefined || !who.owns) return;
    expectStatuses(await answersTo(world, entry, route, who, who.owns), entry, who.owns, gets.own);
  });

  if (entry.differs === undefined) return;
  test('answers another’s differently from missing ones, as its reason says', () => {
    expect(differ, `nobody sees a difference in ${operation}: take its reason away`).toContain(operation);
  });
});

/** By now the review team has revoked the links of both answering shops; the brand's silent one still has its own. */
describe('a link', () => {
  const live = async (): Promise<Readonly<Record<LinkKind, string>>> => {
    const shop = world.links['silent-shop'];
    const [answer = ''] = shop.bundles.values();
    if (shop.clearances.size === 0) {
      await world.must({ method: 'POST', path: `/answers/${answer}/clearance-link` });
      await world.running.settle();
      await hear(world);
    }
    return { answer, shop: [...shop.whole][0] ?? '', clearances: [...shop.clearances][0] ?? '' };
  };
  const revoked = (): Readonly<Record<LinkKind, string>> => {
    const { notice, clearances } = world.things.brand;
    return { answer: notice, shop: '', clearances };
  };
  const operations = Object.entries(api) as [OperationId, Route][];
  const kinds = ['answer', 'shop', 'clearances'] as const;

  /** Every operation's answer to each link in its path, if it has one. */
  const answersTo = async (links: Readonly<Record<LinkKind, string>>) => {
    const answers: [operation: OperationId, of: LinkKind, link: LinkKind, status: number][] = [];
    for (const [operation, { method, url, access }] of operations) {
      const of = kinds.find((kind) => access === `${kind}-link`);
      if (of === undefined) continue;
      for (const kind of kinds) {
        if (links[kind] === '') continue;
        const path = url.replace(':link', links[kind]).replaceAll(/:\w+/g, world.absent.case);
        answers.push([operation, of, kind, (await world.ask({ method, path })).status]);
      }
    }
    return answers;
  };

  test('opens no operation of another kind', async () => {
    const answers = await answersTo(await live());
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.filter(([, of, kind, status]) => of !== kind && status !== 404)).toEqual([]);
    for (const operation of ['getNotice', 'getShopNotice', 'getShopClearances']) {
      const own = answers.find(([name, of, kind]) => name === operation && of === kind);
      expect([operation, own?.[3]]).toEqual([operation, 200]);
    }
  });

  test('that was revoked opens none at all', async () => {
    const answers = await answersTo(revoked());
    expect(answers.filter(([, of, kind, status]) => status !== (of === kind ? 410 : 404))).toEqual([]);
  });

  test('is no session, as a bearer token or as a cookie', async () => {
    const wrong: unknown[] = [];
    for (const [operation, { method, url, access }] of operations) {
      if (!['user', 'participant', 'desk', 'administrator'].includes(access)) continue;
      const path = url.replaceAll(/:\w+/g, world.absent.case);
      for (const [kind, link] of Object.entries({ ...(await live()), revoked: revoked().answer })) {
        const session = `programme.session_token=${encodeURIComponent(link)}`;
        for (const headers of [{ authorization: `Bearer ${link}` }, { cookie: session }]) {
          const { status } = await world.ask({ method, path, headers });
          if (status !== 401) wrong.push([operation, kind, headers, status]);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  // The last of all, since it moves this world's clock.
  test('that has expired opens none at all', async () => {
    const { answer: bundle, clearances: page } = await live();
    world.running.clock.advance(500 * 86_400_000);
    const answers = await answersTo({ answer: bundle, shop: '', clearances: page });
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.filter(([, of, kind, status]) => status !== (of === kind ? 410 : 404))).toEqual([]);
  });
});
