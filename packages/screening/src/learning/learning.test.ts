import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibratedWeights,
  compareModels,
  DEFAULT_BANDS,
  fairShare,
  type Known,
  LABEL_KINDS,
  type LabelKind,
  LabelsError,
  LEAST_WEIGHT,
  learnModel,
  readLabels,
  readModel,
  SHIPPED_MODEL,
  TooFewLabelsError,
  versionOf,
  WEIGHTS,
  writeLabels,
} from '../index.ts';

const options = { bands: DEFAULT_BANDS, beside: SHIPPED_MODEL };
const kinds = Object.keys(LABEL_KINDS) as LabelKind[];
const isInfringing = (kind: LabelKind): boolean => LABEL_KINDS[kind].infringing;

/** Rulings and dismissals of several rights holders; `jargonIsRight` is the share of listings with jargon that infringe. */
const record = ({ holders = 4, each = 30, jargonIsRight = 0.9, of = 'jargon-hint' } = {}): Known[] =>
  Array.from({ length: holders }, (_, holder) =>
    Array.from({ length: each }, (_, index) => {
      const upheld = index % 2 === 0;
      const hasJargon = (index % 10) / 10 < (upheld ? jargonIsRight : 1 - jargonIsRight);
      return {
        kind: upheld ? ('upheld' as const) : ('overturned' as const),
        features: { 'mark-title': 1, ...(hasJargon && { [of]: 1 }) },
        ...{ holder: `holder ${holder}`, seller: `shop ${holder} ${index}`, act: `${holder} ${index}` },
      };
    }),
  ).flat();

const known: fc.Arbitrary<Known[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    holder: fc.constantFrom('a', 'b', 'c', 'd'),
    seller: fc.constantFrom('s', 't', 'u', 'v', 'w', 'x'),
    act: fc.constantFrom(...'123456789'),
    features: fc.constantFrom({ 'mark-title': 1 }, { 'mark-title': 1, 'jargon-hint': 2 }, { 'price-far-below': 0.5 }),
  }),
  { maxLength: 120 },
);

describe('labels', () => {
  it('weigh at most their kind’s weight, an act at most five rulings, and a rights holder at most all others together', () => {
    fc.assert(
      fc.property(known, (all) => {
        const labels = fairShare(all);
        for (const { kind, weight } of labels) expect(weight).toBeLessThanOrEqual(LABEL_KINDS[kind].weight);
        for (const side of [true, false]) {
          const ofSide = labels.filter(({ kind }) => isInfringing(kind) === side);
          const total = ofSide.reduce((sum, { weight }) => sum + weight, 0);
          expect(total).toBeLessThanOrEqual(new Set(all.map(({ act }) => act)).size * 5 + 1e-3);
          for (const of of new Set(ofSide.map(({ holder }) => holder))) {
            const own = ofSide.filter(({ holder }) => holder === of).reduce((sum, { weight }) => sum + weight, 0);
            expect(own).toBeLessThanOrEqual(total / 2 + 1e-3);
          }
        }
      }),
    );
  });

  it('keep labels not from silence above those from silence, and contain no names', () => {
    expect(LABEL_KINDS.silent.weight).toBeLessThan(
      Math.min(...kinds.flatMap((kind) => (kind === 'silent' ? [] : [LABEL_KINDS[kind].weight]))),
    );
    expect(JSON.stringify(fairShare(record()))).not.toMatch(/holder \d|shop/);
  });

  it('are written the same in whatever order they come, and read as they were', () => {
    fc.assert(
      fc.property(known, fc.infiniteStream(fc.nat()), (all, dice) => {
        const shuffled = [...all].map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at);
        const text = writeLabels({ ...options, labels: fairShare(all) });
        expect(writeLabels({ ...options, labels: fairShare(shuffled.map(({ one }) => one)) })).toBe(text);
        expect(writeLabels(readLabels(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['', 1, 'is no JSON'],
    ['{"format":"other"}', 1, 'format'],
    ['LABEL', 2, 'kind'],
  ])('that are unreadable are named by their line: %s', (bad, line, why) => {
    const text = writeLabels({ ...options, labels: [] });
    const given = bad === 'LABEL' ? `${text}{"kind":"heard"}\n` : bad;
    expect(() => readLabels(given)).toThrow(LabelsError);
    expect(() => readLabels(given)).toThrow(new RegExp(`line ${line}: .*${why}`));
  });
});

describe('a model', () => {
  it('is refused where there are too few labels, and the error says how many are needed', () => {
    const little = fairShare(record({ each: 6 }));
    expect(() => learnModel(little, options)).toThrow(TooFewLabelsError);
    expect(() => learnModel(little, options)).toThrow(
      /count as 30 rulings on each side, of 3 rights holders.*There are: 12 infringing, 12 not infringing, of 4 rights holders/,
    );
    expect(() => learnModel(fairShare(record({ holders: 2, each: 400 })), options)).toThrow(/of 2 rights holders/);
    expect(() => learnModel([], options)).toThrow(TooFewLabelsError);
  });

  it('is not trained from silence alone, however much there is', () => {
    const silent = record({ each: 1200 }).map((one) =>
      one.kind === 'upheld' ? { ...one, kind: 'silent' as const } : one,
    );
    const weight = fairShare(silent).reduce((sum, { kind, weight: own }) => sum + (kind === 'silent' ? own : 0), 0);
    expect(weight).toBeGreaterThan(LEAST_WEIGHT);
    expect(() => learnModel(fairShare(silent), options)).toThrow(TooFewLabelsError);
  });

  it('is identical to the last byte for labels in any order', () => {
    const all = record();
    const { model } = learnModel(fairShare(all), options);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (dice) => {
        const shuffled = all.map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at);
        const again = learnModel(fairShare(shuffled.map(({ one }) => one)), options);
        expect(JSON.stringify(again.model)).toBe(JSON.stringify(model));
      }),
      { numRuns: 5 },
    );
    expect(readModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
    expect(model.version).toBe(versionOf(model));
    expect(versionOf({ ...model, weights: { ...model.weights, compatible: -3 } })).not.toBe(model.version);
  });

  it('moves a weight towards the rulings, and beats the shipped model on held-out labels', () => {
    const learned = learnModel(fairShare(record({ each: 60 })), options);
    const [{ before, after, labels } = { before: 0, after: 0, labels: 0 }] = learned.moved;
    expect(learned.moved.map(({ name }) => name)).toEqual(['jargon-hint']);
    expect(labels).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(before);
    expect(learned.heldOut.calibrationError).toBeLessThan(learned.beside.calibrationError);
    const worse = learnModel(fairShare(record({ each: 60, jargonIsRight: 0.6 })), options);
    expect(worse.model.weights['jargon-hint']).toBeLessThan(learned.model.weights['jargon-hint']);
  });

  it('keeps weights that too few rights holders use, the value of an authorisation, and the prior odds', () => {
    const all = record().map((one, index) => ({
      ...one,
      features: { ...one.features, authorised: index % 2, ...(one.holder < 'holder 2' && { 'price-usual': 1 }) },
    }));
    const { moved, model } = learnModel(fairShare(all), options);
    expect(moved.map(({ name }) => name)).toEqual(['jargon-hint']);
    for (const name of ['price-usual', 'authorised', 'mark-title'] as const)
      expect(model.weights[name]).toBeCloseTo(WEIGHTS[name], 5);
  });

  it('learns what a copied photo and a logo are worth; a shared picture may only lower a score, and a name in a picture is a name', () => {
    const [logo, photo] = [
      record({ each: 60, of: 'logo' }),
      record({ each: 60, of: 'photo-upheld', jargonIsRight: 0.5 }),
    ];
    const shared = record({ each: 60, of: 'photo-shared' });
    const learned = learnModel(fairShare([...logo, ...photo, ...shared]), options);
    expect(learned.moved.map(({ name }) => name).sort()).toEqual(['logo', 'photo-upheld']);
    expect(learned.model.weights.logo).toBeGreaterThan(WEIGHTS.logo);
    expect(learned.model.weights['photo-upheld']).toBeLessThan(WEIGHTS['photo-upheld']);
    expect(learned.model.weights['photo-shared']).toBeCloseTo(WEIGHTS['photo-shared'], 5);
    const named = record().map((one) => ({
      ...one,
      features: { ...one.features, 'picture-text': 1, 'picture-only': 1 },
    }));
    expect(learnModel(fairShare(named), options).moved.map(({ name }) => name)).toEqual(['jargon-hint']);
  });

  it('reports the number of labels of each kind', () => {
    const { labels, holders } = learnModel(fairShare(record()), options);
    const counted = labels.filter(({ count }) => count > 0);
    expect(counted).toEqual([
      { kind: 'upheld', count: 60, weight: 60 },
      { kind: 'overturned', count: 60, weight: 60 },
    ]);
    expect(holders).toBe(4);
  });
});

describe('two models on the same labels', () => {
  const labels = fairShare(record({ each: 60 }));
  const { model, beside } = learnModel(labels, options);

  it('are compared by quality, by labels that change band, and by weights', () => {
    const comparison = compareModels(labels, { bands: DEFAULT_BANDS, models: [SHIPPED_MODEL, model] });
    expect(comparison.figures[0]).toEqual(beside);
    expect(comparison.figures[1].calibrationError).toBeLessThan(beside.calibrationError);
    const [before, after] = [calibratedWeights(SHIPPED_MODEL), calibratedWeights(model)];
    expect(comparison.weights).toContainEqual({
      ...{ name: 'jargon-hint', logOdds: [before['jargon-hint'], after['jargon-hint']], labels: 120 },
    });
    const [{ from, to, infringing, genuine }] = comparison.moved as [(typeof comparison.moved)[number]];
    expect(from).not.toBe(to);
    expect(infringing + genuine).toBeGreaterThan(0);
    const back = compareModels(labels, { bands: DEFAULT_BANDS, models: [model, SHIPPED_MODEL] });
    expect(back.moved).toContainEqual({ from: to, to: from, infringing, genuine });
  });

  it('differ in nothing where they are equal, and move no labels where there are none', () => {
    const same = compareModels(labels, { bands: DEFAULT_BANDS, models: [model, model] });
    expect([same.moved, same.weights, same.figures[0]]).toEqual([[], [], same.figures[1]]);
    expect(compareModels([], { bands: DEFAULT_BANDS, models: [SHIPPED_MODEL, model] }).moved).toEqual([]);
  });
});
