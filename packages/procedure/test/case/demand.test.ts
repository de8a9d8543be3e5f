import { describe, expect, it } from 'vitest';
import type { FindingOf } from '../../src/case/index.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const said = { channel: 'messenger', on: '2026-03-02' } as const;
const report = (stage: Stage, matter = 'd1', who = sellerOf(shop)) =>
  stage.case('c1', { type: 'raise-matter', kind: 'demand', matter, said, documents: [] }, who);
const decide = (stage: Stage, finding: FindingOf<'demand'>, user = 'ann', matter = 'd1') =>
  stage.case('c1', { type: 'find-matter', kind: 'demand', matter, finding, reasons: sealed('why') }, desk(user));
const settle = (stage: Stage, keepDown = true) =>
  stage.case('c1', { type: 'withdraw', withdrawal: 'settled', keepDown }, participant(brand));
const tasks = (stage: Stage) =>
  stage.world.effects.flatMap((one) =>
    one.kind.startsWith('desk-task') && 'task' in one ? [`${one.kind} ${one.task}`] : [],
  );

const filed = (): Stage => {
  const stage = new Stage();
  stage.must(stage.file('c1'));
  return stage;
};

describe('a demand for payment', () => {
  it('may be reported by the seller only, in their own case after the notice, one at a time', () => {
    const stage = filed();
    expect(report(stage, 'd1', participant(brand))).toEqual({ refused: 'not-your-case' });
    stage.must(report(stage));
    expect(report(stage, 'd2')).toEqual({ refused: 'demand-open' });
    stage.must(decide(stage, 'not-found'));
    expect(report(stage)).toEqual({ refused: 'already-exists' });
    stage.must(report(stage, 'd2'));
  });

  it('if found, reverses the settlement that it led to, with a mistake in the record', () => {
    const stage = filed();
    stage.must(report(stage));
    stage.must(settle(stage));
    expect(stage.status('c1')).toBe('settled');
    stage.must(decide(stage, 'extortion-found'));
    expect(stage.status('c1')).toBe('restored');
    expect(stage.world.shelf.down()).toEqual([]);
    expect(stage.world.complainant(brand).extortions).toHaveProperty('c1');
  });

  it('keeps a settlement out of the record until the desk has decided', () => {
    const stage = filed();
    stage.must(report(stage));
    stage.must(settle(stage));
    expect(stage.countedAs('c1')).toBeUndefined();
    expect(tasks(stage).at(-1)).toBe('desk-task demand');
    stage.must(decide(stage, 'not-found'));
    expect(stage.countedAs('c1')).toBe('withdrawn-other');
    expect(stage.status('c1')).toBe('settled');
    expect(tasks(stage).at(-1)).toBe('desk-task-done demand');
  });

  it('if found, does not let a later settlement keep the listing down', () => {
    const stage = filed();
    stage.must(report(stage));
    stage.must(decide(stage, 'extortion-found'));
    expect(settle(stage)).toEqual({ refused: 'may-not-stay-down' });
    stage.must(settle(stage, false));
    expect(stage.status('c1')).toBe('restored');
  });

  it('can be reversed by another person only; then it never counted', () => {
    const stage = filed();
    stage.must(report(stage));
    stage.must(decide(stage, 'extortion-found'));
    expect(decide(stage, 'not-found')).toEqual({ refused: 'decider-not-distinct' });
    expect(decide(stage, 'extortion-found', 'bo')).toEqual({ refused: 'wrong-state' });
    stage.must(decide(stage, 'not-found', 'bo'));
    expect(stage.world.complainant(brand).extortions).toEqual({});
  });
});
