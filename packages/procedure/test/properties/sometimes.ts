/**
 * Situations that must occur, since otherwise their rules were not tested: those of the design's list of rare situations that pure
 * code can meet, and the acts' own targets. The simulation covers the others (crashes, leases, ids given to another seller).
 */
import { targetKey, variantOf } from '@marketsafe/terms';
import type { AnyEvent } from '../../src/aggregates.ts';
import type { MatterFound } from '../../src/case/index.ts';
import { dueAfter } from '../../src/clock/index.ts';
import type { Effect } from '../../src/effects.ts';
import type { Happening } from '../../src/world/index.ts';
import { sampleCalendar } from '../sample-rules.ts';
import type { Book, CaseNote } from './book/index.ts';
import type { RandomHistory } from './random-history.ts';

/** Each of these events is a situation. */
const events: readonly AnyEvent['type'][] = [
  ...(['storefront-closed', 'storefront-reopened', 'storefront-banned', 'ban-declined', 'ban-lifted'] as const),
  ...([
    'strike-joined',
    'strike-expunged',
    'strikes-expired',
    'strike-rerated',
    'strike-regraded',
    'points-warned',
  ] as const),
  ...(['reregistration-recognised', 'recognition-contested', 'recognition-confirmed', 'recognition-lifted'] as const),
  ...(['appeal-allowed', 'appeal-dismissed', 'late-proof-received', 'answer-returned', 'window-extended'] as const),
  ...(['answer-recorded', 'answer-supplemented', 'proceeds-hold-asked', 'proceeds-noted', 'given-back'] as const),
  ...(['claim-backed', 'reply-reminded', 'report-answered', 'reply-window-over'] as const),
  ...(['matter-raised', 'matter-found', 'withdrawal-sent-to-ruling'] as const),
  ...(['removal-unconfirmed', 'target-reappeared', 'target-unconfirmed', 'notice-undeliverable'] as const),
  ...(['arrival-reminded', 'case-unanswered'] as const),
  ...([
    'child-attached',
    'parent-contested',
    'parent-settled',
    'parent-fell',
    'case-referred',
    'case-resumed',
  ] as const),
  ...([
    'case-discontinued',
    'silence-sent-to-ruling',
    'claim-stood-behind',
    'review-passed',
    'review-refused',
  ] as const),
  ...(['answer-counted', 'extortion-recorded', 'extortion-undone', 'audit-read'] as const),
  ...(['complainant-warned', 'complainant-suspended', 'complainant-reinstated', 'standing-restricted'] as const),
  ...(['standing-regained', 'warning-lifted', 'suspension-lifted', 'complainant-graduated'] as const),
  ...(['clearance-invited', 'clearance-deposited', 'clearance-holder-reminded', 'clearance-sent-to-desk'] as const),
  ...([
    'clearance-confirmed',
    'clearance-declined',
    'clearance-expiring',
    'clearance-expired',
    'clearance-ended',
  ] as const),
  ...(['right-lapsed', 'right-renewed', 'right-assigned', 'mandate-granted', 'mandate-ended'] as const),
  ...(['restored-provisionally', 'provisional-return-seen'] as const),
  ...(['submission-recorded', 'there-recorded', 'complaint-recalled', 'deadline-missed'] as const),
];

const situations = [
  'a retraction before the removal landed',
  'a retraction after the removal landed',
  'an appeal in the second of the ban, before it',
  'an appeal in the second of the ban, after it',
  'two appeals on one strike',
  'an effect whose answer was lost',
  'an answer about an order that was overtaken',
  'an answer that came twice',
  'a delivery that was told twice',
  'a restoration that was told twice',
  'a deadline in the hour that summer time takes',
  'a deadline in the hour that summer time repeats',
  'a window over days nobody works',
  'a mandate that ended while a case ran',
  'a right that lapsed while a case ran',
  'a seller with three complainants at once',
  'a case upheld by silence',
  'a listing that stays down unanswered',
  'a shop opened again that nothing had reached',
  'an answer after the case had ended unanswered',
  'a complaint about goods that came back after one ended unanswered',
  'a claim let go by silence',
  'a court’s word before the seller was told',
  'a case that a blind audit undid',
  'a settlement undone for a demand',
  'an appeal by a complainant',
  'an appeal by a seller',
  'a complaint of a suspended complainant',
  'a complaint above the daily cap',
  'a complaint that repeats what was decided, with nothing new',
  'a complaint about a matter of old, with something new',
  'a complaint about cleared goods',
  'a complaint about goods whose clearance was over',
  'a complaint of an agent',
  'a complaint of an agent without a mandate',
  'a complaint about a whole shop',
  'a complaint about a variant',
  'a variant that cannot be taken down alone',
  'a variant that stays off sale with its listing',
  'goods that came back',
  'goods that came back at another account of their operator',
  'goods said to continue a decision that they do not',
  'money let go when its time was over',
  'money let go with its complaint',
  'money that another complaint holds still',
  'goods up again for want of proceedings',
  'proceedings in the last hour of a window',
  'proceedings rejected in their window',
  'proceedings rejected when their window was over',
  'proceedings that a referral met',
  'proceedings entered after others were rejected',
  'proceedings whose outcome was entered for the seller',
  'proceedings whose outcome was entered for the complainant',
  'proceedings that came to nothing, and the window went on',
  'delay granted in parts',
  'delay cut off by the limit on the whole',
  'delay in a window that was paused',
  'delay asked for, and not decided in time',
  'a late answer that a statute takes as well',
  'a decision that a body outside undid',
  'a claim withdrawn while its report is replied to',
  'goods of health and safety that a person ruled on',
  'goods taken down again after a late decision',
] as const;
/** Each kind that histories raise, and each finding. */
const matters = [
  ...(['raised: demand', 'found: extortion-found', 'found: not-found'] as const),
  ...(['raised: proceedings', 'found: confirmed', 'found: rejected'] as const),
  ...(['raised: delay', 'found: granted', 'found: refused'] as const),
] as const;
export type Situation = (typeof matters)[number] | (typeof situations)[number] | AnyEvent['type'];

/** Every required situation. */
export const wanted: readonly Situation[] = [...situations, ...matters, ...events];

const named: ReadonlySet<string> = new Set(wanted);

/** Local midnights in Cairo in 2026 whose last hour before is missing or repeated. */
const taken = '2026-04-23T22:00:00.000Z';
const repeated = '2026-10-29T22:00:00.000Z';

/** The situations that occurred, by name. */
export function* met(
  { stage, unseen, programme }: RandomHistory,
  book: Book,
  happened: readonly Happening[],
  effects: readonly Effect[],
): Generator<Situation> {
  for (const what of unseen.splice(0)) yield what as Situation;
  for (const { ref, event, at } of happened) {
    if (named.has(event.type)) yield event.type;
    if (at === taken && stage.world.now !== at) yield 'a deadline in the hour that summer time takes';
    if (at === repeated && stage.world.now !== at) yield 'a deadline in the hour that summer time repeats';
    yield* ofCase({ book, programme }, ref.id, event, at);
    if (event.type === 'measure-lifted' && event.stillDown && variantOf(event.target) !== undefined) {
      if (book.holding(ref.id, targetKey(event.target)).length === 0)
        yield 'a variant that stays off sale with its listing';
    }
    if (event.type === 'measure-lifted' && event.target.kind === 'proceeds') {
      if (event.stillDown) yield 'money that another complaint holds still';
      else
        yield `money let go ${book.cases.get(event.cause)?.inForce ? 'when its time was over' : 'with its complaint'}`;
    }
  }
  const banned = happened.filter(({ event }) => event.type === 'storefront-banned');
  const appealed = happened.filter(({ event }) => event.type === 'appeal-opened');
  for (const ban of banned)
    for (const one of appealed)
      if (one.at === ban.at && book.cases.get(one.ref.id)?.seller === ban.ref.id)
        yield 'an appeal in the second of the ban, after it';
  if (banned.length === 0)
    for (const one of effects)
      if (one.kind === 'notice' && one.notice === 'appeal-opened' && one.to === 'seller') {
        const shop = book.shop(one.recipient);
        if (shop.closed !== undefined && !shop.banned) yield 'an appeal in the second of the ban, before it';
      }
  for (const { strikes } of book.shops.values())
    for (const { cases } of strikes)
      if (cases.filter((id) => book.cases.get(id)?.appealed).length > 1 && appealed.length > 0)
        yield 'two appeals on one strike';
}

function* ofCase(
  { book, programme: { options } }: Pick<RandomHistory, 'programme'> & { readonly book: Book },
  id: string,
  event: AnyEvent,
  at: string,
): Generator<Situation> {
  const { rules, zone } = options;
  const note = book.cases.get(id);
  if (note === undefined) return;
  switch (event.type) {
    case 'case-withdrawn':
      if (event.withdrawal === 'silence') {
        yield 'a claim let go by silence';
        if (rules.standBehind === 'proceedings') yield 'goods up again for want of proceedings';
        if (note.delayAsked) yield 'delay asked for, and not decided in time';
      } else if (event.to === 'restoring')
        yield `a retraction ${note.seenDown ? 'after' : 'before'} the removal landed`;
      if (!note.heard) yield 'a claim withdrawn while its report is replied to';
      return;
    case 'appeal-dismissed':
      if (event.again) yield 'goods taken down again after a late decision';
      return;
    case 'case-upheld':
      if (event.again) yield 'goods taken down again after a late decision';
      if (event.by === 'silence') {
        yield 'a case upheld by silence';
        if (Date.parse(at) - Date.parse(note.toldAt ?? '') > 4.5 * 86_400_000) yield 'a window over days nobody works';
      }
      return;
    case 'case-unanswered':
      yield event.to === 'restoring'
        ? 'a shop opened again that nothing had reached'
        : 'a listing that stays down unanswered';
      return;
    case 'late-proof-received':
      if (note.unanswered) yield 'an answer after the case had ended unanswered';
      return;
    case 'case-released':
      if (note.confirmed) yield afterProceedings[event.outcome];
      if (event.awaitsNotice) yield 'a court’s word before the seller was told';
      return;
    case 'case-overturned':
      if (event.by === 'audit') yield 'a case that a blind audit undid';
      if (note.goods && event.by === 'ruling') yield 'goods of health and safety that a person ruled on';
      return;
    case 'matter-raised': {
      yield `raised: ${event.kind}` as Situation;
      if (event.kind !== 'proceedings') return;
      const { brand = '' } = event.kept ?? {};
      if (Date.parse(brand) - Date.parse(at) <= 3_600_000) yield 'proceedings in the last hour of a window';
      if (note.rejectedAt !== undefined) yield 'proceedings entered after others were rejected';
      return;
    }
    case 'matter-found':
      yield `found: ${event.finding}` as Situation;
      yield* found(event, note, { at, zone });
      return;
    case 'case-referred':
      if (event.cause === 'mandate-ended') yield 'a mandate that ended while a case ran';
      if (event.cause === 'right-lapsed') yield 'a right that lapsed while a case ran';
      return;
    case 'appeal-opened':
      yield `an appeal by a ${event.by}`;
      return;
    case 'complaint-refused':
      for (const { code } of event.missing) {
        const what = refusedFor[code];
        if (what !== undefined) yield what;
      }
      return;
    case 'complaint-accepted': {
      const same = [...book.cases.values()].filter(
        (one) => one.id !== id && one.key === note.key && one.right === note.right && one.reason === note.reason,
      );
      if (same.some(({ unanswered, inForce, seller }) => unanswered && inForce && seller === note.seller))
        yield 'a complaint about goods that came back after one ended unanswered';
      if (event.laneReasons.includes('cleared-seller')) yield 'a complaint about cleared goods';
      else if (book.clearedOnce.has(`${note.seller} ${note.complainant}`))
        yield 'a complaint about goods whose clearance was over';
      if (event.laneReasons.includes('returned-after-removal')) {
        const isElsewhere = book.cases.get(note.parent ?? '')?.seller !== note.seller;
        yield `goods that came back${isElsewhere ? ' at another account of their operator' : ''}`;
      }
      if (same.some(({ settled }) => settled)) yield 'a complaint about a matter of old, with something new';
      if (note.agent !== undefined) yield 'a complaint of an agent';
      if (note.target.kind === 'storefront') yield 'a complaint about a whole shop';
      if (variantOf(note.target) !== undefined) yield 'a complaint about a variant';
      if (event.laneReasons.includes('variant-not-separable')) yield 'a variant that cannot be taken down alone';
      const others = [...book.cases.values()].filter(
        (one) => one.seller === note.seller && one.inForce && !one.against,
      );
      if (new Set(others.map(({ complainant }) => complainant)).size > 2)
        yield 'a seller with three complainants at once';
      return;
    }
  }
}

function* found(
  event: MatterFound,
  note: CaseNote,
  { at, zone }: { readonly at: string; readonly zone: string },
): Generator<Situation> {
  if (event.to === 'restoring') yield 'a settlement undone for a demand';
  if (event.finding === 'rejected') {
    if (note.referred) yield 'proceedings that a referral met';
    else if ((event.clocks?.brand ?? '') > at) yield 'proceedings rejected in their window';
    else yield 'proceedings rejected when their window was over';
  }
  const { days, from = '', due = '' } = event;
  if (days === undefined) return;
  const ends = dueAfter({ count: days, unit: 'business-day' }, justBefore(from), sampleCalendar, zone);
  if (due < ends) yield 'delay cut off by the limit on the whole';
  if (note.delayDays > days) yield 'delay granted in parts';
  if (note.pauses.times > 0) yield 'delay in a window that was paused';
}

const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

const afterProceedings = {
  'go-on': 'proceedings that came to nothing, and the window went on',
  'for-seller': 'proceedings whose outcome was entered for the seller',
  'for-complainant': 'proceedings whose outcome was entered for the complainant',
} as const;

const refusedFor: Readonly<Partial<Record<string, Situation>>> = {
  'complainant-suspended': 'a complaint of a suspended complainant',
  'over-cap': 'a complaint above the daily cap',
  'already-decided': 'a complaint that repeats what was decided, with nothing new',
  'mandate-missing': 'a complaint of an agent without a mandate',
  'parent-not-upheld': 'goods said to continue a decision that they do not',
};
