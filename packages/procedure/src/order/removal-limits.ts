import type { RemovalCap, RemovalRules } from '../policy/index.ts';

/** Whose removals are counted together: of one rights holder, against one seller, or all of the programme. */
export type LimitScope = 'holder' | 'seller' | 'programme';

/** What went until now, as listings that were taken down. */
export interface RemovalUse {
  /** In the last 60 minutes. */
  readonly hour: number;
  /** In the last 24 hours. */
  readonly day: number;
  /** What an ordinary day takes down (`ordinaryDay`). */
  readonly ordinary: number | undefined;
}

/** `unusual` waits for people; the others also go when the window has moved on. */
export type OverLimit = 'above-hour' | 'above-day' | 'unusual';

/** Whether a removal that takes down `weight` listings may go, or what it would be above. */
export function overLimit(
  weight: number,
  use: RemovalUse,
  cap: RemovalCap,
  rules: RemovalRules,
  scope: LimitScope,
): OverLimit | undefined {
  if (use.day + weight > unusualAbove(use.ordinary, rules, scope)) return 'unusual';
  if (use.day + weight > cap.day) return 'above-day';
  return use.hour + weight > cap.hour ? 'above-hour' : undefined;
}

/** More listings than this in 24 hours are held for two people. */
export const unusualAbove = (
  ordinary: number | undefined,
  { unusual, unusualFloor }: RemovalRules,
  scope: LimitScope,
): number => Math.max(unusualFloor[scope], unusual.times * (ordinary ?? 0));

/**
 * The median of the days on which anything was taken down; undefined without any. Days without removals are left out: whoever
 * files once a week would have an ordinary day of none, and every filing would be unusual.
 */
export function ordinaryDay(days: readonly number[]): number | undefined {
  const active = days.filter((removals) => removals > 0).sort((a, b) => a - b);
  const [low, high] = [active[(active.length - 1) >> 1], active[active.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
