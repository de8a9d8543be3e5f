/**
 * Every type of event that was ever written still folds to the same state. These files only grow: if a payload changes, the event
 * gets a new type, and the old sample stays.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnyEvent, AnyState } from '../../src/aggregates.ts';
import { deciderOf } from '../../src/aggregates.ts';
import type { CaseEvent } from '../../src/case/index.ts';
import type { ComplainantEvent } from '../../src/complainant/index.ts';
import type { AggregateKind } from '../../src/decider.ts';
import type { RightEvent } from '../../src/right/index.ts';
import type { SellerEvent } from '../../src/seller/index.ts';

interface Sample {
  readonly event: AnyEvent;
  readonly before: AnyState;
  readonly after: AnyState;
}

const samplesOf = (kind: AggregateKind): readonly Sample[] =>
  JSON.parse(readFileSync(new URL(`./${kind}.json`, import.meta.url), 'utf8')) as readonly Sample[];

/** Spelt out, so that the compiler names a missing type. */
const types: {
  readonly case: Readonly<Record<CaseEvent['type'], true>>;
  readonly seller: Readonly<Record<SellerEvent['type'], true>>;
  readonly complainant: Readonly<Record<ComplainantEvent['type'], true>>;
  readonly right: Readonly<Record<RightEvent['type'], true>>;
} = {
  case: {
    'answer-received': true,
    'answer-recorded': true,
    'answer-returned': true,
    'answer-supplemented': true,
    'arrival-reminded': true,
    'appeal-allowed': true,
    'appeal-dismissed': true,
    'appeal-opened': true,
    'audit-drawn': true,
    'audit-read': true,
    'case-discontinued': true,
    'case-held': true,
    'case-overturned': true,
    'case-referred': true,
    'case-released': true,
    'case-restored': true,
    'case-resumed': true,
    'case-unanswered': true,
    'case-upheld': true,
    'case-withdrawn': true,
    'child-attached': true,
    'claim-backed': true,
    'claim-stood-behind': true,
    'reply-reminded': true,
    'reply-window-over': true,
    'report-answered': true,
    'complainant-reminded': true,
    'complaint-accepted': true,
    'complaint-recalled': true,
    'complaint-filed': true,
    'complaint-refused': true,
    'deadline-missed': true,
    'given-back': true,
    'late-proof-received': true,
    'matter-found': true,
    'matter-raised': true,
    'notice-delivered': true,
    'notice-undeliverable': true,
    'parent-contested': true,
    'parent-fell': true,
    'parent-settled': true,
    'recall-failed': true,
    'proceeds-hold-asked': true,
    'proceeds-noted': true,
    'record-noted': true,
    'removal-confirmed': true,
    'removal-unconfirmed': true,
    'restoration-failed': true,
    'restored-provisionally': true,
    'provisional-return-seen': true,
    'review-passed': true,
    'review-refused': true,
    'silence-sent-to-ruling': true,
    'submission-recorded': true,
    'there-recorded': true,
    'window-extended': true,
    'withdrawal-sent-to-ruling': true,
  },
  seller: {
    'ban-approved': true,
    'ban-declined': true,
    'ban-lifted': true,
    'ban-proposed': true,
    'clearance-confirmed': true,
    'clearance-declined': true,
    'clearance-deposited': true,
    'clearance-ended': true,
    'clearance-expired': true,
    'clearance-expiring': true,
    'clearance-holder-reminded': true,
    'clearance-invited': true,
    'clearance-sent-to-desk': true,
    'closure-recounted': true,
    'derived-added': true,
    'derived-removed': true,
    'measure-imposed': true,
    'measure-lifted': true,
    'points-warned': true,
    'recognition-confirmed': true,
    'recognition-contested': true,
    'recognition-lifted': true,
    'reregistration-recognised': true,
    'seller-deadline-missed': true,
    'seller-registered': true,
    'storefront-banned': true,
    'storefront-closed': true,
    'storefront-reopened': true,
    'strike-contested': true,
    'strike-expunged': true,
    'strike-issued': true,
    'strike-joined': true,
    'strike-lowered': true,
    'strike-regraded': true,
    'strike-rerated': true,
    'strike-settled': true,
    'strikes-expired': true,
    'target-downed': true,
    'target-observed': true,
    'target-raised': true,
    'target-reappeared': true,
    'target-unconfirmed': true,
  },
  complainant: {
    'answer-counted': true,
    'complainant-graduated': true,
    'complainant-registered': true,
    'complainant-reinstated': true,
    'complainant-suspended': true,
    'complainant-warned': true,
    'extortion-recorded': true,
    'extortion-undone': true,
    'filing-counted': true,
    'outcome-counted': true,
    'outcome-uncounted': true,
    'standing-regained': true,
    'standing-restricted': true,
    'suspension-lifted': true,
    'terms-accepted': true,
    'warning-lifted': true,
  },
  right: {
    'mandate-ended': true,
    'mandate-granted': true,
    'register-noted': true,
    'right-assigned': true,
    'right-lapsed': true,
    'right-registered': true,
    'right-renewed': true,
    'right-verified': true,
  },
};

describe.each(['case', 'seller', 'complainant', 'right'] as const)('events of a %s', (kind) => {
  const samples = samplesOf(kind);

  it('each have a sample', () => {
    expect([...new Set(samples.map(({ event }) => event.type))].sort()).toEqual(Object.keys(types[kind]).sort());
  });

  it.each(samples.map((sample) => [sample.event.type, sample] as const))('%s folds as ever', (_type, sample) => {
    expect(deciderOf(kind).evolve(sample.before, sample.event)).toEqual(sample.after);
  });

  it('contain no free text: keys, instants, references only', () => {
    for (const { event } of samples) {
      for (const text of stringsIn(event)) expect(text).toMatch(/^[\p{L}\d:./ _-]{1,100}$/u);
    }
  });
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
