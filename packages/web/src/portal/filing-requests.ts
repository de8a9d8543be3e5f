import type { ComplaintRequest, Finding } from '../data/nouns.ts';
import { mostTargets } from './url-lines.ts';

export interface FindingRequest {
  readonly request: ComplaintRequest;
  readonly findings: readonly Finding[];
}

/** Under a right of theirs, and not filed yet. */
export const canBeFiled = ({ right, case: open, shadow }: Finding): boolean =>
  right !== undefined && open === undefined && shadow === undefined;

/** Milliseconds; a longer look says no more. */
const longestLook = 3_600_000;

/**
 * The complaints about these findings: one request for each right and reason, with all its listings. Goods that came back are filed for the
 * reason of the old decision. The requests share one filing. `seenMs`: for how long a finding was in view.
 */
export function requestsOf(
  findings: readonly Finding[],
  chips: NonNullable<ComplaintRequest['chips']>,
  filing: string,
  seenMs?: (finding: Finding) => number,
): readonly FindingRequest[] {
  const alike = Map.groupBy(findings.filter(canBeFiled), ({ right, relist }) => `${relist?.reason ?? ''} ${right}`);
  return [...alike.values()].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / mostTargets) }, (_, part) => {
      const of = some.slice(part * mostTargets, (part + 1) * mostTargets);
      const seen = seenMs && { seenMs: of.map((one) => Math.min(longestLook, Math.round(seenMs(one)))) };
      return { request: { ...requestOf(of, chips, filing), ...seen }, findings: of };
    }),
  );
}

const requestOf = (
  findings: readonly Finding[],
  chips: NonNullable<ComplaintRequest['chips']>,
  filing: string,
): ComplaintRequest => ({
  right: findings[0]?.right ?? '',
  reason: findings[0]?.relist?.reason ?? 'counterfeit',
  targets: findings.map(({ listing: { marketplace, id } }) => ({ kind: 'listing', marketplace, id })),
  chips: [...chips],
  declaration: true,
  filing,
});
