/**
 * A complaint that took effect on its complainant's word, although the page does not show the right, counts for more when it counts
 * against them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy, type Counted, type OutcomeKind, standing } from '../../src/complainant/index.ts';
import { isMistake } from '../../src/complainant/standing.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, Stage, system } from '../stage.ts';

const countsAs = 2;
const rules = {
  ...sampleRules,
  lanes: { ...sampleRules.lanes, notShown: { liftedBy: ['test-bought'], countsAs } },
} as const;

const countedIn = (stage: Stage, id: string): Counted | undefined => {
  const last = stage.world.history.findLast(
    ({ event }) => (event.type === 'outcome-counted' || event.type === 'outcome-uncounted') && event.case === id,
  );
  if (last?.event.type !== 'outcome-counted') return undefined;
  const { outcome, number, weight, day, countsUntil } = last.event;
  return { outcome, number, day, countsUntil, ...(weight !== undefined && { weight }) };
};
const of = (stage: Stage, id: string, lifted: boolean) =>
  ({ case: id, reason: 'counterfeit', counted: countedIn(stage, id), lifted: lifted || undefined }) as const;
const ends = (stage: Stage, id: string, outcome: OutcomeKind, lifted: boolean) =>
  stage.must(stage.complainant(brand, { type: 'record-outcome', ...of(stage, id, lifted), outcome }, system));
const opens = (stage: Stage, id: string, lifted: boolean) =>
  stage.must(stage.complainant(brand, { type: 'undo-outcome', ...of(stage, id, lifted) }, system));
const record = (stage: Stage) => {
  const { decided, upheld, mistaken } = accuracy(stage.world.complainant(brand), stage.world.now);
  return { decided, upheld, mistaken };
};

describe('a complaint that took effect on a word', () => {
  it('counts twice if it is overturned, once if it is upheld, and by its new outcome when it is decided again', () => {
    const stage = new Stage({ rules });
    ends(stage, 'a', 'overturned', true);
    expect(record(stage)).toEqual({ decided: 2, upheld: 0, mistaken: 2 });
    ends(stage, 'b', 'overturned', false);
    expect(record(stage)).toEqual({ decided: 3, upheld: 0, mistaken: 3 });
    ends(stage, 'a', 'upheld', true);
    expect(record(stage)).toEqual({ decided: 2, upheld: 1, mistaken: 1 });
    opens(stage, 'b', false);
    expect(record(stage)).toEqual({ decided: 1, upheld: 1, mistaken: 0 });
  });

  it('counts twice if it was not maintained, the desk refused it or money was demanded', () => {
    for (const outcome of ['restored-by-silence', 'refused'] as const) {
      const stage = new Stage({ rules });
      ends(stage, 'a', outcome, true);
      expect(record(stage)).toMatchObject({ decided: 2, upheld: 0 });
    }
    const stage = new Stage({ rules });
    ends(stage, 'a', 'upheld', true);
    stage.must(stage.complainant(brand, { type: 'record-extortion', ...of(stage, 'a', true) }, system));
    expect(record(stage)).toEqual({ decided: 2, upheld: 0, mistaken: 2 });
    stage.must(stage.complainant(brand, { type: 'undo-extortion', ...of(stage, 'a', true) }, system));
    expect(record(stage)).toEqual({ decided: 1, upheld: 1, mistaken: 0 });
  });

  it('removes its whole weight from a warning and a suspension when it turns out to be right', () => {
    const stage = new Stage({ rules });
    for (const id of ['a', 'b', 'c']) ends(stage, id, 'overturned', true);
    expect(standing(stage.world.complainant(brand), 'counterfeit', stage.world.now)).toBe('suspended');
    for (const id of ['a', 'b', 'c']) ends(stage, id, 'upheld', true);
    const state = stage.world.complainant(brand);
    expect([state.warned, state.suspended, state.restricted]).toEqual([undefined, undefined, {}]);
  });

  it('is not counted twice when its own withdrawal is compared with the limit', () => {
    const excused = { free: 0, share: 0.5 };
    const stage = new Stage({ rules: { ...rules, complainants: { ...rules.complainants, excused } } });
    ends(stage, 'a', 'overturned', true);
    ends(stage, 'a', 'withdrawn-other', true);
    expect(countedIn(stage, 'a')).toMatchObject({ outcome: 'withdrawn-too-often' });
  });

  it('adds up for any sequence of outcomes', () => {
    const kinds = ['upheld', 'overturned', 'withdrawn-mistake', 'restored-by-silence', 'refused', 'open'] as const;
    const act = fc.record({ which: fc.nat(5), kind: fc.constantFrom(...kinds) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const stage = new Stage({ rules });
        const stands = new Map<number, OutcomeKind>();
        for (const { which, kind } of acts) {
          const isLifted = which % 2 === 0;
          if (kind === 'open') {
            if (!stands.delete(which)) continue;
            opens(stage, `c${which}`, isLifted);
          } else {
            stands.set(which, kind);
            ends(stage, `c${which}`, kind, isLifted);
          }
        }
        const sum = (is: (kind: OutcomeKind) => boolean) =>
          [...stands].reduce(
            (total, [which, kind]) => total + (is(kind) ? (which % 2 === 0 && kind !== 'upheld' ? countsAs : 1) : 0),
            0,
          );
        const upheld = sum((kind) => kind === 'upheld');
        expect(record(stage)).toEqual({ decided: sum(() => true), upheld, mistaken: sum(isMistake) });
      }),
      { numRuns: 100 },
    );
  });
});
