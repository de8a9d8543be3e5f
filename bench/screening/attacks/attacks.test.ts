import { beforeAll, describe, expect, it } from 'vitest';
import { type BrandBook, compileBrandBook } from '../../../packages/screening/src/index.ts';
import { benchmarkBook } from '../brand-book.ts';
import { dataIsThere, listingsOf } from '../data.ts';
import { ATTACKS, randomOf } from './index.ts';
import { halfOf, marksOf, recallOf, silenceOf } from './measure.ts';
import { type NamedIn, namesOf } from './names.ts';
import { readTexts, type Texts } from './texts.ts';

const written = (seed: number): string[] =>
  ATTACKS.filter(({ script }) => script === 'latin').map(({ apply }) => apply('Balenciaga', randomOf(seed)) ?? '');

describe('attacks', () => {
  it('write a name differently, the same for the same seed', () => {
    expect(written(7)).toEqual(written(7));
    expect(written(7)).not.toEqual(written(8));
    for (const name of written(7)) expect(name).not.toBe('Balenciaga');
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  });
});

describe.skipIf(!dataIsThere())('attacked names in real titles', () => {
  let book: BrandBook;
  let named: NamedIn;
  let texts: Texts;
  beforeAll(async () => {
    const labels = (await listingsOf('replica-listings/listings.csv')).listings.map(({ brand }) => brand ?? '');
    const catalogue = (await listingsOf('genuine/sephora-cosmetics.csv')).listings.map(({ brand }) => brand ?? '');
    const brands = benchmarkBook(labels, catalogue, 1000);
    book = compileBrandBook(brands);
    named = namesOf(brands);
    texts = await readTexts((name) => named(name).size > 0);
  });
  const heldOut = (all: readonly string[]): string[] => all.filter((text) => halfOf(text) === 'held-out');

  it.each(ATTACKS)('$name: at least 93 in a hundred are found', (attack) => {
    const marks = marksOf(book, attack.script).filter(({ text }) => halfOf(text) === 'held-out');
    const outcome = recallOf(attack, marks, heldOut(texts.titles), named, book, { each: 1, seed: 20261127 });
    expect(outcome.trials).toBeGreaterThan(50);
    expect(outcome.found / outcome.trials).toBeGreaterThanOrEqual(0.93);
  });

  it('accuse at most one in a hundred titles without one', () => {
    const { accused, texts: all } = silenceOf(heldOut(texts.titles), named, book);
    expect(accused / all).toBeLessThanOrEqual(0.01);
  });
});
