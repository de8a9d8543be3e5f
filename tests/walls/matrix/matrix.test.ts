import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, type OperationId } from '../../../packages/service/src/platform/api.ts';
import type { Route } from '../../../packages/service/src/platform/route.ts';
import type { Things } from '../people.ts';
import type { Answered } from '../requests.ts';
import { openWorld, type World } from '../world.ts';
import { answersTo, principalNames, principalsOf, seenBy } from './asking.ts';
import { matrix } from './entries.ts';
import type { Entry, Statuses } from './entry.ts';

/**
 * Every operation x everybody x {its own, another's, what does not exist}. What belongs to another answers as what does
 * not exist: status, body, headers and the statements that it costs; and no answer holds a word that is not for its reader.
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
    `${route.method} ${route.url} has no entry: add \`${operation}\` to tests/walls/matrix/entries.ts, with how it is asked and what nobody, a seller, a participant, an agent and the desk get for their own and for another's.`,
  ).toBeDefined();
});

const differ = new Set<OperationId>();

/** In the order of the table: what is taken away last is asked for last. */
const entries = Object.entries(matrix) as [OperationId, Entry][];

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
  test('answers another’s otherwise than what does not exist, as its reason says', () => {
    expect(differ, `nobody sees a difference in ${operation}: take its reason away`).toContain(operation);
  });
});
