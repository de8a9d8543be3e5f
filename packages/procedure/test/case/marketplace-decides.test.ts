import { describe, expect, it } from 'vitest';
import { empty } from '../empty.ts';
import { brand, desk, listing, mark, participant, Stage, shop, system } from '../stage.ts';

describe('where the marketplace decides', () => {
  it('submits, mirrors, and has no measure, notice to the seller, strike or record of its own', () => {
    const stage = new Stage();
    stage.must(stage.file('c1', { forum: 'decides-there' }));
    expect(stage.world.case('c1')).toMatchObject({ status: 'submitted', reference: 'their-c1' });
    const report = (state: 'asked-back' | 'declined' | 'escalated' | 'removed') =>
      stage.case('c1', { type: 'record-there', state }, desk('ann'));
    expect(report('escalated')).toEqual({ refused: 'wrong-state' });
    for (const state of ['asked-back', 'declined', 'escalated', 'removed'] as const) stage.must(report(state));
    expect(stage.status('c1')).toBe('removed-there');
    expect(stage.answer('c1')).toEqual({ refused: 'decided-elsewhere' });
    expect(stage.world.seller(shop)).toMatchObject({ targets: empty, strikes: empty });
    expect(stage.world.effects.filter((effect) => effect.kind === 'notice' && effect.to === 'seller')).toEqual([]);
    expect(stage.world.effects.some((effect) => effect.kind === 'order')).toBe(false);
  });

  it('ignores a repeated or reordered answer of the marketplace', () => {
    const stage = new Stage();
    stage.file('c1', { forum: 'decides-there' });
    stage.must(stage.case('c1', { type: 'record-there', state: 'removed' }, system));
    stage.must(stage.case('c1', { type: 'record-there', state: 'asked-back' }, system));
    expect(stage.status('c1')).toBe('removed-there');
  });

  const recalls = (stage: Stage) => stage.world.effects.filter(({ kind }) => kind === 'recall');
  const withdraw = (stage: Stage, more: { keepDown?: true } = {}) =>
    stage.case(
      'c1',
      { type: 'withdraw', withdrawal: more.keepDown ? 'settled' : 'mistake', ...more },
      participant(brand),
    );

  it.each(['asked-back', 'removed'] as const)('recalls from %s a complaint that is given up', (state) => {
    const stage = new Stage();
    stage.file('c1', { forum: 'decides-there' });
    stage.must(stage.case('c1', { type: 'record-there', state }, system));
    stage.must(withdraw(stage));
    expect(stage.world.case('c1')).toMatchObject({
      status: 'closed',
      recall: 'done',
      decision: { outcome: 'withdrawn' },
    });
    expect(recalls(stage)).toEqual([{ kind: 'recall', case: 'c1', target: listing('c1') }]);
    expect(withdraw(stage)).toEqual({ refused: 'wrong-state' });
  });

  it('recalls neither a settled complaint nor a refused one', () => {
    const settled = new Stage();
    settled.file('c1', { forum: 'decides-there' });
    settled.must(settled.case('c1', { type: 'record-there', state: 'removed' }, system));
    settled.must(withdraw(settled, { keepDown: true }));
    expect(settled.status('c1')).toBe('settled');
    const declined = new Stage();
    declined.file('c1', { forum: 'decides-there' });
    declined.must(declined.case('c1', { type: 'record-there', state: 'declined' }, system));
    declined.must(withdraw(declined));
    const reviewed = new Stage();
    reviewed.file('c1', { forum: 'decides-there', reason: 'trademark' });
    reviewed.must(withdraw(reviewed));
    for (const stage of [settled, declined, reviewed]) {
      expect(recalls(stage)).toEqual([]);
      expect(stage.world.case('c1')).not.toHaveProperty('recall');
    }
  });

  it('opens a task for the desk if the marketplace does not recall it', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1', { forum: 'decides-there' });
    stage.must(withdraw(stage));
    stage.must(stage.case('c1', { type: 'record-recall', outcome: 'failed' }, system));
    stage.must(stage.case('c1', { type: 'record-recall', outcome: 'failed' }, system));
    expect(stage.world.effects.filter((effect) => effect.kind === 'desk-task' && 'case' in effect)).toEqual([
      { kind: 'desk-task', task: 'recall', case: 'c1' },
    ]);
    const byHand = { type: 'record-recall', outcome: 'recalled' } as const;
    expect(stage.case('c1', byHand, participant(brand))).toEqual({ refused: 'not-for-this-actor' });
    stage.must(stage.case('c1', byHand, desk('ann')));
    expect(stage.world.case('c1')).toMatchObject({ recall: 'done' });
    expect(stage.world.effects.at(-1)).toEqual({ kind: 'desk-task-done', task: 'recall', case: 'c1' });
    expect(stage.case('c1', byHand, desk('ann'))).toEqual({ refused: 'wrong-state' });
  });

  it('goes to the desk when its right lapses: submitted later or recalled, as the desk decides', () => {
    const lapsed = (): Stage => {
      const stage = new Stage({ marketplace: 'manual' });
      stage.file('c1', { forum: 'decides-there' });
      stage.must(stage.right(mark, { type: 'lapse', cause: 'cancelled' }, desk('ann')));
      expect(stage.world.case('c1')).toMatchObject({ status: 'submitting', referral: { cause: 'right-lapsed' } });
      return stage;
    };
    const submissions = (stage: Stage) => stage.world.effects.filter(({ kind }) => kind === 'submission');
    const on = lapsed();
    // No complaint is submitted under a right that is not valid.
    expect(on.case('c1', { type: 'resume', decision: 'go-on' }, desk('ann'))).toMatchObject({
      refused: 'right-expired',
    });
    on.must(on.right(mark, { type: 'renew', validUntil: '2036-01-01T00:00:00.000Z' }, desk('ann')));
    on.must(on.case('c1', { type: 'resume', decision: 'go-on' }, desk('ann')));
    expect(submissions(on)).toHaveLength(2);
    const back = lapsed();
    back.must(back.case('c1', { type: 'record-submission', reference: 'theirs' }, system));
    back.must(back.case('c1', { type: 'resume', decision: 'restore' }, desk('ann')));
    expect(back.world.case('c1')).toMatchObject({ status: 'closed', recall: 'asked' });
    expect(recalls(back)).toHaveLength(1);
    expect(submissions(back)).toHaveLength(1);
  });
});

describe('what a person types of a marketplace without an interface', () => {
  const byHand = true;
  const submission = { type: 'record-submission', reference: 'IPP-1', on: '2026-03-02', byHand } as const;
  const told = (state: 'asked-back' | 'removed' | 'declined' | 'escalated' | 'reinstated') =>
    ({ type: 'record-there', state, on: '2026-03-03', byHand }) as const;
  const filed = (): Stage => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.must(stage.file('c1', { forum: 'decides-there' }));
    return stage;
  };

  it('is mirrored for its complainant, a reinstatement included, and takes nothing from the seller', () => {
    const stage = filed();
    const tell = (command: Parameters<Stage['case']>[1]) => stage.must(stage.case('c1', command, participant(brand)));
    for (const command of [submission, told('asked-back'), told('removed')]) tell(command);
    expect(stage.world.case('c1')).toMatchObject({ status: 'removed-there', reference: 'IPP-1' });
    const before = stage.world.effects.length;
    for (const command of [submission, told('removed')]) tell(command);
    expect(stage.world.effects).toHaveLength(before);
    tell(told('reinstated'));
    expect(stage.status('c1')).toBe('declined');
    for (const state of ['escalated', 'removed'] as const) tell(told(state));
    expect(stage.status('c1')).toBe('removed-there');
    expect(stage.world.seller(shop)).toMatchObject({ targets: empty, strikes: empty });
    const kinds = stage.world.effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.notice] : []));
    expect(kinds.filter((kind) => kind.startsWith('there-'))).toEqual([
      ...['there-asked-back', 'there-removed', 'there-reinstated', 'there-removed'],
    ]);
  });

  it('is refused for the case of another, under another number, and out of order', () => {
    const stage = filed();
    expect(stage.case('c1', submission, participant('another'))).toEqual({ refused: 'not-your-case' });
    expect(stage.case('c1', told('removed'), participant('another'))).toEqual({ refused: 'not-your-case' });
    expect(stage.case('c1', told('removed'), participant(brand))).toEqual({ refused: 'wrong-state' });
    expect(stage.case('c1', { ...told('removed'), byHand: undefined } as never, participant(brand))).toEqual({
      refused: 'not-for-this-actor',
    });
    stage.must(stage.case('c1', submission, participant(brand)));
    const other = { ...submission, reference: 'IPP-2' };
    expect(stage.case('c1', other, participant(brand))).toEqual({ refused: 'wrong-state' });
    expect(stage.case('c1', told('reinstated'), participant(brand))).toEqual({ refused: 'wrong-state' });
    stage.must(stage.case('c1', told('removed'), participant(brand)));
    expect(stage.case('c1', told('declined'), participant(brand))).toEqual({ refused: 'wrong-state' });
  });
});
