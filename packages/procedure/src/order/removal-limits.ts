import type { RemovalCap, RemovalRules } from '../policy/index.ts';

/**
 * Whose removals are counted together: those of one rights holder, against one seller, of the whole programme, or on one marketplace
 * whose people set a cap.
 */
export type LimitScope = 'holder' | 'seller' | 'programme' | 'marketplace';

/** Removals so far, as listings taken down. */
export interface RemovalUse {
  /** In the last 60 minutes. */
  readonly hour: number;
  /** In the last 24 hours. */
  readonly day: number;
  /** The removals of an ordinary day (`ordinaryDay`). */
  readonly ordinary: number | undefined;
}

/** `unusual` waits for people; the others also proceed when the window has moved on. */
export type OverLimit = 'above-hour' | 'above-day' | 'unusual';

/** Whether a removal of `weight` listings fits; otherwise the limit that it would exceed. */
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

/** More listings than this in 24 hours need two approvals. A marketplace's own cap knows no unusual number. */
export const unusualAbove = (
  ordinary: number | undefined,
  { unusual, unusualFloor }: RemovalRules,
  scope: LimitScope,
): number =>
  scope === 'marketplace' ? Number.POSITIVE_INFINITY : Math.max(unusualFloor[scope], unusual.times * (ordinary ?? 0));

/**
 * The median of the days with removals; undefined without any. Days without removals are left out: otherwise a complainant who
 * files once a week would have an ordinary day of zero, and every filing would be unusual.
 */
export function ordinaryDay(days: readonly number[]): number | undefined {
  const active = days.filter((removals) => removals > 0).sort((a, b) => a - b);
  const [low, high] = [active[(active.length - 1) >> 1], active[active.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
