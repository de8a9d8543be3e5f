/** I4, I5, I8, I9, I10: who decides, when, and the notices. */

import type { AnyEvent } from '../../../src/aggregates.ts';
import { openMatter } from '../../../src/case/index.ts';
import { dueAfter } from '../../../src/clock/index.ts';
import type { Period, Rules } from '../../../src/policy/index.ts';
import type { CaseNote } from '../book/index.ts';
import type { Invariant, Look } from './invariant.ts';

const decisionsTold: ReadonlySet<string> = new Set([
  ...['complaint-refused', 'case-upheld', 'case-overturned', 'case-withdrawn', 'case-discontinued'],
  'case-unanswered',
  ...['appeal-decided', 'ban-declined', 'reregistration-confirmed'],
]);
const measuresTold: ReadonlySet<string> = new Set([
  'storefront-closed',
  'closure-carried-out',
  'storefront-banned',
  'reregistration-recognised',
]);

/** Whether an unmoved deadline ended at a wrong instant, or a moved one before it. */
function isWrong(
  at: string,
  began: string | undefined,
  period: Period,
  { moved }: CaseNote,
  look: Pick<Look, 'calendar' | 'zone'>,
): string | undefined {
  if (began === undefined) return 'never began';
  const due = dueAfter(period, began, look.calendar, look.zone);
  if (at < due) return `ended at ${at}, was due at ${due}`;
  return !moved && at > due ? `ended at ${at}, was due at ${due}, and nothing moved it` : undefined;
}

/** The complainant's deadline after uncounted delay, or after rejected proceedings. */
function isLeftWrong(
  at: string,
  note: CaseNote,
  rules: Rules,
  look: Pick<Look, 'calendar' | 'zone'>,
): string | undefined {
  const { delayedTo, rejectedAt, answeredAt } = note;
  if (delayedTo !== undefined && at < delayedTo) return `ended at ${at}, was due at ${delayedTo}`;
  const excused = delayedTo === at || rejectedAt === at;
  return isWrong(at, answeredAt, rules.clocks.brand, excused ? { ...note, moved: true } : note, look);
}

const deciderOf = (event: AnyEvent): string | undefined =>
  event.type === 'appeal-allowed' || event.type === 'appeal-dismissed' || event.type === 'audit-read'
    ? event.decider
    : undefined;

export const decisions: readonly Invariant[] = [
  {
    says: 'I5: a window is over when its time is, counted from what began it, and not before',
    ofEvent: ({ ref, event, at }, { book, rules, calendar, zone }) => {
      const note = book.cases.get(ref.id);
      if (note === undefined) return undefined;
      const look = { calendar, zone };
      const ofShop = note.target.kind === 'storefront' ? rules.storefronts?.answer : undefined;
      const isSilent =
        (event.type === 'case-upheld' && event.by === 'silence') ||
        (event.type === 'silence-sent-to-ruling' && event.side === 'seller');
      const isLeft =
        (event.type === 'case-withdrawn' && event.withdrawal === 'silence') ||
        (event.type === 'silence-sent-to-ruling' && event.side === 'complainant');
      const wrong = isSilent
        ? isWrong(at, note.toldAt, ofShop ?? rules.clocks.answer, note, look)
        : isLeft
          ? isLeftWrong(at, note, rules, look)
          : undefined;
      return wrong && `the window of ${ref.id} ${wrong}`;
    },
  },
  {
    says: 'I4: a case ends unanswered when the date for the arrival of its notice is past, and never once it arrived',
    ofEvent: ({ ref, event, at }, { book, rules, calendar, zone }) => {
      const note = event.type === 'case-unanswered' ? book.cases.get(ref.id) : undefined;
      if (note === undefined) return undefined;
      if (note.toldAt !== undefined) return `${ref.id} ends unanswered, and its seller was told`;
      const wrong = isWrong(at, note.seenDownAt, rules.clocks.arrival, note, { calendar, zone });
      return wrong && `the time for the notice of ${ref.id} ${wrong}`;
    },
  },
  {
    says: 'I4: a case that ended unanswered counts in no record, holds no money, and closes no shop',
    ofState: ({ world, book }) => {
      for (const { case: id, status, decision, counted = {}, target, found } of world.cases()) {
        if (decision?.outcome !== 'unanswered') continue;
        if (Object.keys(counted).length > 0) return `${id} ended unanswered, and counts`;
        if (book.cases.get(id)?.holdUntil !== undefined) return `${id} ended unanswered, and holds money`;
        if (target.kind === 'storefront' && status === 'unanswered' && found === undefined)
          return `${id} ended unanswered, and keeps a shop closed`;
      }
      return undefined;
    },
  },
  {
    says: 'a side’s window is extended once, an answer returned once, and nobody’s silence counts who was not reminded',
    ofEvent: ({ ref, event }, { book, rules }) => {
      const note = book.cases.get(ref.id);
      if (note === undefined) return undefined;
      if (event.type === 'window-extended' && note.extended[event.side] !== undefined)
        return `${ref.id} is extended twice`;
      if (event.type === 'answer-returned' && note.returned > 0) return `${ref.id} is returned twice`;
      // A complainant whose proceedings were rejected had the deadline, and used it.
      const isLeft = event.type === 'case-withdrawn' && event.withdrawal === 'silence' && note.rejectedAt !== event.at;
      return isLeft && rules.clocks.brandReminders.length > 0 && note.reminders === 0
        ? `${ref.id} is let go without a reminder`
        : undefined;
    },
  },
  {
    says: 'a report is replied to once, in its window, and nobody rules before that is over or used',
    ofEvent: ({ ref, event, at }, { book, rules, calendar, zone }) => {
      const note = book.cases.get(ref.id);
      if (note === undefined) return undefined;
      if (event.type === 'report-answered' && (note.replies > 0 || note.backedAt === undefined))
        return `${ref.id} is replied to twice, or for nothing`;
      const isRuled = (event.type === 'case-upheld' || event.type === 'case-overturned') && event.by === 'ruling';
      if (isRuled && !note.heard) return `${ref.id} is ruled before its seller was heard on the report`;
      if (event.type !== 'reply-window-over' || rules.reports === undefined) return undefined;
      const wrong = isWrong(at, note.backedAt, rules.reports.reply, note, { calendar, zone });
      return wrong && `the window for a reply in ${ref.id} ${wrong}`;
    },
  },
  {
    says: 'what is sent after every window is kept of a case that is decided, and not more than the rules keep',
    ofEvent: ({ ref, event }, { book, rules }) => {
      const note = book.cases.get(ref.id);
      if (note === undefined || event.type !== 'answer-recorded') return undefined;
      if (note.recorded >= (rules.afterWindow?.most ?? 0)) return `${ref.id} keeps one answer too many`;
      const silent = note.answeredAt === undefined && rules.silence.seller === 'ruling';
      return note.against || silent ? undefined : `${ref.id} keeps an answer that it waits for`;
    },
  },
  {
    says: 'while a hold or a referral stands, nothing of the case runs out',
    ofState: ({ world }) => {
      for (const { case: id, hold, referral, clocks, decision } of world.cases()) {
        if (hold === undefined && referral === undefined) continue;
        if (
          Object.keys(clocks).length > 0 ||
          decision?.appealUntil !== undefined ||
          decision?.lateProofUntil !== undefined
        )
          return `${id} is stopped, and runs: ${Object.keys(clocks)}`;
      }
      return undefined;
    },
  },
  {
    says: 'I8: an appeal and an audit are decided by somebody who decided nothing in the case',
    ofEvent: ({ ref, event, actor }, { book }) => {
      const decider = deciderOf(event);
      if (decider === undefined) return undefined;
      if (actor.kind !== 'desk' || actor.user !== decider) return `${ref.id} is decided by ${actor.kind}`;
      return book.cases.get(ref.id)?.deciders.includes(decider)
        ? `${ref.id} is decided by ${decider} twice`
        : undefined;
    },
  },
  {
    says: 'I8: what falls by an audit was found wrong by two',
    ofEvent: ({ ref, event }, { book }) =>
      event.type === 'case-overturned' && event.by === 'audit' && new Set(book.cases.get(ref.id)?.foundWrong).size !== 2
        ? `${ref.id} falls by ${book.cases.get(ref.id)?.foundWrong}`
        : undefined,
  },
  {
    says: 'I8: a finding about a demand is changed by somebody else only',
    ofEvent: ({ ref, event }, { book }) =>
      event.type === 'matter-found' &&
      event.kind === 'demand' &&
      book.cases.get(ref.id)?.demands[event.matter] === event.decider
        ? `${event.decider} finds otherwise in ${ref.id}`
        : undefined,
  },
  {
    says: 'I9: whoever is told of a measure or a decision is told its ground, and of a refusal each thing that is missing',
    ofState: ({ effects }) => {
      for (const effect of effects) {
        if (effect.kind !== 'notice') continue;
        const { notice, decision, measure } = effect;
        if ((decision?.ground !== undefined) !== decisionsTold.has(notice))
          return `${notice} and the ground of a decision`;
        if ((measure?.ground !== undefined) !== measuresTold.has(notice))
          return `${notice} and the ground of a measure`;
        const isRefusal = notice === 'complaint-refused' || /-refused$/.test(decision?.cause ?? '');
        if (isRefusal && (decision?.missing.length ?? 0) === 0) return `${notice} names nothing`;
        if (notice === 'case-discontinued' && decision?.cause === undefined) return `${notice} without a cause`;
      }
      return undefined;
    },
  },
  {
    says: 'I9: a seller is told that its shop is closed only when it was seen so',
    ofState: ({ events, effects }) => {
      const seen = events.flatMap(({ ref, event }) =>
        event.type === 'target-observed' && event.target.kind === 'storefront' && event.down ? [ref.id] : [],
      );
      const told = effects.flatMap((one) =>
        one.kind === 'notice' && one.notice === 'closure-carried-out' ? [one.recipient] : [],
      );
      const wrong = told.find((seller) => !seen.includes(seller));
      return wrong && `${wrong} is told that it is closed`;
    },
  },
  {
    says: 'I9: no case ends without both sides being told, but a seller that was never touched',
    ofState: ({ events, effects, book }) => {
      const justTouched = new Set(
        events.flatMap(({ ref, event }) => (event.type === 'removal-confirmed' ? [ref.id] : [])),
      );
      for (const { ref, event } of events) {
        const notice = told[event.type];
        if (ref.kind !== 'case' || notice === undefined) continue;
        const sides = effects.flatMap((one) =>
          one.kind === 'notice' && one.case === ref.id && one.notice === notice ? [one.to] : [],
        );
        if (!sides.includes('complainant')) return `${notice} of ${ref.id} is not told to its complainant`;
        if (
          !sides.includes('seller') &&
          book.cases.get(ref.id)?.seenDown &&
          !justTouched.has(ref.id) &&
          notice !== 'complaint-refused' &&
          !('to' in event && event.to === 'closed')
        )
          return `${notice} of ${ref.id} is not told to its seller`;
      }
      return undefined;
    },
  },
  {
    says: 'I10: no case is stuck: a clock runs, or somebody has the task',
    ofState: ({ world, book: { tasks }, settled }) => {
      for (const state of world.cases()) {
        const { case: id, status, clocks, hold, referral, appeal, audit, forum } = state;
        const lacks = (task: string, subject = id) => !tasks.has(`${task} ${subject}`);
        if (referral !== undefined && lacks('referral')) return `nobody has the referral of ${id}`;
        if (appeal !== undefined && lacks('appeal')) return `nobody has the appeal of ${id}`;
        if (openMatter(state, 'demand') && lacks('demand')) return `nobody has the demand in ${id}`;
        const isRead = audit !== undefined && audit.readings.length >= (audit.readings[0]?.finding === 'wrong' ? 2 : 1);
        if (audit !== undefined && !isRead && lacks('audit', audit.id)) return `nobody has the audit of ${id}`;
        if (forum === 'decides-there') continue;
        const clock = waitsFor[status];
        if (clock !== undefined && clocks[clock] === undefined && hold === undefined && referral === undefined)
          return `${id} is in ${status}, and no clock runs`;
        const task = taskOf[status];
        if (
          task !== undefined &&
          lacks(task) &&
          !(status === 'unconfirmed' && clocks.unconfirmedAlarm) &&
          // The seller has the case, for the reply.
          !(status === 'ruling' && clocks.reply) &&
          hold === undefined &&
          referral === undefined
        )
          return `${id} is in ${status}, and nobody has it`;
        if (settled && isOnItsWay.has(status)) return `${id} waits in ${status}`;
      }
      for (const { seller = '', closure, ban, recognised } of world.sellers()) {
        if (closure?.proposed && !closure.declined && ban === undefined && !tasks.has(`ban-approval ${seller}`))
          return `nobody has the ban of ${seller}`;
        if (recognised?.contested && !tasks.has(`recognition-contest ${seller}`))
          return `nobody has the objection of ${seller}`;
      }
      return undefined;
    },
  },
];

const told: Partial<Readonly<Record<AnyEvent['type'], string>>> = {
  'complaint-refused': 'complaint-refused',
  'review-refused': 'complaint-refused',
  'case-upheld': 'case-upheld',
  'case-overturned': 'case-overturned',
  'case-withdrawn': 'case-withdrawn',
  'case-discontinued': 'case-discontinued',
  'case-unanswered': 'case-unanswered',
  'appeal-allowed': 'appeal-decided',
  'appeal-dismissed': 'appeal-decided',
};
const waitsFor: Readonly<Record<string, 'arrival' | 'answer' | 'brand'>> = {
  notifying: 'arrival',
  undeliverable: 'arrival',
  'answer-window': 'answer',
  'brand-window': 'brand',
};
const taskOf: Readonly<Record<string, string>> = {
  'desk-review': 'review',
  unconfirmed: 'unconfirmed',
  undeliverable: 'undeliverable',
  ruling: 'ruling',
};
const isOnItsWay: ReadonlySet<string> = new Set(['removing', 'notifying', 'restoring']);
