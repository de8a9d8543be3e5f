/** Time, and reports of marketplaces: in time, late, or twice. */
import { targetKey } from '@marketsafe/terms';
import type { FiledCase } from '../../../src/case/index.ts';
import { reported } from '../../../src/world/marketplace.ts';
import { sealed, system } from '../../stage.ts';
import { deskBy, pick, sellerBy } from '../cast.ts';
import type { RandomHistory } from '../random-history.ts';
import { files } from './filing.ts';

export const world = {
  waits: (play: RandomHistory, _which: number, how: number) => play.stage.after([1, 3, 8, 40, 200][how % 5] ?? 1),
  'marketplace-answers': (play: RandomHistory, which: number, how: number) => play.answer(which, how),
  'everything-happens': (play: RandomHistory) => play.settle(),
  /** For a case that has moved on: its removal, restoration or delivery was reported before. */
  'hears-twice': (play: RandomHistory, which: number, how: number) => {
    const { stage } = play;
    const one = pick(play.cases, which);
    if (one === undefined || one.forum === 'decides-there') return;
    const { case: id, status, target, seller } = one;
    if (one.removal !== undefined && status !== 'removing' && status !== 'unconfirmed') {
      const epoch = stage.world.seller(seller).targets[targetKey(target)]?.epoch ?? 0;
      const order = {
        kind: 'order',
        target,
        measure: 'hide',
        desired: 'down',
        epoch: epoch - 1,
        seller,
        cases: [id],
      } as const;
      const outcome = how % 2 === 0 ? 'gone' : 'failed';
      for (const said of reported(order, outcome, stage.world.now))
        play.repeat(() => stage.world.say(said, system), 'an answer that came twice');
    }
    if (one.delivery !== undefined && status !== 'notifying' && status !== 'undeliverable') {
      const said = {
        type: 'confirm-delivery',
        outcome: how % 3 === 0 ? 'undeliverable' : 'delivered',
        at: stage.world.now,
        by: 'marketplace',
      } as const;
      play.repeat(() => stage.case(id, said, system), 'a delivery that was told twice');
    }
    if (status === 'restored')
      play.repeat(
        () => stage.case(id, { type: 'confirm-restoration', stillDown: how % 2 === 0 }, system),
        'a restoration that was told twice',
      );
  },
  /** The marketplace decides itself: submissions, and their outcomes. */
  'files-there': (play: RandomHistory, which: number, how: number) => {
    const { stage } = play;
    const there = pick(
      play.cases.filter(({ forum }) => forum === 'decides-there'),
      which,
    );
    if (there === undefined || how % 3 === 0) {
      const target = { kind: 'listing', marketplace: 'taobao', id: `there-${which % 4}` } as const;
      play.file({ complainant: 'brand', right: 'mark', seller: sellerBy(which), target, forum: 'decides-there' });
      return;
    }
    const state = (['removed', 'declined', 'asked-back', 'escalated', 'reinstated'] as const)[how % 5] ?? 'removed';
    stage.case(there.case, { type: 'record-submission', reference: '7' }, system);
    stage.case(there.case, { type: 'record-there', state }, system);
    if (how % 7 > 4) {
      const giveUp = { type: 'withdraw', withdrawal: 'mistake' } as const;
      stage.case(there.case, giveUp, { kind: 'participant', participant: there.complainant });
    }
    const { recall } = stage.world.case(there.case) as FiledCase;
    if (recall !== undefined)
      stage.case(there.case, { type: 'record-recall', outcome: how % 2 === 0 ? 'recalled' : 'failed' }, system);
  },
  'is-decided-in-one-go': (play: RandomHistory, which: number, how: number) => {
    const id = files(play, which, how);
    play.settle();
    play.stage.answer(id);
    const state = play.stage.world.case(id);
    if (state.status === 'new') return;
    play.stage.case(id, { type: 'stand-behind' }, { kind: 'participant', participant: state.complainant });
    const checklist = {
      invoice: how % 2 === 0 ? 'met' : 'unmet',
      letter: 'unmet',
      photos: 'met',
      story: 'unmet',
    } as const;
    const outcome = how % 2 === 0 ? 'overturned' : 'upheld';
    play.stage.case(id, { type: 'rule', outcome, checklist, reasons: sealed('reasons') }, deskBy(how));
  },
};
