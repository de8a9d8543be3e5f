/** Compares the script's intended results with those of the active rules, using the real seller and complainant deciders. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type Circumstances,
  complainantDecider,
  type Decider,
  initialComplainant,
  initialSeller,
  isRefusal,
  loadCalendar,
  loadPack,
  type OutcomeKind,
  sellerDecider,
  standing,
  validPoints,
} from '@marketsafe/procedure';
import { ReasonCode } from '@marketsafe/terms';
import { expect, test } from 'vitest';
import { demoWorld } from './index.ts';

const policy = (file: string): string => readFileSync(new URL(`../../../../policies/${file}`, import.meta.url), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const pack = loadPack(policy('marketsafe-expansion/pack.yaml'), 'pack.yaml', sha256);
const china = loadCalendar(policy('calendars/china.yaml'), 'china.yaml');
if (!('rules' in pack) || !('calendar' in china)) throw new Error('the policies do not load');
const { rules } = pack;

const NOW = Date.parse('2026-06-01T04:00:00.000Z');
const daysBefore = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();
const at = (now: string): Circumstances => ({
  now,
  actor: { kind: 'system' },
  rules,
  calendar: china.calendar,
  zone: 'Asia/Shanghai',
});

const apply = <C, E, S>(decider: Decider<C, E, S>, state: S, command: C, now: string): S => {
  const decided = decider.decide(state, command, at(now));
  if (isRefusal(decided)) throw new Error(JSON.stringify([command, decided]));
  return decided.reduce(decider.evolve, state);
};

const world = demoWorld({ volumeGrave: rules.strikes.volumeGrave });
const cases = world.history.filings
  .flatMap((filing) => filing.targets.map((target) => ({ ...filing, case: `${filing.id}/${target.id}` })))
  .filter((each) => ReasonCode.safeParse(each.reason).success)
  .map((each) => ({ ...each, reason: ReasonCode.parse(each.reason), settled: daysBefore(each.daysAgo - 6) }));

const sellerAfter = (key: string) => {
  const upheld = cases.filter(({ seller, ends }) => seller === key && ends === 'upheld');
  const register = { type: 'register', seller: key, language: 'zh-CN' } as const;
  return upheld.reduce(
    (state, { case: id, right, reason, steps, daysAgo, settled }) => {
      const gravity = steps.some((step) => step.does === 'answer' && step.kind === 'accepted')
        ? rules.strikes.accepted
        : rules.reasons[reason].gravity;
      const strike = {
        type: 'record-strike',
        case: id,
        right: right.number,
        reason,
        gravity,
        filedAt: daysBefore(daysAgo),
        settledBy: 'silence',
      } as const;
      return apply(sellerDecider, state, strike, settled);
    },
    apply(sellerDecider, initialSeller, register, daysBefore(250)),
  );
};

test('the repeat sellers of the story have 36 points of 48, and one more strike closes them', () => {
  for (const { repeatSeller } of world.story.lines) {
    const state = sellerAfter(repeatSeller);
    expect(validPoints(state, 'counterfeit', daysBefore(0))).toBe(36);
    expect(state.closure).toBeUndefined();
    const strike = {
      type: 'record-strike',
      case: 'new',
      right: 'DEMO-LANMU',
      reason: 'counterfeit',
      gravity: 'normal',
      filedAt: daysBefore(0),
      settledBy: 'silence',
    } as const;
    expect(apply(sellerDecider, state, strike, daysBefore(-6)).closure).toBeDefined();
  }
});

test('the shops with approvals are closed before them, and no other shop is', () => {
  const closed = world.sellers
    .map(({ marketplace, id }) => `${marketplace}/${id}`)
    .filter((key) => sellerAfter(key).closure !== undefined);
  expect(closed.sort()).toEqual(world.history.approvals.map(({ seller }) => seller).sort());
  for (const { seller, daysAgo } of world.history.approvals) {
    const last = cases.filter((each) => each.seller === seller).at(-1);
    expect(last?.settled.localeCompare(daysBefore(daysAgo))).toBe(-1);
  }
});

test('no complainant loses its fast lane, files over its cap, or is warned', () => {
  const outcomeOf = ({ ends, steps }: (typeof cases)[number]): OutcomeKind | undefined => {
    if (ends === 'upheld' || ends === 'refused') return ends;
    if (ends !== 'restored') return undefined;
    const withdrawn = steps.find((step) => step.does === 'withdraw');
    if (withdrawn) return withdrawn.kind === 'mistake' ? 'withdrawn-mistake' : 'withdrawn-other';
    return steps.some((step) => step.does === 'rule') ? 'overturned' : 'restored-by-silence';
  };
  for (const { id, kind } of world.participants) {
    const register = { type: 'register', participant: id, kind, membership: 'non-member' } as const;
    let state = apply(complainantDecider, initialComplainant, register, daysBefore(250));
    for (const each of cases.filter(({ complainant }) => complainant === id)) {
      const outcome = outcomeOf(each);
      const sameDay = cases.filter(({ complainant, daysAgo }) => complainant === id && daysAgo === each.daysAgo);
      const now = standing(state, each.reason, daysBefore(each.daysAgo));
      expect(now, each.id).toMatch(/^(newcomer|good)$/);
      expect(sameDay.length).toBeLessThanOrEqual(rules.complainants.dailyCap[now === 'good' ? 'good' : 'newcomer']);
      if (outcome === undefined) continue;
      state = apply(
        complainantDecider,
        state,
        { type: 'record-outcome', case: each.case, reason: each.reason, outcome },
        each.settled,
      );
    }
    expect(state.restricted, id).toEqual({});
    expect(state.warned, id).toBeUndefined();
  }
});
