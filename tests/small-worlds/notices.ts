/** A notice whose arrival may stay unknown: reminded, called about, ended unanswered, and answered all the same. */
import { desk, listing, sellerOf, shop, storefront, system } from '../../packages/procedure/test/stage.ts';
import { answers, complainant, day, file, on, paper, reasons, says, withdraw } from './acts.ts';
import type { SmallWorld } from './explore.ts';

export const notices: SmallWorld = {
  name: 'a notice that may not arrive',
  meets: [
    ...(['arrival-reminded', 'notice-undeliverable', 'notice-delivered', 'case-unanswered'] as const),
    ...(['late-proof-received', 'answer-returned', 'case-restored', 'case-upheld'] as const),
  ],
  depth: 6,
  isByHand: true,
  acts: {
    day,
    'three days': ({ stage }) => stage.after(3),
    files: file(2, {}),
    'files on the shop': file(1, { target: storefront('shop') }),
    'the desk lets it go on': says({ type: 'decide-review', decision: 'proceed', reasons }, desk('ann')),
    'the order is done': (position) => position.carryOut(0, 'arrives'),
    'the mail comes back': on((stage, { case: id }) =>
      stage.case(
        id,
        { type: 'confirm-delivery', outcome: 'undeliverable', at: stage.world.now, by: 'marketplace' },
        system,
      ),
    ),
    'the seller opens the page': on((stage, { case: id }) =>
      stage.case(
        id,
        { type: 'confirm-delivery', outcome: 'delivered', at: stage.world.now, by: 'link' },
        sellerOf(shop),
      ),
    ),
    answers: answers([paper()]),
    'answers badly': answers([]),
    'the seller puts it up': (position) => position.relist(listing('one')),
    withdraws: complainant(withdraw),
    'a court takes it': says({ type: 'hold', ground: 'in-litigation' }, desk('ann')),
    'the court finds for the brand': says({ type: 'release', outcome: 'for-complainant' }, desk('ann')),
  },
};
