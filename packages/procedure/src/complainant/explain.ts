/** The complainant's own view of their record: each figure, its threshold, and what would change it. */
import type { ReasonCode, WithdrawalKind } from '@marketsafe/terms';
import { localDay } from '../clock/index.ts';
import type { ComplainantRules, Period, Reference, Rules, ShareBounds, Standing } from '../policy/index.ts';
import { leftOf } from './basis.ts';
import { accuracy, dailyCap, isMistake, isWithin, outcomesOf, standing } from './standing.ts';
import type { Basis, ComplainantState, OutcomeKind } from './state.ts';
import { entriesOf, outcomeOf } from './tallies.ts';

/** The rules for reading a record, each by its path in the pack. */
export const standingRules = [
  'complainants.window',
  'complainants.minimumVolume',
  'complainants.good',
  'complainants.excused',
  'complainants.outFor',
  'complainants.warnAbove',
  'complainants.suspendAbove',
  'complainants.suspendedFor',
  'complainants.dailyCap.newcomer',
  'complainants.dailyCap.good',
  'complainants.dailyCap.restricted',
  'complainants.graduateAfter',
  'complainants.unproven',
  'demands.costs',
] as const;
export type StandingRule = (typeof standingRules)[number];

/** Cases of one reason code in the window by outcome, and the consequence. Shares are in 0..1. */
export interface ReasonExplained {
  readonly reason: ReasonCode;
  readonly standing: Standing;
  /** Complaints that may be filed a day in this standing for this reason code. */
  readonly perDay: number;
  readonly filed: number;
  readonly countered: number;
  readonly decided: number;
  readonly upheld: number;
  readonly mistaken: number;
  readonly upheldShare: number;
  readonly mistakenShare: number;
  /** Whether there are enough decided cases to judge a share. */
  readonly judged: boolean;
  readonly outcomes: readonly { readonly outcome: OutcomeKind; readonly count: number }[];
  readonly withdrawals: readonly { readonly withdrawal: WithdrawalKind; readonly count: number }[];
}

/** A step against the complainant that is in force: instants, ISO 8601 UTC. */
export interface StandingStep {
  readonly step: 'lane-lost' | 'warned' | 'suspended';
  readonly since: string;
  readonly until?: string;
  readonly reason?: ReasonCode;
  readonly by: 'rule' | 'desk';
  readonly rule?: StandingRule;
  /** What it rests on now, without cases that were decided differently later. */
  readonly rests?: { readonly decided: number; readonly mistaken: number };
}

/** What would change it; `at` are instants, days calendar days in the forum's zone. */
export type StandingChange =
  | { readonly change: 'graduates'; readonly upheld: number }
  | { readonly change: 'lane-returns'; readonly reason: ReasonCode; readonly at: string }
  | { readonly change: 'suspension-ends'; readonly at: string }
  /** This many more upheld cases bring it within the bounds of the expedited lane. */
  | { readonly change: 'within-bounds'; readonly reason: ReasonCode; readonly upheld: number }
  /** This many more mistakes alone lose the expedited lane. */
  | { readonly change: 'lane-lost'; readonly reason: ReasonCode; readonly mistakes: number }
  /** Mistakes of `day` leave the window at `at`. */
  | {
      readonly change: 'mistakes-leave';
      readonly reason: ReasonCode;
      readonly day: string;
      readonly at: string;
      readonly mistakes: number;
    };

export interface StandingExplained {
  /** The worst over all reason codes. */
  readonly standing: Standing;
  readonly window: Period;
  readonly bounds: ShareBounds & Pick<ComplainantRules, 'minimumVolume' | 'warnAbove' | 'suspendAbove'>;
  readonly newcomer?: {
    readonly upheld: number;
    readonly needed: number;
    /** Complaints that took effect on its word without confirmation so far, and their maximum; absent if the pack has none. */
    readonly onTrust?: { readonly now: number; readonly most: number };
  };
  readonly today: { readonly filed: number; readonly cap: number };
  readonly reasons: readonly ReasonExplained[];
  readonly steps: readonly StandingStep[];
  readonly ahead: readonly StandingChange[];
  readonly sources: readonly { readonly rule: StandingRule; readonly reference: Reference }[];
}

const severity: readonly Standing[] = ['good', 'newcomer', 'restricted', 'suspended'];
const worstOf = (standings: readonly Standing[]): Standing =>
  severity.findLast((candidate) => standings.includes(candidate)) ?? 'good';

/** `now`: instant, ISO 8601 UTC; `zone`: IANA zone in which days are counted. Decides nothing. */
export function explainStanding(
  state: ComplainantState,
  rules: Rules,
  { now, zone }: { readonly now: string; readonly zone: string },
): StandingExplained {
  const { complainants } = rules;
  const { window, minimumVolume, good, warnAbove, suspendAbove } = complainants;
  const reasons = reasonsIn(state, rules, now);
  const current = worstOf(reasonCodes(rules).map((reason) => standing(state, reason, now)));
  return {
    standing: current,
    window,
    bounds: { ...good, minimumVolume, warnAbove, suspendAbove },
    ...(state.newcomer && { newcomer: newcomerIn(state, complainants, now) }),
    today: {
      filed: state.filings.day === localDay(now, zone) ? state.filings.count : 0,
      cap: dailyCap(state, current, complainants),
    },
    reasons,
    steps: stepsOf(state, now),
    ahead: changes(state, reasons, rules, now),
    sources: sourcesOf(rules),
  };
}

const newcomerIn = (
  state: ComplainantState,
  { graduateAfter, unproven }: ComplainantRules,
  now: string,
): NonNullable<StandingExplained['newcomer']> => ({
  ...{ upheld: accuracy(state, now).upheld, needed: graduateAfter },
  ...(unproven !== undefined && { onTrust: { now: state.unproven?.length ?? 0, most: unproven } }),
});

const reasonCodes = (rules: Rules) => Object.keys(rules.reasons) as ReasonCode[];

function reasonsIn(state: ComplainantState, rules: Rules, now: string): readonly ReasonExplained[] {
  const { complainants } = rules;
  return reasonCodes(rules).flatMap((reason) => {
    const ofReason = entriesOf(state.tallies, now).filter((entry) => entry.reason === reason);
    const sum = (key: 'filed' | 'countered') => ofReason.reduce((total, { tally }) => total + (tally[key] ?? 0), 0);
    const outcomes = merged(outcomesOf(state, now, reason).map(({ outcome, count }) => [outcome, count] as const));
    const filed = sum('filed');
    const current = standing(state, reason, now);
    if (filed === 0 && outcomes.length === 0 && state.restricted[reason] === undefined) return [];
    const record = accuracy(state, now, reason);
    const withdrawn = ofReason.flatMap(({ tally }) =>
      Object.entries(tally).flatMap(([key, count]) => {
        const [, withdrawal] = key.split(':');
        return withdrawal === undefined ? [] : [[withdrawal as WithdrawalKind, count] as const];
      }),
    );
    return [
      {
        ...{ reason, standing: current, filed, countered: sum('countered'), ...record },
        perDay: dailyCap(state, current, complainants),
        judged: record.decided >= complainants.minimumVolume,
        outcomes: outcomes.map(([outcome, count]) => ({ outcome, count })),
        withdrawals: merged(withdrawn).map(([withdrawal, count]) => ({ withdrawal, count })),
      },
    ];
  });
}

const merged = <Key>(counts: readonly (readonly [Key, number])[]): readonly (readonly [Key, number])[] =>
  [...counts.reduce((sums, [key, count]) => sums.set(key, (sums.get(key) ?? 0) + count), new Map<Key, number>())].sort(
    ([one], [other]) => (String(one) < String(other) ? -1 : 1),
  );

function stepsOf(state: ComplainantState, now: string): readonly StandingStep[] {
  const { restricted, restrictedSince, warned, suspended } = state;
  const lanes = (Object.entries(restricted) as [ReasonCode, string][])
    .filter(([, until]) => until > now)
    .flatMap(([reason, until]): StandingStep[] => {
      const since = restrictedSince[reason];
      return since === undefined
        ? []
        : [{ step: 'lane-lost', since, reason, until, by: 'rule', rule: 'complainants.good' }];
    });
  const warning: readonly StandingStep[] = warned
    ? [{ step: 'warned', since: warned.at, ...whose(state, warned.at, warned.basis, 'warnAbove') }]
    : [];
  const suspension: readonly StandingStep[] = suspended
    ? [
        {
          step: 'suspended',
          since: suspended.since,
          ...(suspended.until !== undefined && { until: suspended.until }),
          ...whose(state, suspended.since, suspended.basis, 'suspendAbove'),
        },
      ]
    : [];
  return [...lanes, ...warning, ...suspension].sort((one, other) =>
    one.since < other.since ? -1 : one.since > other.since ? 1 : 0,
  );
}

/** A step with a basis followed from the record, or from a finding at the same instant; otherwise a person decided it. */
function whose(
  { extortions = {} }: ComplainantState,
  at: string,
  basis: Basis | undefined,
  bound: 'warnAbove' | 'suspendAbove',
): Pick<StandingStep, 'by' | 'rule' | 'reason' | 'rests'> {
  if (basis !== undefined)
    return { by: 'rule', rule: `complainants.${bound}`, reason: basis.reason, rests: leftOf(basis) };
  const found = Object.values(extortions).find((one) => one.at === at);
  return found === undefined ? { by: 'desk' } : { by: 'rule', rule: 'demands.costs', reason: found.reason };
}

/** Number of days on which mistakes leave the window that are shown for a reason code: the next ones. */
const daysTold = 3;

function changes(
  state: ComplainantState,
  reasons: readonly ReasonExplained[],
  { complainants, lanes }: Rules,
  now: string,
): readonly StandingChange[] {
  const { graduateAfter } = complainants;
  const { upheld } = accuracy(state, now);
  const { suspended } = state;
  return [
    ...(suspended?.until !== undefined ? [{ change: 'suspension-ends', at: suspended.until } as const] : []),
    ...(state.newcomer && upheld < graduateAfter
      ? [{ change: 'graduates', upheld: graduateAfter - upheld } as const]
      : []),
    ...reasons.flatMap((one): readonly StandingChange[] => {
      const { reason } = one;
      const until = state.restricted[reason];
      const isOut = one.standing === 'restricted' && until !== undefined;
      const needed = upheldUntilWithin(one, complainants.good);
      const left = mistakesUntilLost(one, complainants);
      return [
        ...(isOut ? [{ change: 'lane-returns', reason, at: until } as const] : []),
        ...(one.judged && needed !== undefined && needed > 0
          ? [{ change: 'within-bounds', reason, upheld: needed } as const]
          : []),
        ...(isOut ||
        left === undefined ||
        !lanes.expedited.includes(reason) ||
        (one.judged && !isWithin(one, complainants.good))
          ? []
          : [{ change: 'lane-lost', reason, mistakes: left } as const]),
        ...leaving(state, reason, now),
      ];
    }),
  ];
}

/** How many more upheld cases bring the shares within the bounds; undefined if no number does. */
export function upheldUntilWithin(
  { decided, upheld, mistaken }: Pick<ReasonExplained, 'decided' | 'upheld' | 'mistaken'>,
  { upheldAtLeast, mistakenAtMost }: ShareBounds,
): number | undefined {
  const forUpheld = shortOf(upheldAtLeast * decided - upheld, 1 - upheldAtLeast);
  const forMistaken = shortOf(mistaken - mistakenAtMost * decided, mistakenAtMost);
  return forUpheld === undefined || forMistaken === undefined ? undefined : Math.max(forUpheld, forMistaken);
}

/** Steps of size `step` that make up for `lack`; ignores a rounding error of the last place. */
function shortOf(lack: number, step: number): number | undefined {
  if (lack <= 1e-9) return 0;
  return step <= 0 ? undefined : Math.ceil(lack / step - 1e-9);
}

/** How many more mistakes alone take the shares out of the bounds; undefined if no number does. */
export function mistakesUntilLost(
  { decided, upheld, mistaken }: Pick<ReasonExplained, 'decided' | 'upheld' | 'mistaken'>,
  { good: { upheldAtLeast, mistakenAtMost }, minimumVolume }: Pick<ComplainantRules, 'good' | 'minimumVolume'>,
): number | undefined {
  const overUpheld = upheldAtLeast > 0 ? upheld / upheldAtLeast - decided : Infinity;
  const overMistaken = mistakenAtMost < 1 ? (mistakenAtMost * decided - mistaken) / (1 - mistakenAtMost) : Infinity;
  const most = Math.min(overUpheld, overMistaken);
  return Number.isFinite(most) ? Math.max(1, Math.floor(most + 1e-9) + 1, minimumVolume - decided) : undefined;
}

function leaving(state: ComplainantState, reason: ReasonCode, now: string): readonly StandingChange[] {
  return entriesOf(state.tallies, now)
    .filter((entry) => entry.reason === reason)
    .flatMap(({ countsUntil, day, tally }): StandingChange[] => {
      const mistakes = Object.entries(tally).reduce((total, [key, count]) => {
        const outcome = outcomeOf(key as keyof typeof tally);
        return outcome !== undefined && isMistake(outcome) ? total + count : total;
      }, 0);
      return mistakes === 0 ? [] : [{ change: 'mistakes-leave', reason, day, at: countsUntil, mistakes }];
    })
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
    .slice(0, daysTold);
}

const sourcesOf = ({ references }: Rules): StandingExplained['sources'] =>
  standingRules.flatMap((rule) => {
    const reference = references[rule];
    return reference === undefined ? [] : [{ rule, reference }];
  });
