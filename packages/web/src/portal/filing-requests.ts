import type { ComplaintRequest, Finding } from '../data/nouns.ts';
import { mostTargets } from './url-lines.ts';

export interface FindingRequest {
  readonly request: ComplaintRequest;
  readonly findings: readonly Finding[];
}

/** Under a right of theirs, and not filed yet. */
export const canBeFiled = ({ right, case: open, shadow }: Finding): boolean =>
  right !== undefined && open === undefined && shadow === undefined;

/**
 * The complaints about these findings: one request for each right and reason, with all its listings. Goods that came back are filed for the
 * reason of the old decision. The requests share one filing.
 */
export function requestsOf(
  findings: readonly Finding[],
  chips: NonNullable<ComplaintRequest['chips']>,
  filing: string,
): readonly FindingRequest[] {
  const alike = Map.groupBy(findings.filter(canBeFiled), ({ right, relist }) => `${relist?.reason ?? ''} ${right}`);
  return [...alike.values()].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / mostTargets) }, (_, part) => {
      const of = some.slice(part * mostTargets, (part + 1) * mostTargets);
      return { request: requestOf(of, chips, filing), findings: of };
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
