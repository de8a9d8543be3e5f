import { type Caller, tenantOf, userOf } from './caller.ts';
import { ProblemError } from './problem.ts';

/** How many requests a minute are answered. */
export interface RequestLimits {
  /** Of one address, before anybody has looked at who it is. An office of people shares one. */
  readonly address: number;
  /** Of one person who is signed in, or one holder of a link, over all routes and addresses together. */
  readonly person: number;
  /** Of all people of one participant together. The desk's people have nothing in common but the programme. */
  readonly participant: number;
  /** Announcements from one address, known or not. */
  readonly webhook: number;
}

export const defaultLimits: RequestLimits = { address: 1200, person: 600, participant: 1200, webhook: 300 };

/** For a benchmark or a test, where there are no strangers. */
export const noLimits: RequestLimits = {
  address: Number.POSITIVE_INFINITY,
  person: Number.POSITIVE_INFINITY,
  participant: Number.POSITIVE_INFINITY,
  webhook: Number.POSITIVE_INFINITY,
};

const minute = 60_000;

/** Counts requests by key in minutes that are the same for all keys, so that nothing is remembered beyond one. */
export class RateLimit {
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  #ends = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one more; false when it is above the limit. `now`: milliseconds, real time. */
  counts(key: string, now: number): boolean {
    if (now >= this.#ends) {
      this.#counts.clear();
      this.#ends = now + minute;
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count <= this.#most;
  }

  /** @throws ProblemError `too-many-requests` with the seconds until the next minute. `now`: milliseconds, real time. */
  take(key: string, now: number): void {
    if (this.counts(key, now)) return;
    const retryAfterSeconds = Math.ceil((this.#ends - now) / 1000);
    throw new ProblemError(
      429,
      'too-many-requests',
      `At most ${this.#most} requests a minute. Wait ${retryAfterSeconds} s and try again.`,
      { retryAfterSeconds },
    );
  }

  /** Begins the key's count anew. */
  forget(key: string): void {
    this.#counts.delete(key);
  }
}

/** The buckets of everybody: a request costs its address before anybody is known, and then who makes it. */
export class RequestLimiter {
  readonly #address: RateLimit;
  readonly #person: RateLimit;
  readonly #participant: RateLimit;
  readonly #webhook: RateLimit;

  constructor(limits: RequestLimits) {
    this.#address = new RateLimit(limits.address);
    this.#person = new RateLimit(limits.person);
    this.#participant = new RateLimit(limits.participant);
    this.#webhook = new RateLimit(limits.webhook);
  }

  takeAddress(ip: string, now: number): void {
    this.#address.take(addressKey(ip), now);
  }

  takeWebhook(ip: string, now: number): void {
    this.#webhook.take(addressKey(ip), now);
  }

  takeCaller(caller: Caller, now: number): void {
    if (caller.kind === 'public' || caller.kind === 'marketplace') return;
    // One who is over their own bucket takes nothing more from that of their colleagues.
    this.#person.take(userOf(caller) ?? tenantOf(caller), now);
    if (caller.kind === 'participant') this.#participant.take(caller.participant, now);
  }
}

/** Whose address it is: an IPv6 host has a network of 2^64 addresses to itself, which counts as one. */
export function addressKey(ip: string): string {
  const [head = '', tail] = ip.toLowerCase().split('::');
  if (!ip.includes(':')) return ip;
  if (ip.includes('.')) return ip.slice(ip.lastIndexOf(':') + 1);
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}
