import { expect, it } from 'vitest';
import { Stage, sellerOf, shop, system } from '../stage.ts';

it('is the seller’s own click on the link, and no other person’s', () => {
  const stage = new Stage({ marketplace: 'manual' });
  stage.file('c1');
  stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
  const click = { type: 'confirm-delivery', outcome: 'delivered', at: stage.world.now, by: 'link' } as const;
  expect(stage.case('c1', click, sellerOf('taobao/other'))).toEqual({ refused: 'not-your-case' });
  stage.must(stage.case('c1', click, sellerOf(shop)));
  expect(stage.world.case('c1')).toMatchObject({ status: 'answer-window', delivery: { by: 'link' } });
});

it('starts the deadline at its own time, not when we learn of it, and never in the future', () => {
  const open = (at: string) => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    stage.after(1);
    stage.must(stage.case('c1', { type: 'confirm-delivery', outcome: 'delivered', at, by: 'marketplace' }, system));
    return stage.world.case('c1').clocks;
  };
  expect(open('2026-03-02T08:00:00.000Z')).toEqual({ answer: '2026-03-05T16:00:00.000Z' });
  expect(open('2026-04-01T08:00:00.000Z')).toEqual({ answer: '2026-03-06T16:00:00.000Z' });
});
