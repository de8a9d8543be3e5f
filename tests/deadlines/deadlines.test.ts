import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { calendars, compare, zones } from './triples.ts';

const seed = 20_260_214;

describe('deadlines compared with the oracle', () => {
  it('are neither early nor late, in any zone and by any calendar', () => {
    const { early, late, near } = compare(6000, seed);
    expect({ early: early.slice(0, 3), late: late.slice(0, 3) }).toEqual({ early: [], late: [] });
    expect(near).toBeGreaterThan(2500);
    expect([calendars.length, zones.length]).toEqual([12, 8]);
  });

  it.each(Object.entries(faults))('%s: is found', (_, fault) => {
    const { early, late } = compare(1500, seed, fault);
    expect(early.length + late.length).toBeGreaterThan(0);
  });
});
