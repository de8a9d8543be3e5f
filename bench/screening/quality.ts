/** How well screening separates infringing from genuine listings, on the half of the data that no weight was fitted on. */
import type { Band, Finding, Listing } from '@marketsafe/terms';
import { type BrandBook, screen } from '../../packages/screening/src/index.ts';
import type { NamedIn } from './attacks/names.ts';
import { brandOfLabel } from './brand-book.ts';
import { halfOf, isSealed } from './data.ts';

export interface Recall {
  readonly rows: number;
  readonly found: number;
  /** Missed rows whose title names another brand of the book: the label is one row off. */
  readonly contradicted: number;
  /** By label and title; none of the sealed part. */
  readonly missed: ReadonlyMap<string, number>;
}

/**
 * A row counts when its label, without the collector's product words ("Sweaters", "Shorts Set"), names a brand of the
 * book; labels such as "Other" and "Jersey" name none. Every such row counts, also if its title names no brand or
 * another one. The label itself is withheld from screening: title, category, price and seller are shown.
 * Found = the labelled brand at band `act` or `review`.
 */
export function recallOf(listings: readonly Listing[], book: BrandBook): Recall {
  const ids = new Set([...book.brands].map(({ brand }) => brand.id));
  const missed = new Map<string, number>();
  let rows = 0;
  let found = 0;
  let contradicted = 0;
  for (const listing of listings) {
    const wanted = brandOfLabel(listing.brand);
    if (wanted === undefined || !ids.has(wanted)) continue;
    rows++;
    const { brand: label, ...shown } = listing;
    const findings = screen(shown, book).filter(({ band }) => band !== 'watch');
    if (findings.some(({ brand }) => brand === wanted)) found++;
    else {
      if (findings.length > 0) contradicted++;
      const key = `${label}: ${listing.title}`;
      if (!isSealed(listing)) missed.set(key, (missed.get(key) ?? 0) + 1);
    }
  }
  return { rows, found, contradicted, missed };
}

/** The number of listings by the band of their best finding. */
export function bandsOf(listings: readonly Listing[], book: BrandBook): Record<Band | 'none', number> {
  const counts = { act: 0, review: 0, watch: 0, none: 0 };
  for (const listing of listings) counts[screen(listing, book)[0]?.band ?? 'none']++;
  return counts;
}

export interface Unnamed {
  readonly rows: number;
  readonly accused: number;
  /** Brand, place and title of each; none of the sealed part. */
  readonly wrong: readonly string[];
}

/** Listings at `act` or `review` for a brand that their texts do not name: for a word that is no listed mark. */
export function unnamedOf(listings: readonly Listing[], book: BrandBook, named: NamedIn): Unnamed {
  const wrong: string[] = [];
  let accused = 0;
  for (const listing of listings) {
    const { title, brand, category, description } = listing;
    const findings = screen(listing, book).filter(({ band }) => band !== 'watch');
    if (findings.length === 0) continue;
    const there = named([title, brand, category, description].join('\n'));
    const [unnamed] = findings.filter((finding) => !there.has(finding.brand));
    if (!unnamed) continue;
    accused++;
    if (!isSealed(listing)) wrong.push(`${unnamed.brand} by “${unnamed.signals[0]?.seen}” in ${title}`);
  }
  return { rows: listings.length, accused, wrong };
}

export const heldOut = (listings: readonly Listing[]): Listing[] =>
  listings.filter((listing) => halfOf(listing) === 'held-out');

export interface Calibration {
  readonly bins: readonly { from: number; to: number; rows: number; predicted: number; observed: number }[];
  /** Mean squared error of the probability; always saying 43 % scores 0.245. */
  readonly brier: number;
}

/**
 * Predicted against observed, with the infringing and genuine listings weighted 43 : 57 (see weights.ts), each title once.
 * Only listings that name a brand: screening says nothing about others.
 */
export function calibrationOf(
  infringing: readonly Listing[],
  genuine: readonly Listing[],
  book: BrandBook,
): Calibration {
  const scores = (listings: readonly Listing[]): number[] =>
    [...new Map(listings.map((listing) => [listing.title, listing])).values()]
      .map(({ brand: _, ...shown }): Finding | undefined => screen(shown, book)[0])
      .filter((finding) => finding !== undefined)
      .map(({ score }) => score);
  const yes = scores(infringing);
  const no = scores(genuine);
  const points = [
    ...yes.map((score) => ({ score, outcome: 1, weight: 0.43 / yes.length })),
    ...no.map((score) => ({ score, outcome: 0, weight: 0.57 / no.length })),
  ];
  const edges = [0, 0.2, 0.35, 0.5, 0.7, 0.83, 1.0001];
  const bins = edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0;
    const inside = points.filter(({ score }) => score >= from && score < to);
    const weight = inside.reduce((sum, point) => sum + point.weight, 0);
    const mean = (value: (point: (typeof points)[number]) => number): number =>
      inside.reduce((sum, point) => sum + value(point) * point.weight, 0) / weight;
    return {
      from,
      to: Math.min(1, to),
      rows: inside.length,
      predicted: mean(({ score }) => score),
      observed: mean(({ outcome }) => outcome),
    };
  });
  const brier = points.reduce((sum, { score, outcome, weight }) => sum + weight * (score - outcome) ** 2, 0);
  return { bins: bins.filter(({ rows }) => rows > 0), brier };
}
