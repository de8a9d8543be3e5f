import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsFromCosts, type ScreeningCosts } from '../../src/policy/screening-costs.ts';

const minutes = fc.double({ min: 0.1, max: 1000, noNaN: true });
const costs: fc.Arbitrary<ScreeningCosts> = fc.record({
  look: minutes,
  glance: minutes,
  missed: minutes,
  wrongRemoval: minutes,
});

describe('the bands that follow from costs', () => {
  it('start where benefit equals cost', () => {
    expect(bandsFromCosts({ look: 5, glance: 0.5, missed: 20, wrongRemoval: 60 })).toEqual({
      act: 11 / 12,
      review: 0.25,
      watch: 0.025,
    });
    fc.assert(
      fc.property(costs, (given) => {
        const { act, review, watch } = bandsFromCosts(given);
        expect((1 - act) * given.wrongRemoval).toBeCloseTo(given.look, 6);
        expect(review * given.missed).toBeCloseTo(given.look, 6);
        expect(watch * given.missed).toBeCloseTo(given.glance, 6);
      }),
    );
  });

  it('do not depend on the unit', () => {
    fc.assert(
      fc.property(costs, minutes, (given, unit) => {
        const { look, glance, missed, wrongRemoval } = given;
        const other = bandsFromCosts({
          look: look * unit,
          glance: glance * unit,
          missed: missed * unit,
          wrongRemoval: wrongRemoval * unit,
        });
        const one = bandsFromCosts(given);
        expect(other.act).toBeCloseTo(one.act, 9);
        expect(other.review).toBeCloseTo(one.review, 9);
        expect(other.watch).toBeCloseTo(one.watch, 9);
      }),
    );
  });
});
