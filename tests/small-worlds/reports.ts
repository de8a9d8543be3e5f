/** A report that supports a claim, and the seller's one reply before any ruling. */
import { desk, sellerOf, shop, system } from '../../packages/procedure/test/stage.ts';
import {
  answers,
  complainant,
  type Does,
  day,
  decidesAppeal,
  file,
  paper,
  reasons,
  says,
  sellerAppeals,
  withdraw,
} from './acts.ts';
import type { SmallWorld } from './explore.ts';
import { withReports } from './small-pack.ts';

const said = { on: '2026-03-02', order: reasons, examiner: reasons, finding: 'not-genuine' } as const;
const backs = (documents: readonly ReturnType<typeof paper>[]): Does =>
  complainant({ type: 'stand-behind', report: { kind: 'test-purchase', ...said, documents } });
const replies = (exhibits: readonly ReturnType<typeof paper>[]): Does =>
  says({ type: 'reply', reply: { exhibits } }, sellerOf(shop));

export const reports: SmallWorld = {
  name: 'a report and the reply',
  rules: withReports,
  meets: [
    ...([
      'claim-backed',
      'reply-reminded',
      'report-answered',
      'reply-window-over',
      'case-upheld',
      'case-overturned',
    ] as const),
    ...(['case-withdrawn', 'case-held', 'case-released', 'case-referred', 'case-resumed', 'appeal-opened'] as const),
  ],
  depth: 6,
  acts: {
    day,
    files: file(1, {}),
    answers: answers([paper()]),
    'stands behind': complainant({ type: 'stand-behind' }),
    'backs its claim': backs([paper()]),
    'backs it with nothing': backs([]),
    replies: replies([paper()]),
    'replies with nothing': replies([]),
    withdraws: complainant(withdraw),
    'settles and keeps it down': complainant({ type: 'withdraw', withdrawal: 'settled', keepDown: true }),
    'rules for': says({ type: 'rule', outcome: 'upheld', checklist: { paper: 'unmet' }, reasons }, desk('ann')),
    'rules against': says({ type: 'rule', outcome: 'overturned', checklist: { paper: 'met' }, reasons }, desk('ann')),
    'seller appeals': sellerAppeals(),
    'bo reverses': decidesAppeal('reversed', 'bo'),
    'a court takes it': says({ type: 'hold', ground: 'in-litigation' }, desk('ann')),
    'the court lets go': says({ type: 'release', outcome: 'go-on' }, desk('cy')),
    'the page changes': says({ type: 'refer', cause: 'listing-changed' }, system),
    'the desk goes on': says({ type: 'resume', decision: 'go-on', reasons }, desk('cy')),
  },
};
