/** I11, I12, I13 and clearances: which complaints are accepted, and their lanes. */
import { isOpen } from '../../../src/case/index.ts';
import { dueAfter } from '../../../src/clock/index.ts';
import type { Book, CaseNote } from '../book/index.ts';
import type { Invariant } from './invariant.ts';

const tripleOf = ({ right, key, reason, seller }: CaseNote): string => `${right} ${key} ${reason} ${seller}`;

/** Whether claims of `one` cover the target of `note`. */
const isAbout = (one: CaseNote, note: CaseNote): boolean =>
  note.coveredBy.some((key) => tripleOf(one) === tripleOf({ ...note, key }));

/** Those with a measure in force; cases that wait for the desk are left to the states. */
const isUndecided = ({ inForce, against, settled, unanswered, contested }: CaseNote): boolean =>
  inForce && !against && !settled && (!unanswered || contested);

const isCleared = (book: Book, { seller, complainant, right, target }: CaseNote, at: string): boolean =>
  Object.values(book.shop(seller).clearances).some(
    ({ confirmed, until, holder, rights, listings }) =>
      confirmed &&
      until > at &&
      holder === complainant &&
      (rights === undefined || rights.includes(right)) &&
      (listings === undefined || (target.kind === 'listing' && listings.includes(target.id))),
  );

export const filing: readonly Invariant[] = [
  {
    says: 'I11: nothing is taken down but under a valid right of the complainant, by an agent with a running mandate',
    ofEvent: ({ ref, event, at }, { book }) => {
      const takesDown =
        event.type === 'review-passed' ||
        event.type === 'complaint-accepted' ||
        (event.type === 'appeal-allowed' && event.outcome !== 'overturned');
      const note = takesDown ? book.cases.get(ref.id) : undefined;
      if (note === undefined) return undefined;
      const right = book.rights.get(note.right);
      if (!right?.verified || right.lapsed || right.holder !== note.complainant)
        return `${ref.id} takes down under ${note.right}`;
      return note.agent !== undefined && !((right.mandates[note.agent] ?? '') > at)
        ? `${ref.id} is of ${note.agent}`
        : undefined;
    },
  },
  {
    says: 'I12: at most one undecided case per right, listing and reason, and one counted strike for each time it was put up',
    ofState: ({ world, book }) => {
      const open = world
        .cases()
        .flatMap((one) => (isOpen(one) ? [tripleOf(book.cases.get(one.case) as CaseNote)] : []));
      if (new Set(open).size !== open.length) return `two are open of one of ${open}`;
      const counted = new Set([...book.shops.values()].flatMap(({ strikes }) => strikes.flatMap(({ cases }) => cases)));
      const times = [...book.cases.values()]
        .filter(({ id, against }) => against && counted.has(id))
        // A case that ended unanswered concerns an earlier time, and its child the next.
        .map((one) => `${tripleOf(one)} ${one.unanswered ? `unanswered ${one.id}` : (one.parent ?? '')}`);
      return new Set(times).size === times.length ? undefined : `two count of one of ${times}`;
    },
  },
  {
    says: 'I12: what was refused, overturned or taken back is taken again only with something new',
    ofEvent: ({ ref, event }, { book }) => {
      const note = event.type === 'complaint-accepted' ? book.cases.get(ref.id) : undefined;
      if (note === undefined) return undefined;
      const same = [...book.cases.values()].filter((one) => one.id !== note.id && isAbout(one, note));
      const settled = same.findLast((one) => one.settled);
      const upheld = same.findLast((one) => one.against);
      if (settled === undefined || (upheld !== undefined && upheld.filedAt >= settled.filedAt)) return undefined;
      const known = same.flatMap(({ evidence }) => evidence);
      return note.evidence.some((hash) => !known.includes(hash)) ? undefined : `${ref.id} repeats ${settled.id}`;
    },
  },
  {
    says: 'only goods that the same account offers again, or another of its declared identity, weigh as returned',
    ofEvent: ({ ref, event }, { book, rules }) => {
      if (event.type === 'complaint-filed') {
        const isOfReason = event.gravity === rules.reasons[event.reason].gravity;
        return isOfReason || event.parent !== undefined
          ? undefined
          : `${ref.id} weighs as returned, and continues nothing`;
      }
      const note = book.cases.get(ref.id);
      const parent = book.cases.get(note?.parent ?? '');
      const isTaken =
        event.type === 'complaint-accepted' || (event.type === 'appeal-allowed' && note?.orphaned === false);
      if (!isTaken || note === undefined || parent === undefined) return undefined;
      return book.isOneOperator(note.seller, parent.seller)
        ? undefined
        : `${ref.id} continues ${parent.id}, and ${note.seller} is another operator`;
    },
  },
  {
    says: 'I12: nothing is taken about a variant while a complaint about its listing is undecided',
    ofEvent: ({ ref, event }, { book }) => {
      const note = event.type === 'complaint-accepted' ? book.cases.get(ref.id) : undefined;
      const open = [...book.cases.values()].find(
        (one) => note && one.id !== note.id && isUndecided(one) && one.key !== note.key && isAbout(one, note),
      );
      return open && `${ref.id} is about a variant of what ${open.id} is about`;
    },
  },
  {
    says: 'only a person takes a whole listing for one variant',
    ofEvent: ({ ref, event }, { book }) => {
      const note = event.type === 'complaint-accepted' ? book.cases.get(ref.id) : undefined;
      if (note === undefined || event.type !== 'complaint-accepted' || note.heldKey === note.key) return undefined;
      return event.to === 'desk-review' ? undefined : `${ref.id} takes the whole listing, and no person looked`;
    },
  },
  {
    says: 'I13: who is suspended takes nothing down, and nobody is suspended who was not warned',
    ofEvent: ({ ref, event, at }, { book, rules }) => {
      if (event.type === 'complainant-suspended' && rules.demands?.costs !== 'suspension')
        return book.filers.get(ref.id)?.warned ? undefined : `${ref.id} is suspended without a warning`;
      const note = event.type === 'complaint-accepted' ? book.cases.get(ref.id) : undefined;
      const filers = note === undefined ? [] : [note.complainant, ...(note.agent === undefined ? [] : [note.agent])];
      const out = filers.find((one) => (book.filers.get(one)?.suspendedUntil ?? '') > at);
      return out && `${ref.id} is of ${out}, which is suspended`;
    },
  },
  {
    says: 'a complaint about what a clearance covers goes to review as long as the clearance is in force, and not longer',
    ofEvent: ({ ref, event, at }, { book }) => {
      const note = event.type === 'complaint-accepted' ? book.cases.get(ref.id) : undefined;
      if (note === undefined || event.type !== 'complaint-accepted' || note.parent !== undefined) return undefined;
      const isSlowed = event.laneReasons.includes('cleared-seller');
      const cleared = isCleared(book, note, at);
      if (cleared && event.lane !== 'review') return `${ref.id} is ${event.lane} though its seller is cleared`;
      return isSlowed === cleared ? undefined : `${ref.id} goes to review for a clearance that is none`;
    },
  },
  {
    says: 'no clearance is longer than asked for, nor than the pack lets it be',
    ofEvent: ({ ref, event, at }, { book, rules, calendar, zone }) => {
      if (event.type !== 'clearance-confirmed' || rules.clearance === undefined) return undefined;
      const asked = book.shop(ref.id).clearances[event.clearance];
      if (asked !== undefined && event.until > asked.until) return `${event.clearance} is longer than asked for`;
      const longest = dueAfter(rules.clearance.longest, at, calendar, zone);
      return event.until > longest ? `${event.clearance} runs until ${event.until}, not ${longest}` : undefined;
    },
  },
];
