import { describe, expect, it } from 'vitest';
import { agency, brand, desk, mark, participant, Stage, sealed, system } from '../stage.ts';

const proceed = { type: 'decide-review', decision: 'proceed', reasons: sealed('why') } as const;
const goOn = { type: 'resume', decision: 'go-on' } as const;
const lapse = { type: 'lapse', cause: 'not-renewed' } as const;

const inReview = (more: Parameters<Stage['file']>[1] = {}): Stage => {
  const stage = new Stage();
  const until = '2026-12-31T00:00:00.000Z';
  stage.must(stage.right(mark, { type: 'grant-mandate', agent: agency, until }, participant(brand)));
  stage.must(stage.file('c1', { reason: 'trademark', ...more }));
  expect(stage.status('c1')).toBe('desk-review');
  return stage;
};

describe('a complaint that waits for the desk', () => {
  it('takes nothing down when its right has lapsed meanwhile, until the right is valid again', () => {
    const stage = inReview();
    stage.must(stage.right(mark, lapse, desk('ann')));
    stage.must(stage.case('c1', goOn, desk('ann')));
    expect(stage.case('c1', proceed, desk('bo'))).toMatchObject({
      refused: 'right-expired',
      missing: [{ code: 'right-expired', field: 'right' }],
    });
    expect(stage.status('c1')).toBe('desk-review');
    stage.must(stage.right(mark, { type: 'renew', validUntil: '2036-01-01T00:00:00.000Z' }, desk('ann')));
    stage.must(stage.case('c1', proceed, desk('bo')));
    expect(stage.status('c1')).toBe('answer-window');
  });

  it('takes nothing down for an agent whose mandate ended, or for a former holder', () => {
    const stage = inReview({ agent: agency });
    stage.must(stage.right(mark, { type: 'end-mandate', agent: agency }, participant(brand)));
    stage.must(stage.case('c1', goOn, desk('ann')));
    expect(stage.case('c1', proceed, desk('bo'))).toMatchObject({ refused: 'mandate-missing' });
    const sold = inReview();
    sold.must(sold.right(mark, { type: 'assign', to: 'heir' }, desk('ann')));
    sold.must(sold.right(mark, { type: 'verify', by: 'certificate-at-source' }, desk('ann')));
    sold.must(sold.case('c1', goOn, desk('ann')));
    expect(sold.case('c1', proceed, desk('bo'))).toMatchObject({ refused: 'right-not-yours' });
  });

  it('is not submitted to a marketplace that decides itself under a lapsed right', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.must(stage.file('c1', { forum: 'decides-there' }));
    stage.must(stage.right(mark, lapse, desk('ann')));
    expect(stage.case('c1', goOn, desk('ann'))).toMatchObject({ refused: 'right-expired' });
    stage.must(stage.case('c1', { type: 'resume', decision: 'restore' }, desk('ann')));
    expect(stage.status('c1')).toBe('closed');
    stage.must(stage.case('c1', { type: 'record-submission', reference: '7' }, system));
    expect(stage.status('c1')).toBe('closed');
  });
});
