import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, type OperationId } from '../../../packages/service/src/app/api.ts';
import { LeakError } from '../markers.ts';
import { openWorld, type World } from '../world.ts';
import { answersTo, type Principal, principalsOf, seenBy } from './asking.ts';
import { matrix } from './entries.ts';

/** Without one isolation layer the matrix must find the gap: a proof that cannot fail proves nothing. */
let world: World;
let brand: Principal;
beforeAll(async () => {
  world = await openWorld();
  const found = principalsOf(world).find(({ name }) => name === 'brand');
  if (!found) throw new Error('nobody is called brand');
  brand = found;
}, 240_000);
afterAll(() => world.close());

/** As the tables' owner: the service role could write neither. */
const owner = (statement: ReturnType<typeof sql>) => world.running.database.asOwner((db) => statement.execute(db));

/** The matrix's verdict on an operation of the brand about the rival's things. */
async function verdict(operation: OperationId): Promise<'same' | 'differs' | 'leaks'> {
  const [entry, route] = [matrix[operation], api[operation]];
  try {
    const foreign = await answersTo(world, entry, route, brand, world.things.rival);
    const absent = await answersTo(world, entry, route, brand, world.absent);
    const [seen, asAbsent] = [foreign, absent].map((answers) => seenBy(world, answers, world.things.rival));
    return JSON.stringify(seen) === JSON.stringify(asAbsent) ? 'same' : 'differs';
  } catch (error) {
    if (error instanceof LeakError) return 'leaks';
    throw error;
  }
}

test('with complete isolation nothing is found', async () => {
  expect(await verdict('getCase')).toBe('same');
  expect(await verdict('listBundles')).toBe('same');
  expect(await verdict('getCaseProof')).toBe('same');
});

describe('a projection that writes a wrong view', () => {
  test('leaks in the case and in the list, and so does its proof', async () => {
    const { case: id } = world.things.rival;
    await owner(
      sql`insert into case_view select ${brand.as?.id}, id, bundle, status, settled, filed_at, view, grams
        from case_view where id = ${id} and tenant = ${world.people.rival.id}`,
    );
    for (const operation of ['getCase', 'listBundles', 'getCaseProof', 'downloadExhibit'] as const) {
      expect(await verdict(operation), operation).toBe('leaks');
    }
    await owner(sql`delete from case_view where id = ${id} and tenant = ${brand.as?.id}`);
    expect(await verdict('getCase')).toBe('same');
  });
});

describe('a user treated as the review team', () => {
  test('is found by their output', async () => {
    await owner(sql`update account set role = 'desk' where participant = ${brand.as?.id}`);
    for (const operation of ['getCase', 'listTasks', 'getEnrolmentForDesk', 'listParticipants'] as const) {
      expect(await verdict(operation), operation).toBe('leaks');
    }
    await owner(sql`update account set role = 'participant' where participant = ${brand.as?.id}`);
    expect(await verdict('getCase')).toBe('same');
  });
});

test('an answer with one more statement differs, though it reads the same', async () => {
  const { rival } = world.things;
  const [answer] = await answersTo(world, matrix.getCase, api.getCase, brand, rival);
  if (!answer) throw new Error('nothing was asked');
  const slower = { ...answer, statements: [...answer.statements, 'select 1'] };
  expect(seenBy(world, [answer], rival)).toEqual(seenBy(world, [answer], rival));
  expect(seenBy(world, [slower], rival)).not.toEqual(seenBy(world, [answer], rival));
  expect(answer.statements.length).toBeGreaterThan(3);
});
