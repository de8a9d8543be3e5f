/** The contest: answers, proof, appeals, extensions, statements of both sides and the desk's decisions. */
import { auditFinding, type FiledCase, mattersOf } from '../../../src/case/index.ts';
import { exhibit, participant, sealed, sellerOf, system } from '../../stage.ts';
import { brands, deskBy, pick, sellerBy } from '../cast.ts';
import type { RandomHistory } from '../random-history.ts';

const reasons = sealed('reasons');
const lacks = ['infringement-not-apparent'] as const;
const theirs = { kind: 'marketplace', marketplace: 'taobao' } as const;

const newer = ({ stage }: RandomHistory, one: FiledCase) => {
  const { openSameTriple } = stage.world.sameTriple(one, one.case);
  return openSameTriple === undefined ? {} : { openSameTriple };
};

export function appeal({ stage }: RandomHistory, one: FiledCase, how: number): void {
  const side = how % 2 === 0 ? sellerOf(one.seller) : participant(one.complainant);
  stage.case(one.case, { type: 'appeal', grounds: reasons }, side);
}

export function decideAppeal({ stage }: RandomHistory, one: FiledCase, how: number, user = deskBy(how)): void {
  const others = stage.world.sameTriple(one, one.case);
  const outcome = how % 2 === 0 ? 'reversed' : 'confirmed';
  stage.case(one.case, { type: 'decide-appeal', outcome, reasons, ...others }, user);
}

/** On one of all cases, more often than not the newest. */
type OnCase = (play: RandomHistory, one: FiledCase, how: number) => unknown;
const on =
  (does: OnCase) =>
  (play: RandomHistory, which: number, how: number): void => {
    const one = pick(play.cases, which);
    if (one !== undefined) does(play, one, how);
  };

function backClaim({ stage }: RandomHistory, one: FiledCase, how: number): void {
  const kind = how % 2 === 0 ? 'test-purchase' : 'expert-report';
  const said = { kind, on: '2026-03-02', order: reasons, examiner: reasons, finding: 'not-genuine' } as const;
  const custody = [{ by: reasons, from: '2026-03-02T00:00:00.000Z' }];
  const report = { ...said, documents: [exhibit('report')], ...(how % 3 === 0 && { custody }) };
  stage.case(one.case, { type: 'stand-behind', report }, participant(one.complainant));
}

export const redress = {
  answers: on((play, one, how) => {
    play.stage.answer(one.case, { ...(how % 3 === 0 && { exhibits: [exhibit('invoice')] }), ...newer(play, one) });
    const documents = [exhibit('more')];
    if (how % 4 === 0) play.stage.case(one.case, { type: 'add-documents', documents }, sellerOf(one.seller));
  }),
  accepts: on((play, one) =>
    play.stage.answer(one.case, { kind: 'accepted', exhibits: [], supplier: sealed('supplier'), ...newer(play, one) }),
  ),
  'proves-late': (play: RandomHistory, _which: number, how: number) => {
    const one = pick(
      play.cases.filter(({ decision }) => decision?.by === 'silence'),
      how,
    );
    if (one === undefined) return;
    const until = one.decision?.lateProofUntil ?? '';
    play.stage.answer(one.case, newer(play, one));
    if (until <= play.stage.world.now && play.stage.status(one.case) === 'brand-window')
      play.unseen.push('a late answer that a statute takes as well');
  },
  extends: on(({ stage }, one, how) => {
    const side = how % 2 === 0 ? 'seller' : 'complainant';
    const actor = side === 'seller' ? sellerOf(one.seller) : participant(one.complainant);
    stage.case(one.case, { type: 'extend', side }, actor);
  }),
  'stands-behind': on(({ stage }, one) => stage.case(one.case, { type: 'stand-behind' }, participant(one.complainant))),
  'backs-its-claim': on(backClaim),
  /** A seller who may still reply does so; otherwise a report is submitted first. */
  replies: (play: RandomHistory, which: number, how: number) => {
    const open = (status: FiledCase['status']) => play.cases.filter((one) => one.status === status);
    const one = pick(
      open('ruling').filter(({ clocks }) => clocks.reply !== undefined),
      which,
    );
    const contested = one ?? pick(open('brand-window'), which);
    if (contested === undefined) return;
    if (one === undefined) backClaim(play, contested, how);
    const said = { exhibits: how % 2 === 0 ? [exhibit('invoice')] : [], statement: reasons };
    play.stage.case(contested.case, { type: 'reply', reply: said }, sellerOf(contested.seller));
  },
  /** The seller does not reply, before the deadline or a withdrawal. */
  'leaves-a-report-alone': (play: RandomHistory, which: number, how: number) => {
    const one = pick(
      play.cases.filter(({ status }) => status === 'brand-window'),
      which,
    );
    if (one === undefined) return;
    backClaim(play, one, how);
    if (how % 3 > 0) play.stage.after(how % 3 === 1 ? 2 : 5);
    else play.stage.case(one.case, { type: 'withdraw', withdrawal: 'mistake' }, participant(one.complainant));
  },
  withdraws: on(({ stage }, one, how) => {
    if (how % 2 === 1) return;
    const withdrawal = how % 4 === 0 ? 'mistake' : 'authorised-since';
    stage.case(one.case, { type: 'withdraw', withdrawal }, participant(one.agent ?? one.complainant));
  }),
  settles: on(({ stage }, one, how) => {
    if (how % 4 === 0)
      stage.case(
        one.case,
        { type: 'withdraw', withdrawal: 'settled', keepDown: how % 8 === 0 },
        participant(one.complainant),
      );
  }),
  /** Sometimes against the usual outcome, for a reason of the rules. */
  rules: on(({ stage }, { case: id }, how) => {
    const proven = how % 2 === 0;
    const checklist = { invoice: proven ? 'met' : 'unmet', letter: 'unmet', photos: 'met', story: 'unmet' } as const;
    const against = how % 5 === 4 && (proven ? 'bought-goods-infringe' : 'danger-to-buyers');
    const outcome = proven !== (against === 'bought-goods-infringe') ? 'overturned' : 'upheld';
    stage.case(id, { type: 'rule', outcome, checklist, reasons, ...(against !== false && { against }) }, deskBy(how));
  }),
  reviews: on(({ stage }, { case: id }, how) => {
    const review = how % 3 === 0 ? ({ decision: 'refuse', lacks } as const) : ({ decision: 'proceed' } as const);
    stage.case(id, { type: 'decide-review', ...review, reasons }, deskBy(how));
  }),
  appeals: on(appeal),
  /** Against all cases of one strike. */
  'appeals-together': (play: RandomHistory, which: number) => {
    const { strikes } = play.stage.world.seller(sellerBy(which));
    const joined = Object.values(strikes).find(({ cases }) => Object.keys(cases).length > 1);
    for (const one of play.cases) if (joined !== undefined && one.case in joined.cases) appeal(play, one, 0);
  },
  'decides-appeal': on((play, one, how) => decideAppeal(play, one, how)),
  /** A decision that other cases rest on is appealed, and perhaps reversed. */
  'parent-appealed': (play: RandomHistory, which: number, how: number) => {
    const one = pick(
      play.cases.filter((of) => play.cases.some(({ parent }) => parent === of.case)),
      which,
    );
    if (one === undefined) return;
    appeal(play, one, 0);
    if (how % 3 > 0) decideAppeal(play, one, how, deskBy(2));
  },
  /** The basis of a warning or a suspension is reversed: mistakes that were none, demands that were never made. */
  'clears-its-record': (play: RandomHistory) => {
    const { world } = play.stage;
    for (const [brand] of brands) {
      if (world.complainant(brand).warned === undefined) continue;
      for (const one of play.cases) {
        const { case: id, counted } = one;
        const demands = mattersOf(one, 'demand');
        if (demands.length === 0 && counted?.[brand]?.outcome !== 'overturned') continue;
        appeal(play, one, 1);
        for (const how of [0, 1, 2]) {
          decideAppeal(play, one, 0, deskBy(how));
          for (const { id: matter } of demands) {
            const about = { type: 'find-matter', kind: 'demand', matter, reasons } as const;
            play.stage.case(id, { ...about, finding: 'not-found' }, deskBy(how));
          }
        }
      }
    }
  },
  holds: on(({ stage }, { case: id }, how) => {
    if (how % 3 === 0)
      stage.case(id, { type: 'hold', ground: how % 2 === 0 ? 'in-litigation' : 'authority-hold' }, deskBy(how));
  }),
  releases: on(({ stage }, { case: id }, how) => {
    const outcome = (['go-on', 'for-seller', 'for-complainant'] as const)[how % 3] ?? 'go-on';
    stage.case(id, { type: 'release', outcome }, deskBy(how));
  }),
  refers: on(({ stage }, { case: id }, how) => {
    if (how % 4 === 0) stage.case(id, { type: 'refer', cause: 'listing-changed' }, system);
    if (how % 4 === 1) stage.case(id, { type: 'refuse-removal', lacks, reasons }, deskBy(how));
    if (how % 8 === 2) stage.case(id, { type: 'refuse-removal', lacks, reasons }, theirs);
  }),
  resumes: on(({ stage }, { case: id }, how) =>
    stage.case(id, { type: 'resume', decision: how % 3 === 0 ? 'restore' : 'go-on', reasons }, deskBy(how)),
  ),
  audits: (play: RandomHistory, which: number, how: number) => {
    const waiting = play.cases.filter(({ audit }) => audit !== undefined && auditFinding(audit) === undefined);
    const one = pick(waiting, which);
    const finding = (['wrong', 'wrong', 'right', 'unclear'] as const)[how % 4] ?? 'wrong';
    if (one !== undefined) play.stage.case(one.case, { type: 'read-audit', finding, reasons }, deskBy(how));
  },
};
