import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mistakesUntilLost, upheldUntilWithin } from '../../src/complainant/explain.ts';
import { explainStanding } from '../../src/complainant/index.ts';
import { isWithin } from '../../src/complainant/standing.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage } from '../stage.ts';

const zone = 'Asia/Shanghai';
const explained = (stage: Stage, rules = sampleRules) =>
  explainStanding(stage.world.complainant(brand), rules, { now: stage.world.now, zone });

/** Files, and ends each case with its outcome. */
const play = (stage: Stage, outcomes: readonly ('upheld' | 'mistake' | 'duplicate')[], from = 0) => {
  for (const [index, outcome] of outcomes.entries()) {
    const id = `c${from + index}`;
    stage.must(stage.file(id));
    if (outcome === 'upheld') continue;
    stage.must(stage.case(id, { type: 'withdraw', withdrawal: outcome }, participant(brand)));
  }
  if (outcomes.includes('upheld')) stage.after(7);
};

describe('an explained standing', () => {
  it('lists for each reason code the filings and outcomes, with the bounds of the pack', () => {
    const stage = new Stage();
    play(stage, ['upheld', 'upheld', 'upheld', 'upheld', 'duplicate']);
    stage.must(stage.file('c9'));
    stage.must(stage.answer('c9'));
    const { newcomer, reasons, bounds, today, ahead } = explained(stage);
    expect(newcomer).toEqual({ upheld: 4, needed: 5 });
    const { good, minimumVolume, warnAbove, suspendAbove } = sampleRules.complainants;
    expect(bounds).toEqual({ ...good, minimumVolume, warnAbove, suspendAbove });
    expect(today.filed).toBe(1);
    expect(reasons).toEqual([
      {
        ...{ reason: 'counterfeit', standing: 'newcomer', perDay: sampleRules.complainants.dailyCap.newcomer },
        ...{
          filed: 6,
          countered: 1,
          decided: 4,
          upheld: 4,
          mistaken: 0,
          upheldShare: 1,
          mistakenShare: 0,
          judged: true,
        },
        outcomes: [
          { outcome: 'upheld', count: 4 },
          { outcome: 'withdrawn-other', count: 1 },
        ],
        withdrawals: [{ withdrawal: 'duplicate', count: 1 }],
      },
    ]);
    expect(ahead[0]).toEqual({ change: 'graduates', upheld: 1 });
  });

  it('shows how much of a newcomer’s word is left, if the pack limits it', () => {
    const rules = { ...sampleRules, complainants: { ...sampleRules.complainants, unproven: 3 } };
    const stage = new Stage({ rules });
    play(stage, ['duplicate', 'mistake']);
    stage.must(stage.file('c9'));
    expect(explained(stage, rules).newcomer?.onTrust).toEqual({ now: 2, most: 3 });
    expect(explained(stage).newcomer).not.toHaveProperty('onTrust');
  });

  it('shows for a lost lane its start, end and rule, and the day on which the mistake behind it leaves the window', () => {
    const stage = new Stage();
    play(stage, ['upheld', 'upheld', 'upheld', 'mistake']);
    const lost = explained(stage);
    expect(lost.standing).toBe('restricted');
    expect(lost.steps).toEqual([
      {
        ...{ step: 'lane-lost', reason: 'counterfeit', by: 'rule', rule: 'complainants.good' },
        since: expect.stringMatching(/^2026-03-/),
        until: stage.world.complainant(brand).restricted.counterfeit,
      },
    ]);
    expect(lost.ahead).toContainEqual({
      ...{ change: 'mistakes-leave', reason: 'counterfeit', day: '2026-03-02', mistakes: 1 },
      at: '2026-06-02T16:00:00.000Z',
    });
    stage.after(92);
    expect(explained(stage).ahead.filter(({ change }) => change === 'mistakes-leave')).toEqual([]);
  });

  it('shows who gave a warning and a suspension, and what they rest on after a reversal', () => {
    const stage = new Stage();
    stage.must(stage.complainant(brand, { type: 'warn' }, desk('ann')));
    stage.must(stage.complainant(brand, { type: 'suspend' }, desk('ann')));
    const { steps, standing, ahead, today } = explained(stage);
    expect([standing, today.cap]).toEqual(['suspended', 0]);
    expect(steps.map(({ step, by }) => [step, by])).toEqual([
      ['warned', 'desk'],
      ['suspended', 'desk'],
    ]);
    expect(ahead[0]).toMatchObject({ change: 'suspension-ends' });
  });

  it('counts for a warning by rule the cases that it still rests on', () => {
    const stage = new Stage();
    play(stage, ['upheld', 'upheld']);
    play(stage, ['mistake', 'mistake'], 10);
    const step = explained(stage).steps.find((one) => one.step === 'warned');
    expect(step).toMatchObject({ by: 'rule', rule: 'complainants.warnAbove', reason: 'counterfeit' });
    expect(step?.rests).toEqual({ decided: 4, mistaken: 2 });
  });
});

describe('what would change it', () => {
  const shares = (upheld: number, mistaken: number, decided: number) => ({
    ...{ decided, upheld, mistaken },
    ...{ upheldShare: upheld / decided, mistakenShare: mistaken / decided },
  });

  it('is the smallest sufficient number of cases', () => {
    const bound = fc.constantFrom(0.01, 0.05, 0.1, 0.3, 0.5);
    const met = { within: 0, lost: 0 };
    fc.assert(
      fc.property(fc.nat(60), fc.nat(10), fc.nat(10), bound, bound, (upheld, mistaken, other, a, b) => {
        const good = { upheldAtLeast: 1 - a, mistakenAtMost: b };
        const decided = upheld + mistaken + other;
        if (decided === 0) return;
        const record = shares(upheld, mistaken, decided);
        const more = upheldUntilWithin(record, good);
        if (more === undefined) throw new Error('these bounds can always be reached');
        expect(isWithin(shares(upheld + more, mistaken, decided + more), good)).toBe(true);
        if (more > 0) {
          met.within += 1;
          expect(isWithin(shares(upheld + more - 1, mistaken, decided + more - 1), good)).toBe(false);
        }
        if (!isWithin(record, good)) return;
        const lost = mistakesUntilLost(record, { good, minimumVolume: 1 });
        if (lost === undefined) throw new Error('these bounds can always be left');
        met.lost += 1;
        expect(isWithin(shares(upheld, mistaken + lost, decided + lost), good)).toBe(false);
        expect(isWithin(shares(upheld, mistaken + lost - 1, decided + lost - 1), good)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(met.within, met.lost)).toBeGreaterThan(200);
  });

  it('is absent if no number of cases suffices', () => {
    expect(upheldUntilWithin(shares(3, 1, 4), { upheldAtLeast: 0.9, mistakenAtMost: 0 })).toBeUndefined();
    expect(
      mistakesUntilLost(shares(3, 1, 4), { good: { upheldAtLeast: 0, mistakenAtMost: 1 }, minimumVolume: 1 }),
    ).toBeUndefined();
  });
});
