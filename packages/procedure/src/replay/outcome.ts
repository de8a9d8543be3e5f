/** The results of one replay for cases and shops, in figures without names. */
import { auditFinding, type FiledCase } from '../case/index.ts';
import { holdsDown } from '../case/transitions.ts';
import type { Happening } from '../world/index.ts';
import { occasionOf } from './past.ts';
import type { Replayed } from './replay.ts';

/** `open`: undecided at the end of the record. */
export type CaseOutcome = 'refused' | 'stays-down' | 'restored' | 'withdrawn-before' | 'open';

/** Days of 24 hours; absent if there was none. */
export interface Spread {
  /** Number of cases. */
  readonly of: number;
  readonly median?: number;
  /** Nine of ten took at most this long. */
  readonly p90?: number;
}

export interface Outcome {
  readonly complaints: number;
  readonly refused: number;
  /** Gaps of refused complaints, by code, with the number of complaints; one may have several gaps. */
  readonly refusedFor: Readonly<Record<string, number>>;
  /** Reviewed by the desk before any takedown. */
  readonly reviewed: number;
  readonly takenDown: number;
  /** Cases whose sellers' proceeds were held. */
  readonly moneyHeld: number;
  readonly staysDown: number;
  readonly restored: number;
  readonly open: number;
  /** Cases that wait for a ruling which the past does not have, since it was not needed then. */
  readonly rulingsNeeded: number;
  readonly decidedBySilence: number;
  readonly strikes: number;
  readonly shopsClosed: number;
  readonly bansAsked: number;
  readonly shopsBanned: number;
  readonly complainantsWarned: number;
  readonly complainantsSuspended: number;
  /** From filing to the first decision on the substance. */
  readonly daysToDecision: Spread;
  /** How long restored listings were down. */
  readonly daysDown: Spread;
  /** How long proceeds were held that were released by the end of the record. */
  readonly daysMoneyHeld: Spread;
  /** Cases that the record shows to be mistakes. */
  readonly knownWrong: { readonly takenDown: number; readonly stayDown: number };
  /** Cases that the record shows to be right: by ruling, acceptance, or blind audit. */
  readonly knownRight: { readonly notTakenDown: number; readonly restored: number };
  readonly assumedReviews: number;
  readonly pointlessActs: number;
}

/** The record's knowledge of a complaint, under any rules; silence proves nothing. */
export type Truth = ReadonlyMap<string, 'right' | 'wrong'>;

export const outcomeOf = (state: FiledCase): CaseOutcome => {
  const { status } = state;
  if (status === 'refused') return 'refused';
  if (status === 'restored' || status === 'restoring') return 'restored';
  if (status === 'closed') return 'withdrawn-before';
  return status === 'upheld' || status === 'unanswered' || status === 'settled' ? 'stays-down' : 'open';
};

export function truthOf(cases: readonly FiledCase[]): Truth {
  const truth = new Map<string, 'right' | 'wrong'>();
  for (const { case: id, decision, audit } of cases) {
    const finding = audit && auditFinding(audit);
    if (finding === 'right' || finding === 'wrong') truth.set(id, finding);
    if (decision?.outcome === 'overturned' || decision?.withdrawal === 'mistake') truth.set(id, 'wrong');
    const reasoned = decision?.by === 'ruling' || decision?.by === 'accepted' || decision?.by === 'appeal';
    if (decision?.outcome === 'upheld' && reasoned) truth.set(id, 'right');
  }
  return truth;
}

/** Cases that a marketplace decides itself are left out, under any rules. */
export function summarise({ world, assumedReviews, pointless }: Replayed, truth: Truth): Outcome {
  const cases = world.cases().filter(({ forum }) => forum === 'decides-here');
  const ours = new Set(cases.map(({ case: id }) => id));
  const history = world.history.filter(({ ref }) => ref.kind !== 'case' || ours.has(ref.id));
  const byCase = Map.groupBy(history, ({ ref }) => ref.id);
  const happened = (type: string): ReadonlySet<string> =>
    new Set(history.flatMap(({ ref, event }) => (event.type === type ? [ref.id] : [])));
  const down = new Set(history.filter(isRemoval).map(({ ref }) => ref.id));
  const count = (outcome: CaseOutcome): number => cases.filter((one) => outcomeOf(one) === outcome).length;
  const known = (what: 'right' | 'wrong') => cases.filter(({ case: id }) => truth.get(id) === what);
  const wrong = known('wrong');
  const right = known('right');
  const sellers = world.sellers();
  return {
    complaints: cases.length,
    refused: count('refused'),
    refusedFor: lackingIn(cases.filter((one) => outcomeOf(one) === 'refused')),
    reviewed: history.filter(({ event }) => event.type === 'complaint-accepted' && event.to === 'desk-review').length,
    takenDown: down.size,
    moneyHeld: happened('proceeds-hold-asked').size,
    staysDown: count('stays-down'),
    restored: count('restored'),
    open: count('open'),
    rulingsNeeded: cases.filter(({ status }) => status === 'ruling').length,
    decidedBySilence: history.filter(({ event }) => event.type === 'case-upheld' && event.by === 'silence').length,
    strikes: sellers.reduce((sum, { strikes }) => sum + Object.keys(strikes).length, 0),
    shopsClosed: happened('storefront-closed').size,
    bansAsked: happened('ban-proposed').size,
    shopsBanned: happened('storefront-banned').size,
    complainantsWarned: happened('complainant-warned').size,
    complainantsSuspended: happened('complainant-suspended').size,
    daysToDecision: spread(cases.flatMap((one) => daysToDecision(one, byCase.get(one.case) ?? []))),
    daysDown: spread(cases.flatMap((one) => daysDown(byCase.get(one.case) ?? []))),
    daysMoneyHeld: spread(cases.flatMap((one) => daysMoneyHeld(byCase.get(one.case) ?? []))),
    knownWrong: {
      takenDown: wrong.filter(({ case: id }) => down.has(id)).length,
      stayDown: wrong.filter(holdsDown).length,
    },
    knownRight: {
      notTakenDown: right.filter(({ case: id }) => !down.has(id)).length,
      restored: right.filter((one) => outcomeOf(one) === 'restored').length,
    },
    assumedReviews,
    pointlessActs: pointless,
  };
}

function lackingIn(cases: readonly FiledCase[]): Record<string, number> {
  const lacking: Record<string, number> = {};
  for (const { decision } of cases) {
    for (const code of new Set((decision?.missing ?? []).map((one) => one.code)))
      lacking[code] = (lacking[code] ?? 0) + 1;
  }
  return lacking;
}

const msPerDay = 86_400_000;
const decisive = ['case-upheld', 'case-overturned', 'case-withdrawn', 'review-refused'];

function daysToDecision({ filedAt }: FiledCase, own: readonly Happening[]): number[] {
  const decided = own.find(({ event }) => decisive.includes(event.type));
  return decided === undefined ? [] : [(Date.parse(decided.at) - Date.parse(filedAt)) / msPerDay];
}

const isRemoval = (one: Happening): boolean => occasionOf(one) === 'removed';

const daysDown = (own: readonly Happening[]): number[] =>
  daysBetween(
    own.find(isRemoval),
    own.find(({ event }) => event.type === 'restored-provisionally' || event.type === 'case-restored'),
  );

const daysMoneyHeld = (own: readonly Happening[]): number[] =>
  daysBetween(
    own.find(({ event }) => event.type === 'proceeds-hold-asked'),
    own.find(({ event }) => event.type === 'proceeds-noted' && event.word === 'ended'),
  );

const daysBetween = (from: Happening | undefined, to: Happening | undefined): number[] =>
  from === undefined || to === undefined ? [] : [(Date.parse(to.at) - Date.parse(from.at)) / msPerDay];

function spread(days: readonly number[]): Spread {
  if (days.length === 0) return { of: 0 };
  const sorted = [...days].sort((one, other) => one - other);
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
    return Math.round(value * 100) / 100;
  };
  return { of: days.length, median: at(0.5), p90: at(0.9) };
}
