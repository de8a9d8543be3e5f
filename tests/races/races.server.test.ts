import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Arena, openArena } from './arena.ts';
import { races } from './index.ts';
import { rulingAgainstLeaving } from './leaving.ts';
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

describe('a person leaves in the middle of a decision', { timeout: 300_000 }, () => {
  let arena: Arena;
  beforeEach(async () => {
    arena = await openArena('all');
  });
  afterEach(() => arena?.close());

  test('fifty times: the ruling stands under their name or the case waits for another, and they have no access', async () => {
    const { violations, errors, outcomes } = await playRace(arena, rulingAgainstLeaving(), { pairs: 50, seed });
    expect([violations, errors]).toEqual([[], 0]);
    expect(outcomes.size).toBeGreaterThan(1);
  });

  test('the control: where another account is closed, they have access still', async () => {
    const { violations } = await playRace(arena, rulingAgainstLeaving('another'), { pairs: 2, seed });
    expect(violations).toHaveLength(2);
    expect(violations.join()).toContain('who left has access');
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
