/** Records are summed by day. This test counts every history again, case by case, with independent rules. */
import type { ReasonCode, WithdrawalKind } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracy,
  type ComplainantEvent,
  type Counted,
  complainantDecider,
  type OutcomeKind,
} from '../../src/complainant/index.ts';
import { sampleCalendar, sampleRules } from '../sample-rules.ts';
import { brand, Stage, system } from '../stage.ts';

interface Kept {
  readonly reason: ReasonCode;
  outcome?: { readonly kind: OutcomeKind; readonly withdrawal?: WithdrawalKind; readonly until: string };
  extortion?: string;
}

/** One entry per case, each with its own end: a record without concern for its size. */
class CaseByCase {
  readonly #cases = new Map<string, Kept>();

  hear(event: ComplainantEvent): void {
    switch (event.type) {
      case 'outcome-counted': {
        const { outcome: kind, withdrawal, countsUntil: until } = event;
        this.#of(event).outcome = { kind, until, ...(withdrawal !== undefined && { withdrawal }) };
        break;
      }
      case 'outcome-uncounted':
        delete this.#of(event).outcome;
        break;
      case 'extortion-recorded':
        this.#of(event).extortion = event.countsUntil;
        break;
      case 'extortion-undone': {
        const kept = this.#cases.get(event.case);
        if (kept) delete kept.extortion;
        break;
      }
      default:
    }
  }

  /** `[upheld, mistaken, decided]` of a reason code at `now`. */
  numbers(reason: ReasonCode, now: string): readonly [number, number, number] {
    const counted = [...this.#cases.values()].flatMap((kept): OutcomeKind[] => {
      if (kept.reason !== reason) return [];
      if (kept.extortion !== undefined) return kept.extortion > now ? ['extortion'] : [];
      return kept.outcome !== undefined && kept.outcome.until > now ? [kept.outcome.kind] : [];
    });
    const decided = counted.filter((kind) => kind !== 'withdrawn-other');
    const mistakes = ['overturned', 'withdrawn-mistake', 'withdrawn-too-often', 'extortion'];
    return [
      decided.filter((kind) => kind === 'upheld').length,
      decided.filter((kind) => mistakes.includes(kind)).length,
      decided.length,
    ];
  }

  #of({ case: id, reason }: { readonly case: string; readonly reason: ReasonCode }): Kept {
    const kept = this.#cases.get(id) ?? { reason };
    this.#cases.set(id, kept);
    return kept;
  }
}

/** The data of each case, as its own decider stores it. */
const noted = new Map<string, Counted>();
const remember = (event: ComplainantEvent): void => {
  if (event.type === 'outcome-uncounted') noted.delete(event.case);
  if (event.type !== 'outcome-counted') return;
  const { outcome, withdrawal, number, day, countsUntil } = event;
  noted.set(event.case, { outcome, number, day, countsUntil, ...(withdrawal !== undefined && { withdrawal }) });
};

const steps = fc.array(
  fc.record({
    id: fc.nat(14),
    does: fc.constantFrom(
      ...(['upheld', 'upheld', 'overturned', 'withdrawn-mistake', 'withdrawn-other', 'restored-by-silence'] as const),
      ...(['refused', 'undo', 'undo', 'extort', 'clear', 'answer', 'wait', 'wait'] as const),
    ),
    days: fc.integer({ min: 0, max: 45 }),
    withdrawal: fc.constantFrom<WithdrawalKind>('duplicate', 'settled', 'authorised-since'),
  }),
  { minLength: 20, maxLength: 80, size: 'max' },
);
const reasonOf = (id: number): ReasonCode => (['counterfeit', 'trademark', 'design'] as const)[id % 3] ?? 'design';

describe('tallies', () => {
  it('equal a case-by-case record, for any order of decisions, corrections and days', () => {
    const complainants = { ...sampleRules.complainants, excused: { free: 2, share: 0.2 } };
    const met = { corrected: 0, left: 0, masked: 0 };
    fc.assert(
      fc.property(steps, (story) => {
        noted.clear();
        const stage = new Stage({ rules: { ...sampleRules, complainants } });
        const oracle = new CaseByCase();
        let heard = 0;
        for (const { id, does, days, withdrawal } of story) {
          const of = { case: `o${id}`, reason: reasonOf(id), counted: noted.get(`o${id}`) };
          const say = (command: Parameters<typeof stage.complainant>[1]) =>
            stage.must(stage.complainant(brand, command, system));
          if (does === 'wait') stage.after(days);
          else if (does === 'undo') say({ type: 'undo-outcome', ...of });
          else if (does === 'extort') say({ type: 'record-extortion', ...of });
          else if (does === 'clear') say({ type: 'undo-extortion', ...of });
          else if (does === 'answer') say({ type: 'count-answer', case: of.case, reason: of.reason });
          else
            say({
              type: 'record-outcome',
              ...of,
              outcome: does,
              ...(does === 'withdrawn-other' && { withdrawal }),
            });
          for (const { ref, event } of stage.world.history.slice(heard)) {
            if (ref.kind !== 'complainant' || ref.id !== brand) continue;
            oracle.hear(event as ComplainantEvent);
            remember(event as ComplainantEvent);
            if (event.type === 'outcome-counted' && event.instead) met.corrected += 1;
            if (event.type === 'extortion-recorded' && event.instead) met.masked += 1;
          }
          heard = stage.world.history.length;
          const { now } = stage.world;
          const state = stage.world.complainant(brand);
          for (const reason of ['counterfeit', 'trademark', 'design'] as const) {
            const { upheld, mistaken, decided } = accuracy(state, now, reason);
            expect([upheld, mistaken, decided]).toEqual(oracle.numbers(reason, now));
            // Just before, and at, the millisecond when something leaves.
            for (const until of Object.keys(state.tallies).filter((one) => one > now)) {
              met.left += 1;
              const before = new Date(Date.parse(until) - 1).toISOString();
              for (const at of [before, until]) {
                const then = accuracy(state, at, reason);
                expect([then.upheld, then.mistaken, then.decided]).toEqual(oracle.numbers(reason, at));
              }
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(Math.min(met.corrected, met.left, met.masked)).toBeGreaterThan(100);
  });

  it('are bounded by days and reason codes, not by the number of cases', () => {
    const stage = new Stage();
    let state = stage.world.complainant(brand);
    const at = {
      now: stage.world.now,
      actor: system,
      rules: sampleRules,
      calendar: sampleCalendar,
      zone: 'Asia/Shanghai',
    };
    const sizes: number[] = [];
    for (const count of [10, 10_000]) {
      for (let index = 0; index < count; index += 1) {
        const command = { type: 'record-outcome', case: `o${count}-${index}`, reason: 'counterfeit' } as const;
        const events = complainantDecider.decide(state, { ...command, outcome: 'upheld' }, at);
        if ('refused' in events) throw new Error(events.refused);
        state = events.reduce(complainantDecider.evolve, state);
      }
      sizes.push(JSON.stringify(state.tallies).length);
    }
    expect(accuracy(state, at.now).upheld).toBe(10_010);
    expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) + 5);
  });
});
