import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fallsShort,
  refuseStage,
  type StageSide,
  type StageWord,
  stageAbove,
  stageAfter,
  stages,
  stagesBelow,
} from '../../src/order/index.ts';

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

  it('falls to shadow by one word, and rises from it one stage at a time, by both sides', () => {
    const shadow = word('marketplace', 'shadow');
    expect(stageAfter([shadow])).toEqual({ stage: 'shadow', since: at });
    expect(stageAfter([lowered, shadow])).toEqual({ stage: 'shadow', since: at });
    const [one, other] = [word('desk', 'confirmed'), word('marketplace', 'confirmed')];
    expect(stageAfter([shadow, one])).toEqual({ stage: 'shadow', since: at, raise: one });
    expect(stageAfter([shadow, one, other])).toEqual({ stage: 'confirmed', since: at });
    expect([stageAbove('shadow'), stageAbove('confirmed'), stageAbove('direct')]).toEqual([
      'confirmed',
      'direct',
      undefined,
    ]);
    expect([stagesBelow('direct'), stagesBelow('shadow')]).toEqual([['confirmed', 'shadow'], []]);
  });

  it('is not raised by two sides that want different stages', () => {
    const [one, other] = [word('desk', 'confirmed'), word('marketplace', 'direct')];
    expect(stageAfter([word('desk', 'shadow'), one, other])).toEqual({ stage: 'shadow', since: at, raise: other });
  });

  const any = fc.record({
    side: fc.constantFrom<StageSide>('desk', 'marketplace'),
    stage: fc.constantFrom(...stages),
    at: fc.constant(at),
  });
  const height = (stage: StageWord['stage']): number => stages.indexOf(stage);

  it('rises in any history only by the word of a side that wants what the other asked for last', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), any, (words, next) => {
        const [before, after] = [stageAfter(words), stageAfter([...words, next])];
        if (height(after.stage) <= height(before.stage)) return;
        expect(words.at(-1)).toMatchObject({ stage: after.stage, side: next.side === 'desk' ? 'marketplace' : 'desk' });
        expect(next.stage).toBe(after.stage);
      }),
    );
  });

  it('falls in any history at once, by the word of either side', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), any, (words, next) => {
        const before = stageAfter(words);
        const isBelow = height(next.stage) < height(before.stage);
        const falls = height(stageAfter([...words, next]).stage) < height(before.stage);
        expect(falls).toBe(isBelow);
        if (isBelow) expect(stageAfter([...words, next])).toEqual({ stage: next.stage, since: at });
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

  it('to raise it goes one stage at a time; to lower it, as far as a side wants', () => {
    const shadow = stageAfter([word('desk', 'shadow')]);
    expect(refuseStage(shadow, raise, enough, rules)).toBe('one-stage-at-a-time');
    expect(refuseStage(shadow, { side: 'desk', stage: 'confirmed' }, enough, rules)).toBeUndefined();
    expect(refuseStage(shadow, { side: 'desk', stage: 'confirmed' }, { compared: 199, agreed: 199 }, rules)).toBe(
      'too-few-compared',
    );
    const none = { compared: 0, agreed: 0 };
    expect(refuseStage(stageAfter([]), { side: 'marketplace', stage: 'shadow' }, none, rules)).toBeUndefined();
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
