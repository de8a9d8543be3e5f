/** I3, I6, I20: targets that are down, and their causes. */
import { targetKey } from '@marketsafe/terms';
import { dueAfter } from '../../../src/clock/index.ts';
import { proceedsOf, storefrontOf } from '../../../src/seller/measures.ts';
import type { CaseNote } from '../book/case-note.ts';
import type { Book } from '../book/index.ts';
import type { Invariant, Look } from './invariant.ts';

/** Held for a case in force, and within the rules' period. */
const holds = ({ inForce, holdUntil }: CaseNote, now: string): boolean =>
  inForce && holdUntil !== undefined && now < holdUntil;

const proceedsKey = ({ target }: CaseNote): string => targetKey(proceedsOf(target));

/** Should be down: by a case in force, or the shop's own closure; for proceeds, should be held. */
function isDecidedDown(book: Book, seller: string, key: string, now: string): boolean {
  const holding = [...book.cases.values()].filter((one) => one.seller === seller && holds(one, now));
  if (holding.some((one) => proceedsKey(one) === key)) return true;
  const { closed, banned, recognisedFrom } = book.shop(seller);
  const isShop = key === targetKey(storefrontOf(seller));
  return (
    (isShop && (closed !== undefined || banned || recognisedFrom !== undefined)) || book.holding(seller, key).length > 0
  );
}

export const removals: readonly Invariant[] = [
  {
    says: 'I3: what is ordered last of a target is what is decided, and of no target without a decision',
    ofState: ({ book, world: { now } }) => {
      for (const [at, { desired, seller, target }] of book.orders) {
        const decided = isDecidedDown(book, seller, targetKey(target), now);
        if ((desired === 'down') !== decided) return `${at} is ordered ${desired}`;
      }
      for (const { inForce, seller, heldKey, id } of book.cases.values())
        if (inForce && book.orders.get(`${seller} ${heldKey}`)?.desired !== 'down')
          return `${id} is in force, ${heldKey} not ordered down`;
      return undefined;
    },
  },
  {
    says: 'money is held of nobody without a record, once for a case, and for as long as the rules say at most',
    ofEvent: ({ ref, event, at }, { book, rules, calendar, zone }) => {
      if (event.type !== 'proceeds-hold-asked') return undefined;
      const note = book.cases.get(ref.id);
      const { heldFor } = rules.measures;
      if (note === undefined || note.holdsAsked > 0) return `${ref.id} asks for a second hold`;
      if (heldFor === undefined || event.until > dueAfter(heldFor, at, calendar, zone))
        return `${ref.id} holds until ${event.until}`;
      return note.strikesBefore === 0 ? `${ref.id} holds the money of a seller without a record` : undefined;
    },
    ofState: ({ book, world }) => {
      for (const note of book.cases.values())
        if (holds(note, world.now) && book.orders.get(`${note.seller} ${proceedsKey(note)}`)?.desired !== 'down')
          return `${note.id} holds money that is not ordered to be held`;
      return undefined;
    },
  },
  {
    says: 'I3: a rule takes down only what the pack lets it; anything else a named person',
    ofEvent: ({ ref, event, actor }, { book, rules }) => {
      const note = book.cases.get(ref.id);
      if (event.type === 'complaint-accepted' && (event.to === 'removing' || event.to === 'submitting')) {
        const mayAlone =
          note !== undefined && (rules.lanes.expedited.includes(note.reason) || note.parent !== undefined);
        if (event.lane !== 'expedited' || !mayAlone) return `${ref.id} is ${event.lane} for ${note?.reason}`;
      }
      if (event.type === 'review-passed' || event.type === 'appeal-allowed') {
        if (actor.kind !== 'desk' || actor.user !== event.decider) return `${ref.id} is decided by ${actor.kind}`;
      }
      return undefined;
    },
  },
  {
    says: 'a desk that is late keeps nothing down, goods of health and safety aside, and puts nothing back before it is late',
    ofEvent: ({ ref, event }, { book }) =>
      event.type === 'restored-provisionally' && !book.cases.get(ref.id)?.late
        ? `${ref.id} is put back, and the desk is not late`
        : undefined,
    ofState: ({ book, rules }) => {
      if (rules.lateDesk === undefined) return undefined;
      for (const { id, late, inForce, goods } of book.cases.values())
        if (late && inForce && !goods) return `${id} is down, and the desk is late`;
      return undefined;
    },
  },
  {
    says: 'I6: what is given up or overturned is restored, once',
    ofState: ({ book, world, settled, putBack }) => {
      for (const { id, givenUp, restored, there, heldKey: key, seller, heldTarget } of book.cases.values()) {
        if (restored > 1) return `${id} is restored ${restored} times`;
        if (!givenUp || there || !settled) continue;
        if (restored !== 1 || world.case(id).status !== 'restored')
          return `${id} is ${world.case(id).status}, restored ${restored} times`;
        const down = isDecidedDown(book, seller, key, world.now) && !putBack.has(key);
        if (world.shelf.isDown(heldTarget) !== down) return `${key} of ${id} is ${down ? 'up' : 'down'}`;
        if (book.shop(seller).strikes.some(({ cases }) => cases.includes(id))) return `${id} still counts`;
      }
      return undefined;
    },
  },
  {
    says: 'I20: what the marketplace has down is what is decided to be',
    ofState: ({ book, world, settled, putBack }: Look) => {
      if (!settled) return undefined;
      const decided = new Set<string>();
      for (const note of book.cases.values()) {
        if (note.inForce) decided.add(note.heldKey);
        if (holds(note, world.now)) decided.add(proceedsKey(note));
      }
      for (const [seller, { closed, banned, recognisedFrom }] of book.shops)
        if (closed !== undefined || banned || recognisedFrom !== undefined)
          decided.add(targetKey(storefrontOf(seller)));
      const down = world.shelf.down();
      const wrong = [
        ...down.filter((key) => !decided.has(key) || putBack.has(key)).map((key) => `${key} is down`),
        ...[...decided].filter((key) => !putBack.has(key) && !down.includes(key)).map((key) => `${key} is up`),
      ];
      return wrong[0];
    },
  },
  {
    says: 'goods came back only where the marketplace showed them again',
    ofEvent: ({ ref, event }, { book, relisted }) => {
      if (event.type !== 'complaint-accepted' && event.type !== 'appeal-allowed') return undefined;
      const note = book.cases.get(ref.id);
      const parent = book.cases.get(note?.parent ?? '');
      if (note === undefined || parent === undefined || note.orphaned || !note.coveredBy.includes(parent.key))
        return undefined;
      const { seller, heldKey: key } = parent;
      const shown = book.shownAgain.has(`${seller} ${key}`) && relisted.has(key);
      return shown ? undefined : `${ref.id} continues ${parent.id}, and ${key} never came back`;
    },
  },
];
