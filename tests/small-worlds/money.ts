/** Proceeds of a seller with a record, held for a time by one complaint or two. */
import { desk, listing } from '../../packages/procedure/test/stage.ts';
import {
  answers,
  complainant,
  day,
  decidesAppeal,
  file,
  oldest,
  paper,
  reasons,
  rival,
  says,
  sellerAppeals,
  silent,
  withdraw,
  withRival,
} from './acts.ts';
import type { SmallWorld } from './explore.ts';
import { withMoney } from './small-pack.ts';

export const money: SmallWorld = {
  name: 'money that is held',
  rules: withMoney,
  meets: [
    'proceeds-hold-asked',
    'proceeds-noted',
    'measure-lifted',
    'case-upheld',
    'case-overturned',
    'case-withdrawn',
  ],
  depth: 4,
  prepare: withRival,
  acts: {
    day,
    'is upheld': silent({ target: listing('first') }),
    files: file(3, {}),
    'rival files': file(3, rival),
    answers: answers([paper()]),
    'stands behind': complainant({ type: 'stand-behind' }),
    'rules against': says({ type: 'rule', outcome: 'overturned', checklist: { paper: 'met' }, reasons }, desk('ann')),
    withdraws: complainant(withdraw),
    'withdraws the first': complainant(withdraw, oldest),
    'settles and keeps it down': complainant({ type: 'withdraw', withdrawal: 'settled', keepDown: true }),
    'seller appeals': sellerAppeals(),
    'bo reverses': decidesAppeal('reversed', 'bo'),
    'a court takes it': says({ type: 'hold', ground: 'in-litigation' }, desk('ann')),
    'the court finds for the brand': says({ type: 'release', outcome: 'for-complainant' }, desk('ann')),
    'puts it up': (position) => position.relist(listing('one')),
  },
};
