import { describe, expect, it } from 'vitest';
import { desk, Stage, shop, system } from '../testing/stage.ts';

describe('where the marketplace decides', () => {
  it('hands in, mirrors, and has no measure, notice to the seller, strike or record of its own', () => {
    const stage = new Stage();
    stage.must(stage.file('c1', { forum: 'decides-there' }));
    expect(stage.world.case('c1')).toMatchObject({ status: 'submitted', reference: 'their-c1' });
    const report = (state: 'asked-back' | 'declined' | 'escalated' | 'removed') =>
      stage.case('c1', { type: 'record-there', state }, desk('ann'));
    expect(report('escalated')).toEqual({ refused: 'wrong-state' });
    for (const state of ['asked-back', 'declined', 'escalated', 'removed'] as const) stage.must(report(state));
    expect(stage.status('c1')).toBe('removed-there');
    expect(stage.answer('c1')).toEqual({ refused: 'decided-elsewhere' });
    expect(stage.world.seller(shop)).toMatchObject({ targets: {}, strikes: {} });
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
});
