/** One seller, a few listings and complainants, a review team of three: small enough for all possible events of some days. */
import {
  brand,
  desk,
  listing,
  mark,
  participant,
  type Stage,
  sealed,
  sellerOf,
  shop,
  system,
} from '../../packages/procedure/test/stage.ts';
import {
  answers,
  appeal,
  complainant,
  type Does,
  day,
  decidesAppeal,
  file,
  oldest,
  on,
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
import { money } from './money.ts';
import { notices } from './notices.ts';
import { reports } from './reports.ts';
import { statute } from './statute.ts';
import { variants } from './variants.ts';

const contest: SmallWorld = {
  name: 'a contest',
  meets: [
    ...([
      'answer-received',
      'answer-returned',
      'window-extended',
      'claim-stood-behind',
      'case-upheld',
      'case-overturned',
    ] as const),
    ...([
      'case-withdrawn',
      'appeal-allowed',
      'appeal-dismissed',
      'late-proof-received',
      'audit-read',
      'case-held',
      'case-resumed',
    ] as const),
  ],
  depth: 6,
  acts: {
    day,
    files: file(1, {}),
    answers: answers([paper()]),
    'answers badly': answers([]),
    accepts: on((stage, one) => stage.answer(one.case, { kind: 'accepted', exhibits: [], supplier: sealed('who') })),
    'seller extends': says({ type: 'extend', side: 'seller' }, sellerOf(shop)),
    'brand extends': complainant({ type: 'extend', side: 'complainant' }),
    'stands behind': complainant({ type: 'stand-behind' }),
    withdraws: complainant(withdraw),
    'rules for': says({ type: 'rule', outcome: 'upheld', checklist: { paper: 'unmet' }, reasons }, desk('ann')),
    'rules against': says({ type: 'rule', outcome: 'overturned', checklist: { paper: 'met' }, reasons }, desk('ann')),
    'seller appeals': sellerAppeals(),
    'brand appeals': complainant(appeal),
    'ann confirms': decidesAppeal('confirmed', 'ann'),
    'bo confirms': decidesAppeal('confirmed', 'bo'),
    'bo reverses': decidesAppeal('reversed', 'bo'),
    'cy reverses': decidesAppeal('reversed', 'cy'),
    'a court takes it': says({ type: 'hold', ground: 'in-litigation' }, desk('ann')),
    'the court lets go': says({ type: 'release', outcome: 'go-on' }, desk('ann')),
    'the court finds for the seller': says({ type: 'release', outcome: 'for-seller' }, desk('ann')),
    'the court finds for the brand': says({ type: 'release', outcome: 'for-complainant' }, desk('ann')),
    'the page changes': says({ type: 'refer', cause: 'listing-changed' }, system),
    'the desk goes on': says({ type: 'resume', decision: 'go-on', reasons }, desk('cy')),
    'the desk restores': says({ type: 'resume', decision: 'restore', reasons }, desk('cy')),
    'ann reads the audit': says({ type: 'read-audit', finding: 'wrong', reasons }, desk('ann')),
    'bo reads the audit': says({ type: 'read-audit', finding: 'wrong', reasons }, desk('bo')),
  },
};

const orders: SmallWorld = {
  name: 'orders under way',
  meets: [
    'removal-confirmed',
    'removal-unconfirmed',
    'case-restored',
    'target-reappeared',
    'case-discontinued',
    'notice-delivered',
  ],
  depth: 6,
  isByHand: true,
  prepare: withRival,
  acts: {
    day,
    files: file(2, {}),
    'rival files': file(2, rival),
    'the first order is done': (position) => position.carryOut(0, 'arrives'),
    'the second order is done': (position) => position.carryOut(1, 'arrives'),
    'an answer is lost': (position) => position.carryOut(0, 'is lost'),
    'the seller is told': (position) => position.deliver(),
    'the first withdraws': complainant(withdraw, oldest),
    'the last withdraws': complainant(withdraw),
    'the seller puts it up': (position) => position.relist(listing('one')),
    'the desk holds removals back': says({ type: 'refuse-removal', lacks: ['other-goods'], reasons }, desk('ann')),
  },
};

const approves =
  (user: string): Does =>
  ({ stage }) =>
    stage.seller(shop, { type: 'approve-ban', user }, desk(user));

const bans: SmallWorld = {
  name: 'strikes, closure and ban',
  meets: ['storefront-closed', 'storefront-banned', 'storefront-reopened', 'ban-declined', 'reregistration-recognised'],
  depth: 4,
  prepare: withRival,
  acts: {
    day,
    'one is upheld': silent({}),
    'another of the rival is': silent({ ...rival, target: listing('two') }),
    'a third is': silent({ target: listing('three') }),
    'seller appeals the first': sellerAppeals(oldest),
    'seller appeals the last': sellerAppeals(),
    'cy reverses the first': decidesAppeal('reversed', 'cy', oldest),
    'cy confirms the first': decidesAppeal('confirmed', 'cy', oldest),
    'cy reverses the last': decidesAppeal('reversed', 'cy'),
    'late proof': answers([paper()]),
    withdraws: complainant(withdraw, oldest),
    'ann approves': approves('ann'),
    'bo approves': approves('bo'),
    'ann declines': ({ stage }) => stage.seller(shop, { type: 'decline-ban', user: 'ann' }, desk('ann')),
    'comes back': ({ stage }) => {
      const { closure } = stage.world.seller(shop);
      if (closure !== undefined)
        stage.seller('taobao/other', { type: 'recognise', of: shop, identity: 'same' }, system);
    },
  },
};

const documents = (sha256: string) =>
  ({ type: 'deposit-clearance', holder: brand, documents: [paper(sha256)], declaration: true }) as const;
const deposits =
  (sha256: string, days: number, scope: object = {}): Does =>
  ({ stage }) => {
    const until = new Date(Date.parse(stage.world.now) + days * 86_400_000).toISOString();
    const clearance = `clearance-${stage.world.seller(shop).clearances.length + 1}`;
    stage.seller(shop, { ...documents(sha256), clearance, until, ...scope }, sellerOf(shop));
  };
const onClearance =
  (does: (stage: Stage, clearance: string) => unknown): Does =>
  ({ stage }) => {
    const one = stage.world.seller(shop).clearances.at(-1);
    if (one !== undefined) does(stage, one.id);
  };

const clearances: SmallWorld = {
  name: 'clearances',
  meets: [
    'clearance-deposited',
    'clearance-confirmed',
    'clearance-declined',
    'clearance-ended',
    'clearance-expired',
    'right-lapsed',
  ],
  depth: 4,
  prepare: withRival,
  acts: {
    day,
    'files about the cleared': file(3, {}),
    'files about another': file(3, { target: listing('two') }),
    'rival files': file(3, rival),
    'deposits for two days': deposits('ab', 2),
    'deposits for one listing': deposits('cd', 3, { listings: ['one'] }),
    'the brand confirms': onClearance((stage, clearance) =>
      stage.seller(shop, { type: 'confirm-clearance', clearance }, participant(brand)),
    ),
    'the desk confirms': onClearance((stage, clearance) =>
      stage.seller(shop, { type: 'confirm-clearance', clearance, ground: 'documents-in-order' }, desk('ann')),
    ),
    'the rival confirms': onClearance((stage, clearance) =>
      stage.seller(shop, { type: 'confirm-clearance', clearance }, participant('rival')),
    ),
    'the brand declines': onClearance((stage, clearance) =>
      stage.seller(shop, { type: 'decline-clearance', clearance, reason: 'not-authorised' }, participant(brand)),
    ),
    'the brand ends it': onClearance((stage, clearance) =>
      stage.seller(shop, { type: 'end-clearance', clearance, reason: 'other-goods-sold' }, participant(brand)),
    ),
    'review lets it pass': says({ type: 'decide-review', decision: 'proceed', reasons }, desk('ann')),
    'review refuses': says(
      { type: 'decide-review', decision: 'refuse', lacks: ['seller-authorised'], reasons },
      desk('ann'),
    ),
    'the brand appeals': complainant(appeal),
    'bo reverses': decidesAppeal('reversed', 'bo'),
    'the right lapses': ({ stage }) => stage.right(mark, { type: 'lapse', cause: 'cancelled' }, desk('ann')),
    'the desk goes on': says({ type: 'resume', decision: 'go-on', reasons }, desk('cy')),
  },
};

const demand = {
  type: 'raise-matter',
  kind: 'demand',
  matter: 'd',
  documents: [],
  said: { channel: 'mail', on: '2026-03-02' },
} as const;
const finds = (finding: 'extortion-found' | 'not-found', user: string): Does =>
  says({ type: 'find-matter', kind: 'demand', matter: 'd', finding, reasons }, desk(user));

const retractions: SmallWorld = {
  name: 'retractions and demands for payment',
  meets: [
    'matter-raised',
    'matter-found',
    'extortion-recorded',
    'case-withdrawn',
    'complaint-refused',
    'case-released',
  ],
  depth: 5,
  acts: {
    day,
    files: file(3, {}),
    'files with something new': (position) => {
      const id = `proof-${position.stage.world.cases().length}`;
      file(3, { evidence: [{ kind: 'test-purchase', id, sha256: id }] })(position);
    },
    'files without declaring': file(3, { declaration: false }),
    answers: answers([paper()]),
    'reports a demand': says(demand, sellerOf(shop)),
    'ann finds it': finds('extortion-found', 'ann'),
    'ann finds none': finds('not-found', 'ann'),
    'bo finds it': finds('extortion-found', 'bo'),
    'bo finds none': finds('not-found', 'bo'),
    withdraws: complainant(withdraw),
    settles: complainant({ type: 'withdraw', withdrawal: 'settled' }),
    'settles and keeps it down': complainant({ type: 'withdraw', withdrawal: 'settled', keepDown: true }),
    'the brand appeals': complainant(appeal),
    'cy reverses': decidesAppeal('reversed', 'cy'),
    'a court takes it': says({ type: 'hold', ground: 'authority-hold' }, desk('ann')),
    'the court lets go': says({ type: 'release', outcome: 'go-on' }, desk('ann')),
  },
};

const returns: SmallWorld = {
  name: 'goods that come back',
  meets: ['target-reappeared', 'child-attached', 'parent-contested', 'parent-fell', 'strike-issued'],
  depth: 5,
  acts: {
    day,
    'is upheld': silent({}),
    'puts it up': (position) => position.relist(listing('one')),
    'files again': file(3, {}),
    'names the first': on(
      (_stage, { case: parent }, position) => file(3, { parent, target: listing('two') })(position),
      oldest,
    ),
    'names the first at another seller': on(
      (_stage, { case: earlier }, position) =>
        file(3, { earlier, target: listing('three'), seller: 'taobao/other' })(position),
      oldest,
    ),
    'seller appeals the first': sellerAppeals(oldest),
    'cy reverses the first': decidesAppeal('reversed', 'cy', oldest),
    'cy confirms the first': decidesAppeal('confirmed', 'cy', oldest),
    'withdraws the first': complainant(withdraw, oldest),
    'late proof': answers([paper()]),
    'a court takes the first': says({ type: 'hold', ground: 'in-litigation' }, desk('ann'), oldest),
    'the court finds for the seller': says({ type: 'release', outcome: 'for-seller' }, desk('ann'), oldest),
    'the desk goes on': says({ type: 'resume', decision: 'go-on', reasons }, desk('bo')),
    'ann approves': approves('ann'),
    'bo approves': approves('bo'),
  },
};

export const smallWorlds: readonly SmallWorld[] = [
  ...[contest, orders, bans, clearances, retractions, returns],
  ...[statute, reports, money, variants, notices],
];
