import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Faults } from './faults.ts';

describe('armed faults', () => {
  it('skip calls, then strike the given number of times, then stop', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 1, max: 5 }), (skip, times) => {
        const faults = new Faults();
        faults.arm({ kind: 'lost-answer', skip, times });
        const struck = Array.from({ length: 20 }, () => faults.take('lost-answer') !== undefined);
        expect(struck.indexOf(true)).toBe(skip);
        expect(struck.filter(Boolean)).toHaveLength(times);
        expect(struck.slice(skip, skip + times).every(Boolean)).toBe(true);
        expect(faults.armed()).toEqual([]);
      }),
    );
  });

  it('repeat with the same seed, with about the given probability', () => {
    const luck = (seed: number) => {
      const faults = new Faults(seed);
      faults.arm({ kind: 'false-200', probability: 0.3 });
      return Array.from({ length: 2000 }, () => faults.take('false-200') !== undefined);
    };
    expect(luck(7)).toEqual(luck(7));
    expect(luck(7)).not.toEqual(luck(8));
    const share = luck(7).filter(Boolean).length / 2000;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.35);
  });

  it('ignore other calls', () => {
    const faults = new Faults();
    faults.arm({ kind: 'rate-limit' });
    faults.arm({ kind: 'stale-read', surface: 'search', listing: '1' });
    expect(faults.take('rate-limit', { on: 'read' })).toBeUndefined();
    expect(faults.take('stale-read', { on: 'read', surface: 'page', listing: '1' })).toBeUndefined();
    expect(faults.take('stale-read', { on: 'read', surface: 'search', listing: '2' })).toBeUndefined();
    expect(faults.take('stale-read', { on: 'read', surface: 'search', listing: '1' })).toBeDefined();
    expect(faults.take('rate-limit', { on: 'write' })).toBeDefined();
    expect(faults.fired()).toEqual({ 'stale-read': 1, 'rate-limit': 1 });
  });
});
