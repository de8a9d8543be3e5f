import type { ReasonCode } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracy,
  type ComplainantCommand,
  type Counted,
  explainStanding,
  type OutcomeKind,
  standing,
} from '../../src/complainant/index.ts';
import { isMistake } from '../../src/complainant/standing.ts';
import type { Basis } from '../../src/complainant/state.ts';
import { empty } from '../empty.ts';
import { sampleRules } from '../sample-rules.ts';
import { agency, brand, desk, mark, participant, Stage, system } from '../stage.ts';

const record = (stage: Stage, outcomes: readonly OutcomeKind[], who = brand, from = 0) => {
  for (const [index, outcome] of outcomes.entries()) {
    const id = `o${from + index}`;
    const command = { type: 'record-outcome', case: id, reason: 'counterfeit', outcome } as const;
    stage.must(stage.complainant(who, { ...command, counted: countedIn(stage, id, who) }, system));
  }
};
/** These records contain cases that are not in the world; such a case's own data is read from the history. */
const countedIn = (stage: Stage, id: string, who = brand): Counted | undefined => {
  const last = stage.world.history.findLast(
    ({ ref, event }) =>
      ref.id === who && (event.type === 'outcome-counted' || event.type === 'outcome-uncounted') && event.case === id,
  );
  if (last?.event.type !== 'outcome-counted') return undefined;
  const { outcome, number, day, countsUntil } = last.event;
  return { outcome, number, day, countsUntil };
};
const undo = (stage: Stage, id: string, reason: ReasonCode = 'counterfeit') =>
  stage.must(
    stage.complainant(brand, { type: 'undo-outcome', case: id, reason, counted: countedIn(stage, id) }, system),
  );
const standingOf = (stage: Stage, reason: 'counterfeit' | 'trademark' = 'counterfeit', who = brand) =>
  standing(stage.world.complainant(who), reason, stage.world.now);
const kinds = (stage: Stage, type: string) => stage.world.history.filter(({ event }) => event.type === type).length;

describe('money demanded for withdrawing a complaint', () => {
  const found = (stage: Stage, id: string) =>
    stage.must(
      stage.complainant(
        brand,
        { type: 'record-extortion', case: id, reason: 'counterfeit', counted: countedIn(stage, id) },
        system,
      ),
    );
  const undone = (stage: Stage, id: string) =>
    stage.must(
      stage.complainant(
        brand,
        { type: 'undo-extortion', case: id, reason: 'counterfeit', counted: countedIn(stage, id) },
        system,
      ),
    );
  const costing = (costs: 'mistake' | 'warning' | 'suspension') =>
    new Stage({ rules: { ...sampleRules, demands: { decision: { count: 5, unit: 'business-day' }, costs } } });

  it('counts as a mistake whatever the case’s outcome, before and after', () => {
    const stage = costing('mistake');
    found(stage, 'o1');
    record(stage, ['upheld', 'upheld']);
    expect(accuracy(stage.world.complainant(brand), stage.world.now)).toMatchObject({
      decided: 2,
      upheld: 1,
      mistaken: 1,
    });
    undone(stage, 'o1');
    expect(accuracy(stage.world.complainant(brand), stage.world.now)).toMatchObject({
      decided: 2,
      upheld: 2,
      mistaken: 0,
    });
  });

  it('is a warning, and a suspension after an earlier warning: the cases of one finding count once', () => {
    const stage = costing('warning');
    found(stage, 'a');
    found(stage, 'b');
    expect([kinds(stage, 'complainant-warned'), kinds(stage, 'complainant-suspended')]).toEqual([1, 0]);
    stage.after(1);
    found(stage, 'c');
    expect(standingOf(stage)).toBe('suspended');
    undone(stage, 'c');
    expect(standingOf(stage)).not.toBe('suspended');
    expect(stage.world.complainant(brand).warned).toBeDefined();
    undone(stage, 'a');
    expect(stage.world.complainant(brand).warned).toBeUndefined();
  });

  it('is a suspension at once only under the grave rule', () => {
    const stage = costing('suspension');
    found(stage, 'a');
    expect(standingOf(stage)).toBe('suspended');
    expect(costing('mistake').world.complainant(brand).suspended).toBeUndefined();
  });
});

describe('withdrawals without a mistake', () => {
  it('are excused up to a limit, and count above it', () => {
    const complainants = { ...sampleRules.complainants, excused: { free: 2, share: 0.25 } };
    const stage = new Stage({ rules: { ...sampleRules, complainants } });
    record(stage, ['withdrawn-other', 'withdrawn-other', 'withdrawn-other']);
    expect(accuracy(stage.world.complainant(brand), stage.world.now)).toMatchObject({ decided: 1, mistaken: 1 });
    record(
      stage,
      Array.from({ length: 12 }, () => 'upheld' as const),
      brand,
      10,
    );
    record(stage, ['withdrawn-other', 'withdrawn-other'], brand, 30);
    // Four of sixteen are a quarter; earlier counts stay.
    expect(accuracy(stage.world.complainant(brand), stage.world.now)).toMatchObject({ decided: 13, mistaken: 1 });
  });
});

describe('a record', () => {
  it('counts one outcome per case: the last', () => {
    const stage = new Stage();
    record(stage, ['upheld', 'upheld', 'overturned', 'withdrawn-other', 'restored-by-silence', 'refused']);
    record(stage, ['withdrawn-mistake'], brand, 1);
    expect(accuracy(stage.world.complainant(brand), stage.world.now)).toEqual({
      decided: 5,
      upheld: 1,
      mistaken: 2,
      upheldShare: 0.2,
      mistakenShare: 0.4,
    });
  });

  it('counts within the window only', () => {
    const stage = new Stage();
    record(stage, ['overturned', 'upheld']);
    stage.after(100);
    expect(accuracy(stage.world.complainant(brand), stage.world.now).decided).toBe(0);
    record(stage, ['upheld'], brand, 9);
    expect(stage.world.complainant(brand).tallies).toEqual({
      '2026-09-10T16:00:00.000Z': { '2026-06-10': { counterfeit: { upheld: 1 } } },
    });
  });

  it('makes a newcomer good, by upheld cases inside the bounds', () => {
    const stage = new Stage();
    record(stage, ['upheld', 'upheld', 'upheld', 'upheld']);
    expect(standingOf(stage)).toBe('newcomer');
    record(stage, ['upheld'], brand, 4);
    expect(standingOf(stage)).toBe('good');
  });

  it('outside the bounds loses the lane for its reason code only, and for its period only', () => {
    const stage = new Stage();
    record(stage, ['upheld', 'upheld', 'upheld', 'restored-by-silence']);
    expect([standingOf(stage), standingOf(stage, 'trademark')]).toEqual(['restricted', 'newcomer']);
    stage.after(100);
    expect(standingOf(stage)).toBe('newcomer');
    expect(stage.world.complainant(brand)).toMatchObject({ restricted: empty, clocks: empty });
  });

  it('that is bad never raises a daily cap: the lowest applicable cap counts', () => {
    const dailyCap = { newcomer: 3, good: 100, restricted: 50 };
    const stage = new Stage({ rules: { ...sampleRules, complainants: { ...sampleRules.complainants, dailyCap } } });
    record(stage, ['upheld', 'upheld', 'upheld', 'restored-by-silence']);
    expect(standingOf(stage)).toBe('restricted');
    for (const id of ['c1', 'c2', 'c3', 'c4']) stage.must(stage.file(id));
    expect([stage.status('c3'), stage.status('c4')]).toEqual(['desk-review', 'refused']);
    expect(stage.world.case('c4')).toMatchObject({
      decision: { missing: [{ code: 'over-cap', detail: { cap: 3, filed: 3 } }] },
    });
  });

  it('of too few cases is not judged', () => {
    const stage = new Stage();
    record(stage, ['overturned', 'overturned', 'overturned']);
    expect(standingOf(stage)).toBe('newcomer');
  });

  it('regains its loss when the decision behind it is reversed', () => {
    const stage = new Stage();
    record(stage, ['upheld', 'upheld', 'upheld', 'overturned']);
    expect(standingOf(stage)).toBe('restricted');
    undo(stage, 'o3');
    expect(standingOf(stage)).toBe('newcomer');
  });
});

describe('suspension', () => {
  it('comes only after a recorded warning, however bad the record', () => {
    const stage = new Stage();
    record(stage, ['overturned', 'overturned', 'overturned', 'overturned']);
    expect([kinds(stage, 'complainant-warned'), kinds(stage, 'complainant-suspended')]).toEqual([1, 0]);
    record(stage, ['overturned'], brand, 4);
    expect(standingOf(stage)).toBe('suspended');
  });

  it('follows from complaints that the desk found unfounded, if the page alone should have shown that', () => {
    const refusedFor = (reason: 'counterfeit' | 'trademark') => {
      const stage = new Stage();
      for (const id of ['r1', 'r2', 'r3', 'r4', 'r5'])
        stage.must(stage.complainant(brand, { type: 'record-outcome', case: id, reason, outcome: 'refused' }, system));
      return stage;
    };
    const stage = refusedFor('counterfeit');
    expect(standingOf(stage)).toBe('suspended');
    undo(stage, 'r1');
    expect(standingOf(stage)).toBe('restricted');
    expect(kinds(refusedFor('trademark'), 'complainant-warned')).toBe(0);
  });

  it('never follows from a case that was upheld', () => {
    const stage = new Stage();
    record(stage, ['overturned', 'overturned', 'overturned', 'overturned']);
    record(stage, ['upheld'], brand, 4);
    expect(kinds(stage, 'complainant-suspended')).toBe(0);
  });

  const bad = (stage: Stage) => record(stage, ['overturned', 'overturned', 'overturned', 'overturned', 'overturned']);

  it('is lifted, with the warning before it, when the decisions behind them are reversed', () => {
    const stage = new Stage();
    bad(stage);
    expect(standingOf(stage)).toBe('suspended');
    undo(stage, 'o0');
    // The record left at the suspension supports the warning that the suspension needed.
    expect(stage.world.complainant(brand)).toMatchObject({ warned: { basis: { decided: 5 } } });
    expect(stage.world.complainant(brand)).not.toHaveProperty('suspended');
    undo(stage, 'o1');
    // Three are too few to judge.
    expect(stage.world.complainant(brand)).not.toHaveProperty('suspended');
    expect(stage.world.complainant(brand)).not.toHaveProperty('warned');
    expect(stage.world.complainant(brand).clocks).toEqual({});
    const told = stage.world.effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.notice] : []));
    expect(told.slice(-4)).toEqual([
      'complainant-reinstated',
      'complainant-warned',
      'standing-regained',
      'warning-lifted',
    ]);
    expect(stage.complainant(brand, { type: 'suspend' }, desk('ann'))).toEqual({ refused: 'not-warned' });
  });

  it('is lifted alone if the rest of the record still supports the warning', () => {
    const stage = new Stage();
    record(stage, ['overturned', 'overturned', 'overturned', 'upheld', 'overturned', 'upheld'], brand);
    record(stage, ['overturned'], brand, 6);
    expect(standingOf(stage)).toBe('suspended');
    record(stage, ['upheld', 'upheld'], brand, 1);
    // Two of the first four were still mistakes: more than 30 %. Three of seven give no suspension.
    expect(stage.world.complainant(brand)).toMatchObject({ warned: {} });
    expect(stage.world.complainant(brand)).not.toHaveProperty('suspended');
    record(stage, ['upheld'], brand, 0);
    expect(stage.world.complainant(brand)).not.toHaveProperty('warned');
  });

  it('is lifted with decisions reversed long after they left the window', () => {
    const stage = new Stage({
      rules: {
        ...sampleRules,
        complainants: { ...sampleRules.complainants, suspendedFor: { count: 9, unit: 'month' } },
      },
    });
    bad(stage);
    stage.after(120);
    record(stage, ['upheld'], brand, 20);
    expect(accuracy(stage.world.complainant(brand), stage.world.now)).toMatchObject({ decided: 1, mistaken: 0 });
    expect(standingOf(stage)).toBe('suspended');
    undo(stage, 'o0');
    record(stage, ['upheld'], brand, 1);
    record(stage, ['upheld'], brand, 2);
    record(stage, ['upheld'], brand, 3);
    expect(standingOf(stage)).not.toBe('suspended');
    expect(stage.world.complainant(brand)).not.toHaveProperty('warned');
  });

  it('by the desk is lifted with the warning by rule that it needed; the desk’s own warning stays', () => {
    const stage = new Stage();
    record(stage, ['overturned', 'overturned', 'overturned', 'overturned']);
    stage.must(stage.complainant(brand, { type: 'suspend' }, desk('ann')));
    undo(stage, 'o0');
    expect(standingOf(stage)).not.toBe('suspended');
    const warned = new Stage();
    warned.must(warned.complainant(brand, { type: 'warn' }, desk('ann')));
    record(warned, ['overturned', 'overturned', 'overturned', 'overturned']);
    expect(standingOf(warned)).toBe('suspended');
    undo(warned, 'o0');
    expect(standingOf(warned)).not.toBe('suspended');
    expect(warned.world.complainant(brand)).toHaveProperty('warned');
  });

  it('and every warning rest on current facts: random records', () => {
    const outcome = fc.constantFrom<OutcomeKind | 'undone'>(
      'overturned',
      'overturned',
      'withdrawn-mistake',
      'upheld',
      'withdrawn-other',
      'restored-by-silence',
      'undone',
    );
    const entry = fc.record({ id: fc.nat(9), outcome, reason: fc.constantFrom('counterfeit', 'trademark') });
    let suspended = 0;
    fc.assert(
      fc.property(fc.array(entry, { minLength: 10, maxLength: 60, size: 'max' }), (entries) => {
        const stage = new Stage();
        const state = () => stage.world.complainant(brand);
        for (const { id, outcome, reason } of entries) {
          const of = { case: `${reason}-${id}`, reason, counted: countedIn(stage, `${reason}-${id}`) };
          const command: ComplainantCommand =
            outcome === 'undone' ? { type: 'undo-outcome', ...of } : { type: 'record-outcome', ...of, outcome };
          stage.must(stage.complainant(brand, command, system));
          const { warned, suspended: out } = state();
          if (out) expect(warned).toBeDefined();
          if (out) suspended += 1;
          for (const one of [warned?.basis, out?.basis]) {
            // Its note on a case that was decided again matches the case's state.
            const basis = one as Basis | undefined;
            for (const [changed, as] of Object.entries(basis?.changed ?? {})) {
              const now = countedIn(stage, changed)?.outcome;
              const is =
                now === undefined || now === 'withdrawn-other' ? 'open' : isMistake(now) ? 'mistaken' : 'stood';
              expect(as).toBe(is);
            }
          }
        }
        for (const id of new Set(entries.map((one) => `${one.reason}-${one.id}`))) {
          undo(stage, id, id.startsWith('counterfeit') ? 'counterfeit' : 'trademark');
        }
        expect(state()).toMatchObject({ tallies: empty, restricted: empty });
        expect(state()).not.toHaveProperty('warned');
        expect(state()).not.toHaveProperty('suspended');
      }),
      { numRuns: 200 },
    );
    expect(suspended).toBeGreaterThan(50);
  });

  it('by the desk is refused without a warning', () => {
    const stage = new Stage();
    expect(stage.complainant(brand, { type: 'suspend' }, desk('ann'))).toEqual({ refused: 'not-warned' });
    stage.must(stage.complainant(brand, { type: 'warn' }, desk('ann')));
    stage.must(stage.complainant(brand, { type: 'suspend' }, desk('ann')));
    expect(standingOf(stage)).toBe('suspended');
  });

  it('ends at its instant, whether or not that was recorded', () => {
    const stage = new Stage();
    stage.must(stage.complainant(brand, { type: 'warn' }, desk('ann')));
    stage.must(stage.complainant(brand, { type: 'suspend' }, desk('ann')));
    const state = stage.world.complainant(brand);
    const until = Date.parse(state.suspended?.until ?? '');
    const at = (ms: number) => standing(state, 'counterfeit', new Date(until + ms).toISOString());
    expect([-1, 0, 1].map(at)).toEqual(['suspended', 'newcomer', 'newcomer']);
  });

  it('ends with its time or by the desk; the next one needs a new warning', () => {
    const stage = new Stage();
    stage.complainant(brand, { type: 'warn' }, desk('ann'));
    stage.complainant(brand, { type: 'suspend' }, desk('ann'));
    stage.after(100);
    expect(standingOf(stage)).toBe('newcomer');
    expect(stage.complainant(brand, { type: 'suspend' }, desk('ann'))).toEqual({ refused: 'not-warned' });
    expect(stage.complainant(brand, { type: 'reinstate' }, desk('ann'))).toEqual({ refused: 'not-suspended' });
  });

  it('stops new complaints and does not affect earlier ones', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.complainant(brand, { type: 'warn' }, desk('ann'));
    stage.complainant(brand, { type: 'suspend' }, desk('ann'));
    stage.file('c2');
    expect([stage.status('c1'), stage.status('c2')]).toEqual(['answer-window', 'refused']);
  });
});

describe('an agent', () => {
  it('has its own record for all clients, and keeps its lost lane', () => {
    const stage = new Stage();
    stage.enrol('client', 'rights-holder');
    stage.register('clients-mark', 'client');
    const until = '2027-01-01T00:00:00.000Z';
    for (const [right, holder] of [
      [mark, brand],
      ['clients-mark', 'client'],
    ] as const) {
      stage.must(stage.right(right, { type: 'grant-mandate', agent: agency, until }, participant(holder)));
    }
    const forClient = { agent: agency, complainant: 'client', holder: 'client', right: 'clients-mark' };
    stage.file('c1', { agent: agency });
    stage.file('c2', { agent: agency });
    stage.file('c3', forClient);
    stage.file('c4', forClient);
    for (const id of ['c1', 'c2', 'c3', 'c4']) {
      stage.must(stage.case(id, { type: 'withdraw', withdrawal: 'mistake' }, participant(agency)));
    }
    const mistakenOf = (who: string) => accuracy(stage.world.complainant(who), stage.world.now).mistaken;
    expect([agency, brand, 'client'].map(mistakenOf)).toEqual([4, 2, 2]);
    expect(standingOf(stage, 'counterfeit', agency)).toBe('restricted');
    stage.file('c5', forClient);
    expect(stage.world.case('c5')).toMatchObject({ status: 'desk-review', laneReasons: ['restricted-standing'] });
    stage.file('c6', { complainant: 'client', holder: 'client', right: 'clients-mark' });
    expect(stage.status('c6')).toBe('answer-window');
  });

  it('keeps its record when its mandate ends, for its next client and for one that enrols again', () => {
    const stage = new Stage();
    const until = '2027-01-01T00:00:00.000Z';
    const mandate = (right: string, holder: string) =>
      stage.must(stage.right(right, { type: 'grant-mandate', agent: agency, until }, participant(holder)));
    mandate(mark, brand);
    for (const id of ['c1', 'c2', 'c3', 'c4']) {
      stage.must(stage.file(id, { agent: agency }));
      stage.must(stage.case(id, { type: 'withdraw', withdrawal: 'mistake' }, participant(agency)));
    }
    stage.must(stage.right(mark, { type: 'end-mandate', agent: agency }, participant(brand)));
    stage.file('c5', { agent: agency });
    expect(stage.status('c5')).toBe('refused');
    for (const client of ['next', 'brand-anew']) {
      stage.after(1);
      stage.enrol(client, 'rights-holder');
      stage.register(`mark-of-${client}`, client);
      mandate(`mark-of-${client}`, client);
      const said = { complainant: client, holder: client, right: `mark-of-${client}` };
      stage.must(stage.file(`${client}-1`, { ...said, agent: agency }));
      expect(stage.world.case(`${client}-1`)).toMatchObject({ laneReasons: ['restricted-standing'] });
      // On its own, the client's standing follows its own record.
      expect(standingOf(stage, 'counterfeit', client)).toBe('newcomer');
      stage.must(stage.file(`${client}-2`, said));
      expect(stage.status(`${client}-2`)).toBe('answer-window');
    }
    const now = { now: stage.world.now, zone: 'Asia/Shanghai' };
    const agents = explainStanding(stage.world.complainant(agency), sampleRules, now);
    expect(agents.reasons).toMatchObject([{ reason: 'counterfeit', filed: 6, decided: 4, mistaken: 4 }]);
    // The holder is responsible for complaints filed in its name.
    const holders = explainStanding(stage.world.complainant(brand), sampleRules, now);
    expect(holders.reasons).toMatchObject([{ reason: 'counterfeit', filed: 4, decided: 4, mistaken: 4 }]);
  });
});

describe('a newcomer’s word', () => {
  const rules = {
    ...sampleRules,
    lanes: { ...sampleRules.lanes, reviewWhen: ['unproven-newcomer'] as const },
    complainants: { ...sampleRules.complainants, unproven: 2, graduateAfter: 3 },
  };
  const lanes = (stage: Stage, ...ids: string[]) =>
    ids.map((id) => {
      stage.must(stage.file(id));
      const state = stage.world.case(id);
      return state.status === 'new' ? undefined : state.lane;
    });

  it('covers a limited number of unconfirmed complaints; each that is upheld or without a mistake frees a place', () => {
    const stage = new Stage({ rules });
    expect(lanes(stage, 'a', 'b', 'c')).toEqual(['expedited', 'expedited', 'review']);
    expect(stage.world.case('c')).toMatchObject({ status: 'desk-review', laneReasons: ['unproven-newcomer'] });
    stage.must(stage.case('a', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(lanes(stage, 'd')).toEqual(['review']);
    stage.must(stage.case('b', { type: 'withdraw', withdrawal: 'duplicate' }, participant(brand)));
    expect(lanes(stage, 'e', 'f')).toEqual(['expedited', 'review']);
    stage.after(7);
    expect(stage.status('e')).toBe('upheld');
    expect(lanes(stage, 'g')).toEqual(['expedited']);
  });

  it('is not needed once there is a record', () => {
    const stage = new Stage({ rules });
    record(stage, ['upheld', 'upheld', 'upheld']);
    expect(lanes(stage, 'a', 'b', 'c', 'd')).toEqual(Array.from({ length: 4 }, () => 'expedited'));
    expect(stage.world.complainant(brand)).not.toHaveProperty('unproven');
  });

  it('of a new agent counts in addition to its client’s', () => {
    const stage = new Stage({ rules });
    record(stage, ['upheld', 'upheld', 'upheld']);
    stage.must(
      stage.right(
        mark,
        { type: 'grant-mandate', agent: agency, until: '2027-01-01T00:00:00.000Z' },
        participant(brand),
      ),
    );
    for (const id of ['a', 'b', 'c']) stage.must(stage.file(id, { agent: agency }));
    expect(['b', 'c'].map((id) => stage.status(id))).toEqual(['answer-window', 'desk-review']);
  });
});
