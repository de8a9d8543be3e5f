import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diceOf } from '../dice.ts';
import { openWorld, type World } from '../world.ts';
import { playSession, type Session } from './session.ts';

/** Random people act at random; every output is searched for markers that its reader may not see. */
const seed = Number(process.env.CANARY_SEED ?? 20_161_110);
const sessions = 3;
let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 240_000);
afterAll(() => world.close());

const told = ({ leaks, trail }: Session): string =>
  [`seed ${seed}`, ...leaks.map(({ where, what, to }) => `${what} to ${to} in ${where}`), '', ...trail].join('\n');

test(`${sessions} sessions of 100 actions show no one another’s data`, async () => {
  const succeeded = new Set<string>();
  for (let session = 0; session < sessions; session += 1) {
    const played = await playSession(world, diceOf(seed + session), 100);
    expect(played.leaks, told(played)).toEqual([]);
    expect(played.searched).toBeGreaterThan(300);
    for (const operation of played.succeeded) succeeded.add(operation);
  }
  // Sessions with only refusals find nothing.
  expect(succeeded.size).toBeGreaterThan(25);
}, 600_000);

test('a wrongly added view in the middle of a session is found by its end', async () => {
  // As the tables' owner: the service role could not write it.
  const owner = (statement: ReturnType<typeof sql>) => world.running.database.asOwner((db) => statement.execute(db));
  await owner(
    sql`insert into case_view select ${world.people.association.id}, id, bundle, status, settled, filed_at, view, grams
      from case_view where tenant = ${world.people.rival.id}`,
  );
  const { leaks } = await playSession(world, diceOf(seed), 3);
  await owner(sql`delete from case_view where tenant = ${world.people.association.id}`);
  expect(leaks).toContainEqual(expect.objectContaining({ to: 'association', what: 'name of the rival' }));
  expect(leaks).toContainEqual(expect.objectContaining({ to: 'association', what: 'statement of rival-shop' }));
}, 240_000);
