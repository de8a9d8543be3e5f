import { hour } from '../stage/world.ts';
import type { CaseBook } from './case-book.ts';
import { isSame } from './entry.ts';
import type { Oracle } from './oracle.ts';
import { iso, must } from './violation.ts';

/** A new rights holder's removals per hour, and the number of decided cases until they are no longer new (the published rules). */
const newcomers = { hour: 10, decided: 10 };
const approvers = 2;

interface Sent {
  /** The number of instructions seen, by marketplace. */
  readonly seen: Map<string, number>;
  /** The first call for each order. */
  readonly orders: Set<string>;
  /** The first sending of removals, by right. */
  readonly times: Map<string, number[]>;
}

const sentOf = new WeakMap<Oracle, Sent>();

/** The caps on removals: no more of a newcomer's are sent per hour than allowed, unless two members of the review team release them. */
export function checkCaps(oracle: Oracle): void {
  const { world, book } = oracle;
  const sent: Sent = sentOf.get(oracle) ?? {
    seen: new Map(),
    orders: new Set<string>(),
    times: new Map<string, number[]>(),
  };
  sentOf.set(oracle, sent);
  for (const { id: market, received } of world.markets) {
    for (const { id, type, target, begun } of received.slice(sent.seen.get(market) ?? 0)) {
      if (type !== 'listing.remove' && type !== 'listing.hide') continue;
      if (sent.orders.has(id)) continue;
      sent.orders.add(id);
      const entry = [...book.entries.values()].find(
        (one) => isSame(one.target, { ...target, marketplace: market }) && one.standing === 'in force',
      );
      if (!entry) continue;
      const times = sent.times.get(entry.right) ?? [];
      sent.times.set(entry.right, [...times, begun]);
      const within = times.filter((time) => time > begun - hour).length + 1;
      if (!isNewcomer(book, entry.right) || within <= newcomers.hour) continue;
      // Released removals may be sent later: a marketplace was unreachable.
      const words = new Set(
        book.removals.releases.filter(({ at }) => at >= entry.filedAt && at <= begun).map(({ who }) => who),
      );
      must(
        words.size >= approvers,
        'I19',
        () => `${market}/${target.id} is removal ${within} in the hour before ${iso(begun)}, let go by ${words.size}`,
      );
      world.sometimes('a removal above a cap that two people let go');
    }
    sent.seen.set(market, received.length);
  }
}

const isNewcomer = (book: CaseBook, right: string): boolean =>
  [...book.entries.values()].filter((one) => one.right === right && one.against === true).length < newcomers.decided;
