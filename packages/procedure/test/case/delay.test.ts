import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latest } from '../../src/case/clocks.ts';
import { type DelayReading, derive, dueAfter } from '../../src/clock/index.ts';
import { type ClockVersion, lawDue } from '../../src/law/index.ts';
import type { Rules } from '../../src/policy/index.ts';
import { sampleCalendar, sampleRules } from '../sample-rules.ts';
import { brand, desk, exhibit, participant, Stage, sealed } from '../stage.ts';

const zone = 'Asia/Shanghai';
const fifteen = { count: 15, unit: 'calendar-day', lastDayOff: 'next-business-day' } as const;
const twenty = { count: 20, unit: 'business-day' } as const;
const rulesWith = (reading: DelayReading): Rules => ({
  ...sampleRules,
  standBehind: 'proceedings',
  clocks: { ...sampleRules.clocks, brand: fifteen },
  excludedDelay: { atMost: twenty, reading, decision: { count: 2, unit: 'business-day' } },
});

const answered = (reading: DelayReading = 'cap-on-total', now?: string): Stage => {
  const stage = new Stage({ rules: rulesWith(reading), ...(now !== undefined && { now }) });
  stage.must(stage.file('c1'));
  stage.must(stage.answer('c1'));
  return stage;
};
const about = { type: 'find-matter', kind: 'delay', reasons: sealed('why') } as const;
const ask = (stage: Stage, matter = 'd1', documents = [exhibit('delay')]) =>
  stage.case(
    'c1',
    { type: 'raise-matter', kind: 'delay', matter, said: { ground: 'legalisation' }, documents },
    participant(brand),
  );
const grant = (stage: Stage, days: number, matter = 'd1') =>
  stage.case('c1', { ...about, matter, finding: 'granted', days }, desk('ann'));
const until = (stage: Stage): string => {
  const { brand: due } = stage.world.case('c1').clocks;
  if (due === undefined) throw new Error('the window is not open');
  return due;
};

describe('delay that is not counted', () => {
  it('is requested with a document, one at a time, and pauses nothing', () => {
    const stage = answered();
    const before = until(stage);
    expect(ask(stage, 'd1', [])).toMatchObject({ refused: 'document-missing' });
    stage.must(ask(stage));
    expect(ask(stage, 'd2')).toEqual({ refused: 'delay-open' });
    expect(until(stage)).toBe(before);
    stage.after(17);
    expect(stage.status('c1')).toBe('restored');
    expect(grant(stage, 3)).toEqual({ refused: 'wrong-state' });
  });

  it('cannot be requested if the rules count all delay', () => {
    const stage = new Stage();
    stage.must(stage.file('c1'));
    stage.must(stage.answer('c1'));
    expect(ask(stage)).toEqual({ refused: 'wrong-state' });
  });

  it('has no open task after the deadline, if the desk did not decide', () => {
    const stage = new Stage({ rules: { ...rulesWith('on-top'), standBehind: 'ruling' } });
    stage.must(stage.file('c1'));
    stage.must(stage.answer('c1'));
    stage.must(ask(stage));
    stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
    const done = stage.world.effects.flatMap((one) => (one.kind === 'desk-task-done' ? [one.task] : []));
    expect(done).toContain('delay');
  });

  it('refused with a reason, leaves the deadline unchanged', () => {
    const stage = answered();
    const before = until(stage);
    stage.must(ask(stage));
    const refused = { ...about, matter: 'd1', finding: 'refused' } as const;
    expect(stage.case('c1', { ...refused, lacks: [] }, desk('ann'))).toMatchObject({ refused: 'reason-needed' });
    stage.must(stage.case('c1', { ...refused, lacks: ['within-control'] }, desk('ann')));
    expect(until(stage)).toBe(before);
  });

  it('granted in parts, never exceeds the limit', () => {
    const stage = answered('on-top');
    stage.must(ask(stage));
    expect(grant(stage, 0)).toMatchObject({ refused: 'delay-too-long' });
    expect(grant(stage, 1.5)).toMatchObject({ refused: 'delay-too-long' });
    stage.must(grant(stage, 12));
    stage.must(ask(stage, 'd2'));
    expect(grant(stage, 9, 'd2')).toMatchObject({ refused: 'delay-too-long', missing: [{ detail: { left: 8 } }] });
    stage.must(grant(stage, 8, 'd2'));
    expect(ask(stage, 'd3')).toEqual({ refused: 'delay-used-up' });
  });

  const clock = (reading: DelayReading): ClockVersion => ({
    ...{ from: '2020-01-01', ground: 'statutory-notice', starts: { en: 'x', 'zh-CN': 'x' } },
    ...{ exactly: fifteen, texts: { en: 'x', 'zh-CN': 'x' } },
    excluded: { atMost: twenty, reading, readings: { 'cap-on-total': texts, 'on-top': texts } },
  });

  it('moves a running deadline as the law says, under either reading, in one part or two', () => {
    const start = fc.date({
      min: new Date('2026-01-02T00:00:00Z'),
      max: new Date('2026-07-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const parts = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 19 }));
    fc.assert(
      fc.property(
        start,
        parts,
        fc.constantFrom<DelayReading>('cap-on-total', 'on-top'),
        (date, [first, more], reading) => {
          const stage = answered(reading, date.toISOString());
          const plain = until(stage);
          const second = Math.min(more, 20 - first);
          stage.must(ask(stage));
          stage.must(grant(stage, first));
          if (second > 0) {
            stage.must(ask(stage, 'd2'));
            stage.must(grant(stage, second, 'd2'));
          }
          const state = stage.world.case('c1');
          const began = state.status === 'new' ? '' : (state.answer?.at ?? '');
          expect(plain).toBe(derive(fifteen, began, sampleCalendar, zone).due);
          const said = lawDue(clock(reading), began, sampleCalendar, zone, first + second);
          expect(until(stage)).toBe(said.find((one) => one.reading === reading)?.due);
          expect(until(stage) >= plain).toBe(true);
          if (reading === 'cap-on-total') {
            const limit = dueAfter(twenty, began, sampleCalendar, zone);
            expect(until(stage) <= latest(plain, limit)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const texts = { en: 'x', 'zh-CN': 'x' };
