/** The facts behind a refusal, as the complainant may read them: figures with their bounds, compared values, source, and remedy. */
import { type Reference, type Rules, referenceOf } from '../policy/index.ts';
import type { FilingGap, Missing } from '../refusals.ts';

/** Gaps with figures or a comparison; for the others the gap itself says everything. */
export const explainedGaps = [
  'over-cap',
  'right-not-verified',
  'territory-not-covered',
  'class-not-covered',
] as const satisfies readonly FilingGap[];
export type ExplainedGap = (typeof explainedGaps)[number];

export interface GapNumber {
  readonly what: 'filed-today';
  readonly number: number;
  readonly bound: number;
  readonly holds: 'below';
}

/** What would make the filing acceptable. `on`: calendar day of the marketplace. */
export type GapChange =
  | { readonly change: 'next-day'; readonly on: string }
  | { readonly change: 'graduates'; readonly upheld: number }
  | { readonly change: 'verify-right' }
  | { readonly change: 'other-right'; readonly covers: readonly string[] };

export interface GapExplained {
  readonly gap: ExplainedGap;
  /** The owner of the record; the figures are shown to no other party. */
  readonly of?: 'complainant' | 'agent';
  readonly numbers: readonly GapNumber[];
  /** Territories (ISO 3166-1 alpha-2) or classes of the listing, and those of the right. */
  readonly compared?: { readonly listing: readonly string[]; readonly right: readonly string[] };
  readonly changes: readonly GapChange[];
  /** Path of the value in the pack; `premises` is a rule of the procedure itself, without a source in a pack. */
  readonly rule: string;
  readonly source?: Reference;
}

/** Undefined if the code has no further facts. */
export function explainGap({ code, field, detail = {} }: Missing<string>, rules: Rules): GapExplained | undefined {
  const gap = explainedGaps.find((one) => one === code);
  if (gap === undefined) return undefined;
  const one = (rule: string, more: Partial<GapExplained> = {}): GapExplained => {
    const source = referenceOf(rules, rule);
    return { gap, numbers: [], changes: [], rule, ...(source && { source }), ...more };
  };
  switch (gap) {
    case 'over-cap':
      return one(['complainants.dailyCap', ...list(detail.by)].join('.'), overCap(field, detail));
    case 'right-not-verified':
      return one('premises', { changes: [{ change: 'verify-right' }] });
    case 'territory-not-covered':
    case 'class-not-covered': {
      const compared = { listing: list(detail.listing), right: list(detail.right) };
      return one('premises', { compared, changes: [{ change: 'other-right', covers: compared.listing }] });
    }
  }
}

function overCap(
  field: string | undefined,
  { filed, cap, day, left }: NonNullable<Missing['detail']>,
): Partial<GapExplained> {
  const changes: GapChange[] = [];
  if (typeof day === 'string') changes.push({ change: 'next-day', on: dayAfter(day) });
  if (typeof left === 'number' && left > 0) changes.push({ change: 'graduates', upheld: left });
  return {
    of: field === 'agent' ? 'agent' : 'complainant',
    numbers: [{ what: 'filed-today', number: Number(filed), bound: Number(cap), holds: 'below' }],
    changes,
  };
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** In a refusal, lists are words separated by spaces. */
const list = (text: string | number | undefined): readonly string[] =>
  typeof text === 'string' ? text.split(' ').filter(Boolean) : [];

/** The reader's version: without the figures and remedies from another party's record. */
export const gapFor = (one: GapExplained, reader: 'complainant' | 'agent' | 'desk'): GapExplained =>
  one.of === undefined || reader === 'desk' || one.of === reader ? one : { ...one, numbers: [], changes: [] };
