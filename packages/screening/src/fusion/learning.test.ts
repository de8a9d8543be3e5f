import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBrand, aListing } from '../an-example.ts';
import {
  calibrate,
  compileBrandBook,
  type Example,
  type Features,
  featuresOf,
  learnWeights,
  ModelError,
  readModel,
  SHIPPED_MODEL,
  screen,
  WEIGHTS,
  waterfall,
} from '../index.ts';

const PLAIN = { ...SHIPPED_MODEL, calibration: { slope: 1, shift: 0 } };
const prior = { weights: WEIGHTS, deviation: 0.5 };
const many = (count: number, example: Example): Example[] => Array.from({ length: count }, () => example);
const of = (features: Features, infringing: boolean, weight = 1): Example => ({ features, infringing, weight });

describe('featuresOf', () => {
  it('counts the uses of each weight, so that the log-odds add up again', () => {
    const book = compileBrandBook([aBrand('nike', ['Nike'])], { model: PLAIN });
    const [finding] = screen(aListing({ title: 'Nike 高仿 一比一 复刻', description: '莆田' }), book);
    const features = featuresOf(finding?.signals ?? []);
    expect(features).toEqual({ 'mark-title': 1, 'jargon-plain': 1.75 });
    const sum = Object.entries(features).reduce((all, [name, times]) => all + WEIGHTS[name as 'prior'] * times, 0);
    expect(sum).toBeCloseTo(finding?.signals.reduce((all, { logOdds }) => all + logOdds, 0) ?? 0, 9);
  });

  it('leaves out signals that no weight of the model gave', () => {
    expect(featuresOf([{ weight: 'of-another-time' }, {}, { weight: 'prior', times: 2 }])).toEqual({ prior: 2 });
  });
});

describe('learnWeights', () => {
  it('keeps the prior where the examples show nothing', () => {
    expect(learnWeights([], { prior }).weights).toEqual(WEIGHTS);
    const { weights } = learnWeights(many(50, of({ 'mark-title': 1 }, true)), { prior });
    expect(weights['jargon-plain']).toBe(WEIGHTS['jargon-plain']);
    expect(weights['mark-title']).toBeGreaterThan(WEIGHTS['mark-title']);
  });

  it('learns from many examples, within its bound', () => {
    const dealers = many(400, of({ 'mark-title': 1, 'second-hand': 1 }, false));
    const fixed = { weights: WEIGHTS, deviation: (name: string) => (name === 'second-hand' ? 0.5 : 0) };
    const free = learnWeights(dealers, { prior: fixed });
    expect(free.weights['mark-title']).toBe(WEIGHTS['mark-title']);
    expect(free.weights['second-hand']).toBeLessThan(WEIGHTS['second-hand'] - 0.5);
    expect(free.told['second-hand'].examples).toBe(400);
    const bounded = learnWeights(dealers, { prior: { ...fixed, most: 1 } });
    expect(bounded.weights['second-hand']).toBeCloseTo(WEIGHTS['second-hand'] - 0.5, 12);
    expect(bounded.told['second-hand'].asked).toBeCloseTo(free.weights['second-hand'], 12);
  });

  it('finds the maximum of the posterior', () => {
    // One weight, n examples of p: at the maximum, the examples' pull equals the prior's.
    const only = {
      weights: { ...WEIGHTS, prior: 0, cleared: 0 },
      deviation: (name: string) => (name === 'cleared' ? 2 : 0),
    };
    const examples = [...many(30, of({ cleared: 1 }, true)), ...many(10, of({ cleared: 1 }, false))];
    const { cleared } = learnWeights(examples, { prior: only }).weights;
    expect(30 - 40 / (1 + Math.exp(-cleared))).toBeCloseTo(cleared / 4, 9);
  });

  it('treats a missing feature as used no times, to the last bit', () => {
    const unused = Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, 0]));
    const features: fc.Arbitrary<Features> = fc.dictionary(
      fc.constantFrom('mark-title', 'jargon-hint', 'price-below', 'compatible', 'strikes-1'),
      fc.double({ min: -1, max: 3, noNaN: true }),
    );
    const example = fc.record({
      features,
      infringing: fc.boolean(),
      weight: fc.double({ min: 0, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(example, { maxLength: 30 }), (examples) => {
        const whole = examples.map((one) => ({ ...one, features: { ...unused, ...one.features } }));
        expect(learnWeights(examples, { prior })).toEqual(learnWeights(whole, { prior }));
      }),
    );
  });

  it('counts an example by its weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.boolean(), (times, infringing) => {
        const features = { 'mark-title': 1, 'jargon-hint': 1 };
        const heavy = learnWeights([of(features, infringing, times)], { prior }).weights;
        const often = learnWeights(many(times, of(features, infringing)), { prior }).weights;
        const silent = learnWeights([of(features, infringing, 0)], { prior }).weights;
        expect(heavy['jargon-hint']).toBeCloseTo(often['jargon-hint'], 9);
        expect(silent['jargon-hint']).toBeCloseTo(WEIGHTS['jargon-hint'], 12);
      }),
    );
  });

  it('gives the same result for the same examples in any order', () => {
    const examples = [
      ...many(7, of({ 'mark-title': 1, 'jargon-plain': 1 }, true)),
      ...many(9, of({ 'mark-brand': 1 }, false)),
      of({ 'mark-title': 1, compatible: 1 }, false, 0.1),
    ];
    const once = learnWeights(examples, { prior }).weights;
    expect(learnWeights(examples, { prior }).weights).toEqual(once);
    const reversed = learnWeights(examples.toReversed(), { prior }).weights;
    for (const [name, value] of Object.entries(once)) expect(reversed[name as 'prior']).toBeCloseTo(value, 9);
  });

  it('survives examples that contradict the prior outright', () => {
    const certain = many(3000, of({ 'mark-title': 1, authorised: 1 }, true));
    const { weights } = learnWeights(certain, { prior: { weights: WEIGHTS, deviation: 5 } });
    for (const value of Object.values(weights)) expect(Number.isFinite(value)).toBe(true);
    expect(weights.prior + weights['mark-title'] + weights.authorised).toBeGreaterThan(5);
  });

  it('refuses an invalid example weight, and names its index', () => {
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => learnWeights([of({}, true), of({}, true, weight)], { prior })).toThrow('example 1');
  });
});

describe('a model', () => {
  it('survives JSON unchanged, and missing weights have the shipped value', () => {
    expect(readModel(JSON.parse(JSON.stringify(SHIPPED_MODEL)))).toEqual(SHIPPED_MODEL);
    const older = readModel({ version: 'v1', weights: { cleared: -3 } });
    expect(older.weights).toEqual({ ...WEIGHTS, cleared: -3 });
    expect(older.calibration).toEqual({ slope: 1, shift: 0 });
  });

  it.each([
    [{ weights: {} }, 'version'],
    [{ ...SHIPPED_MODEL, weights: { 'mark-title': '3' } }, 'weights.mark-title'],
    [{ ...SHIPPED_MODEL, weights: { 'mark-titel': 3 } }, 'weights.mark-titel'],
    [{ ...SHIPPED_MODEL, weights: { cleared: Number.NaN } }, 'weights.cleared'],
    [{ ...SHIPPED_MODEL, calibration: { slope: 0, shift: 0 } }, 'calibration.slope'],
    [{ ...SHIPPED_MODEL, more: 1 }, 'more'],
    [null, ''],
  ])('is refused with the path of the fault: %#', (value, path) => {
    const refused = (): ModelError | undefined => {
      try {
        readModel(value);
        return undefined;
      } catch (error) {
        return error as ModelError;
      }
    };
    expect(refused()).toBeInstanceOf(ModelError);
    expect(refused()?.path).toBe(path);
  });

  it('is calibrated so that a waterfall still adds up', () => {
    const calibration = { slope: 1.5, shift: 0.3 };
    const listing = aListing({ title: 'Nike 高仿' });
    const brands = [aBrand('nike', ['Nike'])];
    const [plain] = screen(listing, compileBrandBook(brands, { model: PLAIN }));
    const [finding] = screen(listing, compileBrandBook(brands, { model: { ...SHIPPED_MODEL, calibration } }));
    if (!plain || !finding) throw new Error('nothing was found');
    expect(waterfall(finding).steps.at(-1)?.after).toBeCloseTo(finding.score, 9);
    const logit = (score: number): number => Math.log(score / (1 - score));
    expect(logit(finding.score)).toBeCloseTo(1.5 * logit(plain.score) + 0.3, 9);
    expect(featuresOf(finding.signals)).toEqual(featuresOf(plain.signals));
  });
});

describe('calibrate', () => {
  it('finds the line of the outcomes', () => {
    const outcomes = [-2, -1, 0, 1, 2].flatMap((logOdds) => {
      const chance = 1 / (1 + Math.exp(-(1.4 * logOdds - 0.5)));
      return [
        { logOdds, infringing: true, weight: 1000 * chance },
        { logOdds, infringing: false, weight: 1000 * (1 - chance) },
      ];
    });
    const { slope, shift } = calibrate(outcomes);
    expect(slope).toBeCloseTo(1.4, 2);
    expect(shift).toBeCloseTo(-0.5, 2);
    expect(calibrate([])).toEqual({ slope: 1, shift: 0 });
  });

  it('refuses outcomes that would reverse the order', () => {
    const backwards = [-3, 3].map((logOdds) => ({ logOdds, infringing: logOdds < 0, weight: 1000 }));
    expect(() => calibrate(backwards)).toThrow(RangeError);
  });
});
