/** Goods after the seller's answer, which by statute only proceedings keep down, and uncounted delay. */
import { openProceedings } from '../../../src/case/index.ts';
import { dueAfter } from '../../../src/clock/index.ts';
import type { Rules } from '../../../src/policy/index.ts';
import type { CaseNote } from '../book/index.ts';
import type { Invariant, Look } from './invariant.ts';

const msOfDay = 86_400_000;
/** A pause moves a deadline by its length, and at most to the end of the next business day after a weekend; an extension is not longer. */
const msOfRounding = 4 * msOfDay;

const isStatutory = ({ standBehind }: Rules): boolean => standBehind === 'proceedings';

/** The latest end of the complainant's deadline, however many pauses it had. */
function latestEnd(note: CaseNote, { rules, calendar, zone }: Pick<Look, 'rules' | 'calendar' | 'zone'>): number {
  const { answeredAt = '', delayedTo, pauses, extended } = note;
  const plain = Date.parse(delayedTo ?? dueAfter(rules.clocks.brand, answeredAt, calendar, zone));
  if (!note.moved) return plain;
  return plain + pauses.ms + pauses.times * msOfRounding + (extended.complainant ?? 0) * msOfRounding;
}

export const track: readonly Invariant[] = [
  {
    says: 'by statute goods that their seller answered for stay down past the window only for proceedings entered in it',
    ofEvent: ({ ref, event, at }, { book, rules, calendar, zone }) => {
      const note = book.cases.get(ref.id);
      if (event.type !== 'matter-raised' || event.kind !== 'proceedings' || note === undefined) return undefined;
      if (!isStatutory(rules)) return `${ref.id} enters proceedings where they count for nothing`;
      if (!note.contested || Date.parse(at) >= latestEnd(note, { rules, calendar, zone }))
        return `${ref.id} enters proceedings at ${at}, after its window`;
      return note.proceedings.includes(event.matter) ? `${ref.id} enters ${event.matter} twice` : undefined;
    },
    ofState: (look) => {
      if (!isStatutory(look.rules)) return undefined;
      for (const note of look.book.cases.values()) {
        if (!note.contested || !note.inForce || note.held || note.referred) continue;
        if (Date.parse(look.world.now) >= latestEnd(note, look)) return `${note.id} is down after its window`;
      }
      return undefined;
    },
  },
  {
    says: 'by statute nobody rules: against a seller that answered decides its own word, a court or an authority',
    ofEvent: ({ ref, event }, { book, rules }) => {
      if (!isStatutory(rules)) return undefined;
      const { type } = event;
      if (type === 'claim-stood-behind' || type === 'claim-backed' || type === 'silence-sent-to-ruling')
        return `${ref.id}: ${type}`;
      const isTheirs = type === 'case-upheld' && event.by !== 'elsewhere' && event.by !== 'accepted';
      return isTheirs && book.cases.get(ref.id)?.contested ? `${ref.id} is upheld by ${event.by}` : undefined;
    },
  },
  {
    says: 'what comes of proceedings is entered once somebody looked whether they are any; rejected for a reason, they gave no time',
    ofEvent: ({ ref, event, actor, at }, { book }) => {
      const note = book.cases.get(ref.id);
      if (note === undefined) return undefined;
      if (event.type === 'case-released' && note.contested && note.openProceedings !== undefined)
        return `${ref.id} is released, and ${note.openProceedings} was not looked at`;
      if (event.type !== 'matter-found' || event.kind !== 'proceedings') return undefined;
      if (actor.kind !== 'desk' || actor.user !== event.decider || note.openProceedings !== event.matter)
        return `${event.matter} of ${ref.id} is decided by ${actor.kind}`;
      if (event.finding === 'confirmed') return undefined;
      if (!event.missing?.length) return `${event.matter} is rejected for nothing`;
      const { brand } = event.clocks ?? {};
      const runs = !note.referred && note.pauses.onTrial && brand !== undefined && brand > at;
      const was = note.delayedTo ?? brand;
      return runs && !note.moved && brand !== was ? `${ref.id} ends at ${brand}, and ended at ${was}` : undefined;
    },
  },
  {
    says: 'delay that is not counted makes no window end earlier, nor later than the reading of its limit lets it',
    ofEvent: ({ ref, event, actor }, { book, rules, calendar, zone }) => {
      const note = book.cases.get(ref.id);
      if (event.type !== 'matter-found' || event.finding !== 'granted' || note === undefined) return undefined;
      const { days = 0, from = '', due = '' } = event;
      const { atMost, reading } = rules.excludedDelay ?? {};
      if (atMost === undefined) return `${ref.id} is granted delay where all is counted`;
      if (actor.kind !== 'desk' || !note.delayAsked) return `${ref.id} is granted what nobody asked for`;
      if (note.delayDays + days > atMost.count) return `${ref.id} is granted ${note.delayDays + days} days`;
      if (due < from) return `${ref.id} ends at ${due}, and ended at ${from}`;
      const before = note.delayedTo ?? dueAfter(rules.clocks.brand, note.answeredAt ?? '', calendar, zone);
      if (!note.moved && from !== before) return `${ref.id} ended at ${before}, not ${from}`;
      const whole = dueAfter(atMost, note.answeredAt ?? '', calendar, zone);
      const ends = dueAfter({ count: days, unit: 'business-day' }, dayBefore(from), calendar, zone);
      const last = reading === 'on-top' ? ends : [from, whole].sort().at(-1);
      return due > (last ?? '') || due > ends ? `${ref.id} ends at ${due}, after ${last}` : undefined;
    },
  },
  {
    says: 'the desk has what it was asked to decide, and nothing that nobody can decide any more',
    ofState: ({ book: { cases, tasks }, world }) => {
      for (const one of world.cases())
        if (openProceedings(one) && !tasks.has(`proceedings ${one.case}`))
          return `the hold of ${one.case} waits for what nobody decides`;
      for (const { id, contested, openProceedings, delayAsked, held } of cases.values()) {
        const isOpen = contested && held && openProceedings !== undefined;
        if (tasks.has(`proceedings ${id}`) !== isOpen) return `the proceedings of ${id}, and the desk's task`;
        const isTheirs = delayAsked && world.case(id).status === 'brand-window';
        if (tasks.has(`delay ${id}`) !== isTheirs) return `the delay in ${id}, and the desk's task`;
      }
      return undefined;
    },
  },
  {
    says: 'a contest about goods of health and safety is ended by nobody’s silence or retraction',
    ofEvent: ({ ref, event }, { book, rules }) => {
      const note = book.cases.get(ref.id);
      if (event.type !== 'case-withdrawn' || event.to !== 'restoring' || isStatutory(rules)) return undefined;
      return note?.goods && note.contested ? `${ref.id} is let go by ${event.withdrawal}` : undefined;
    },
  },
];

/** The last instant before a deadline of days ends. */
const dayBefore = (due: string): string => new Date(Date.parse(due) - 1).toISOString();
