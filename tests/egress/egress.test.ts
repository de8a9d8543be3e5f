import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attack, everySpelling } from './attacks.ts';
import { type Canary, openCanary, ways } from './canary.ts';

let canary: Canary;
let unchecked: Canary;
beforeAll(async () => {
  canary = await openCanary();
  unchecked = await openCanary({ checked: false });
});
afterAll(() => Promise.all([canary.close(), unchecked.close()]));

test('there are at least 120 spellings', () => {
  expect(new Set(everySpelling.map(({ url }) => url)).size).toBeGreaterThanOrEqual(120);
});

describe.each(ways)('%s', (way) => {
  test('reaches no forbidden address in any spelling', async () => {
    for (const one of everySpelling) {
      expect({ ...one, ...(await canary.play(one, way)) }).toMatchObject({ begun: 0, arrived: 0, outcome: 'refused' });
    }
  });

  test('reaches none of 300 generated ones, by any name', async () => {
    await fc.assert(
      fc.asyncProperty(attack, async (one) => {
        const played = await canary.play(one, way);
        expect(played).toMatchObject({ begun: 0, arrived: 0 });
        expect(played.outcome).not.toBe('answered');
      }),
      { numRuns: 300 },
    );
  });

  test('without the check every one of the same addresses is reached: the canary sees what it should', async () => {
    for (const one of everySpelling) {
      expect({ ...one, ...(await unchecked.play(one, way)) }).toMatchObject({ begun: 1, arrived: 1 });
    }
    const reached = fc.sample(
      attack.filter(({ by }) => by === 'address'),
      { numRuns: 100, seed: 7 },
    );
    let sum = 0;
    for (const one of reached) sum += (await unchecked.play(one, way)).arrived;
    expect(sum).toBeGreaterThan(60);
  });
});
