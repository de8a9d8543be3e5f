import { type Caller, isWebhook, tenantOf, userOf } from './caller.ts';
import { ProblemError } from './problem.ts';

/** Requests answered a minute. */
export interface RequestLimits {
  /** From one address, before the caller is known. An office of people shares one. */
  readonly address: number;
  /** From one signed-in person, all API keys of a person, or one holder of a link, over all routes and addresses together. */
  readonly person: number;
  /** From all people of one participant together. The desk's people share no such limit. */
  readonly participant: number;
  /** Refused requests of one API key, which each leave something; default 60. */
  readonly refused?: number;
  /** Announcements from one address, known or unknown. */
  readonly webhook: number;
}

export const defaultLimits: RequestLimits = {
  address: 1200,
  person: 600,
  participant: 1200,
  webhook: 300,
};

/** For benchmarks and tests without strangers. */
export const noLimits: RequestLimits = {
  address: Number.POSITIVE_INFINITY,
  person: Number.POSITIVE_INFINITY,
  participant: Number.POSITIVE_INFINITY,
  refused: Number.POSITIVE_INFINITY,
  webhook: Number.POSITIVE_INFINITY,
};

const minute = 60_000;

/** Counts requests by key in minutes that start at the same time for all keys, so that only the current minute is stored. */
export class RateLimit {
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  #ends = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts a request; false if it is above the limit. `now`: milliseconds, always of the same clock. */
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

  /** Clears the key's count. */
  forget(key: string): void {
    this.#counts.delete(key);
  }
}

/** All buckets: a request counts against its address before the caller is known, and then against the caller. */
export class RequestLimiter {
  readonly #address: RateLimit;
  readonly #person: RateLimit;
  readonly #participant: RateLimit;
  readonly #refused: RateLimit;
  readonly #webhook: RateLimit;

  constructor(limits: RequestLimits) {
    this.#address = new RateLimit(limits.address);
    this.#person = new RateLimit(limits.person);
    this.#participant = new RateLimit(limits.participant);
    this.#refused = new RateLimit(limits.refused ?? 60);
    this.#webhook = new RateLimit(limits.webhook);
  }

  takeAddress(ip: string, now: number): void {
    this.#address.take(addressKey(ip), now);
  }

  /** `key`: the id of an API key whose request was refused before it counted. */
  takeRefused(key: string, now: number): void {
    this.#refused.take(key, now);
  }

  takeWebhook(ip: string, now: number): void {
    this.#webhook.take(addressKey(ip), now);
  }

  /** `byKey`: an API key is shown. All keys of a person share one limit, which is not that of their sessions. */
  takeCaller(caller: Caller, now: number, byKey = false): void {
    if (caller.kind === 'public' || isWebhook(caller)) return;
    // A person over their own limit uses up nothing of their colleagues' limit.
    const who = userOf(caller) ?? tenantOf(caller);
    this.#person.take(byKey ? `keys of ${who}` : who, now);
    if (caller.kind === 'participant') this.#participant.take(caller.participant, now);
  }
}

/** The key of an address. An IPv6 host has a network of 2^64 addresses, which counts as one. */
export function addressKey(ip: string): string {
  const [head = '', tail] = ip.toLowerCase().split('::');
  if (!ip.includes(':')) return ip;
  if (ip.includes('.')) return ip.slice(ip.lastIndexOf(':') + 1);
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}
