import { describe, expect, it } from 'vitest';
import { desk, Stage, system } from '../testing/stage.ts';

describe('a hold', () => {
  it('stops the clocks with what was left and gives it back', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.after(1);
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    expect(stage.world.case('c1')).toMatchObject({ clocks: {}, stopped: { answer: 62 * 3_600_000 } });
    stage.after(60);
    expect(stage.status('c1')).toBe('answer-window');
    expect(stage.answer('c1')).toEqual({ refused: 'case-on-hold' });
    stage.must(stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('ann')));
    expect(stage.world.case('c1').clocks).toEqual({ answer: '2026-05-04T16:00:00.000Z' });
    expect(stage.world.case('c1')).not.toHaveProperty('stopped');
  });

  it('ends with the outcome that a court or an authority found', () => {
    const seller = new Stage();
    seller.file('c1');
    seller.case('c1', { type: 'hold', ground: 'authority-hold' }, desk('ann'));
    seller.must(seller.case('c1', { type: 'release', outcome: 'for-seller' }, desk('ann')));
    expect(seller.status('c1')).toBe('restored');
    const complainant = new Stage();
    complainant.file('c1');
    complainant.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann'));
    complainant.must(complainant.case('c1', { type: 'release', outcome: 'for-complainant' }, desk('ann')));
    expect(complainant.world.case('c1')).toMatchObject({ status: 'upheld', decision: { by: 'elsewhere' } });
  });

  it('keeps back the clocks of a status reached meanwhile', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann'));
    stage.must(
      stage.case('c1', { type: 'confirm-delivery', outcome: 'delivered', at: stage.world.now, by: 'mail' }, system),
    );
    expect(stage.world.case('c1')).toMatchObject({
      status: 'answer-window',
      clocks: {},
      stopped: { answer: 86 * 3_600_000 },
    });
  });
});
