import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallsShort, refuseStage, type StageSide, type StageWord, stageAfter, stages } from '../../src/order/index.ts';

const rules = { compared: 200, agreement: 0.99 };
const enough = { compared: 200, agreed: 198 };
const at = '2026-03-02T02:00:00.000Z';
const word = (side: StageSide, stage: StageWord['stage']): StageWord => ({ side, stage, at });
const lowered = word('desk', 'confirmed');

describe('a stage', () => {
  it('is direct until one side lowers it', () => {
    expect(stageAfter([])).toEqual({ stage: 'direct' });
    for (const side of ['desk', 'marketplace'] as const)
      expect(stageAfter([word(side, 'confirmed')])).toEqual({ stage: 'confirmed', since: at });
  });

  it('is raised when both sides want it, in either order; one side alone, however often, raises nothing', () => {
    const [one, other] = [word('desk', 'direct'), word('marketplace', 'direct')];
    expect(stageAfter([lowered, one, one])).toEqual({ stage: 'confirmed', since: at, raise: one });
    expect(stageAfter([lowered, one, other])).toEqual({ stage: 'direct', since: at });
    expect(stageAfter([lowered, other, one])).toEqual({ stage: 'direct', since: at });
  });

  it('stays when a side takes its wish back, and a new wish needs both again', () => {
    const [wish, back] = [word('desk', 'direct'), word('desk', 'confirmed')];
    expect(stageAfter([lowered, wish, back])).toEqual({ stage: 'confirmed', since: at });
    expect(stageAfter([lowered, wish, back, word('marketplace', 'direct')])).toMatchObject({ stage: 'confirmed' });
  });

  it('is direct after any history only if nothing lowered it, or both sides said so since it was lowered last', () => {
    const any = fc.record({
      side: fc.constantFrom<StageSide>('desk', 'marketplace'),
      stage: fc.constantFrom(...stages),
      at: fc.constant(at),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (words) => {
        const { stage } = stageAfter(words);
        const last = words.findLastIndex((one) => one.stage === 'confirmed');
        const since = new Set(words.slice(last + 1).map(({ side }) => side));
        expect(stage === 'direct').toBe(last === -1 || since.size === 2);
      }),
    );
  });
});

describe('a wish', () => {
  const state = stageAfter([lowered]);
  const raise = { side: 'desk', stage: 'direct' } as const;

  it('to raise it needs the numbers of the rules, at the bound and not below', () => {
    expect(refuseStage(state, raise, enough, rules)).toBeUndefined();
    expect(refuseStage(state, raise, { compared: 199, agreed: 199 }, rules)).toBe('too-few-compared');
    expect(refuseStage(state, raise, { compared: 200, agreed: 197 }, rules)).toBe('too-little-agreement');
    expect(refuseStage(state, raise, { compared: 0, agreed: 0 }, undefined)).toBeUndefined();
  });

  it('to lower it needs none, whatever the numbers', () => {
    const direct = stageAfter([]);
    expect(refuseStage(direct, { side: 'marketplace', stage: 'confirmed' }, { compared: 0, agreed: 0 }, rules)).toBe(
      undefined,
    );
  });

  it('that changes nothing is refused', () => {
    const wished = stageAfter([lowered, word('desk', 'direct')]);
    expect(refuseStage(wished, raise, enough, rules)).toBe('already-exists');
    expect(refuseStage(state, { side: 'desk', stage: 'confirmed' }, enough, rules)).toBe('already-exists');
    expect(refuseStage(wished, { side: 'marketplace', stage: 'confirmed' }, enough, rules)).toBeUndefined();
  });

  it('of a share holds exactly where the released are at least so many of the compared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 5000 }), fc.integer({ min: 0, max: 50 }), (compared, wrong) => {
        const short = fallsShort({ compared, agreed: compared - wrong }, rules);
        expect(short === undefined).toBe(wrong * 100 <= compared);
      }),
    );
  });
});
