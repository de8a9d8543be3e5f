import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Arena, openArena } from './arena.ts';
import { races } from './index.ts';
import { playRace, playWithoutLocks } from './play.ts';

/** `npm run soak:races` does the same with more of everything. */
const seed = '7';

describe('two commands started together, a hundred times', { timeout: 300_000 }, () => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena('all');
  });
  afterAll(() => arena?.close());

  test.each(races)('$name', async (race) => {
    const { violations, errors, outcomes } = await playRace(arena, race, { pairs: 100, seed });
    expect(violations).toEqual([]);
    expect(errors).toBe(0);
    // The first two pairs show both orders; this proves that the test distinguishes them, not that anything was raced.
    expect(outcomes.size).toBeGreaterThan(1);
  });
});

describe('the control: without locks', { timeout: 300_000 }, () => {
  let arena: Arena;
  beforeAll(async () => {
    arena = await openArena('no locks, no unique keys');
  });
  afterAll(() => arena?.close());

  test.each(races)('$name: violated', async (race) => {
    const { violations } = await playWithoutLocks(arena, race);
    expect(violations).not.toEqual([]);
  });
});
