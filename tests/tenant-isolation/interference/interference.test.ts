import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../world.ts';
import { aboutTheSame, always } from './canonical.ts';
import { difference } from './difference.ts';
import { replay, type Trace } from './replay.ts';

/** With fixed acts of the brand, no act of a rival changes the brand's answers. */
const seed = Number(process.env.INTERFERENCE_SEED ?? 1);
let alone: Trace;
beforeAll(async () => {
  alone = await replay(seed, 'silent');
}, 240_000);

describe('a brand’s answers', () => {
  test('are the same when they are played again', async () => {
    expect(alone.lines.length).toBeGreaterThan(300);
    expect(difference(alone, await replay(seed, 'silent'), { reaches: always })).toBeUndefined();
  }, 240_000);

  test.each(['noisy', 'hostile'] as const)(
    'are the same with a %s rival, statement by statement',
    async (conduct) => {
      expect(difference(alone, await replay(seed, conduct), { reaches: always })).toBeUndefined();
    },
    240_000,
  );

  test('change only in listed places with a rival that files about the same listings', async () => {
    const beside = await replay(seed, 'touching');
    expect(difference(alone, beside, { reaches: [...aboutTheSame, ...always], costs: true })).toBeUndefined();
    for (const reach of aboutTheSame) {
      const others = [...aboutTheSame.filter((one) => one !== reach), ...always];
      const needed = difference(alone, beside, { reaches: others, costs: true });
      expect(needed, `nothing is reached any more: ${reach.because}`).toBeDefined();
    }
  }, 240_000);
});

test('reveal a planted count of all complaints in the brand’s own page', async () => {
  const planted = (world: World) =>
    world.running.database.asOwner(async (db) => {
      await sql`update participant_view set view = jsonb_set(view, '{name}', to_jsonb((select count(*)::text from case_file)))
        where tenant = ${world.people.brand.id}`.execute(db);
    });
  const [quiet, noisy] = [
    await replay(seed, 'silent', { midway: planted }),
    await replay(seed, 'noisy', { midway: planted }),
  ];
  expect(difference(quiet, noisy, { reaches: always })).toContain('brand GET /me');
}, 240_000);
