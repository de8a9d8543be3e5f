import type { Goods } from '../data/nouns.ts';

/** The cards as they were, each with what is known of it now, and those that are new after them. */
export function inPlace(before: readonly Goods[], now: readonly Goods[]): readonly Goods[] {
  const known = new Map(now.map((one) => [one.group, one]));
  const had = new Set(before.map(({ group }) => group));
  return [...before.map((one) => known.get(one.group) ?? one), ...now.filter(({ group }) => !had.has(group))];
}
