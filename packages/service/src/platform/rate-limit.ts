import { ProblemError } from './problem.ts';

/** How many requests a minute are answered. */
export interface RequestLimits {
  /** Of one address, before anybody has looked at who it is. An office of people shares one. */
  readonly address: number;
  /** Of one tenant, over all routes and addresses together. */
  readonly tenant: number;
  /** Announcements from one address, known or not. */
  readonly webhook: number;
}

export const defaultLimits: RequestLimits = { address: 1200, tenant: 600, webhook: 300 };

/** For a benchmark or a test, where there are no strangers. */
export const noLimits: RequestLimits = {
  address: Number.POSITIVE_INFINITY,
  tenant: Number.POSITIVE_INFINITY,
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

  /** @throws ProblemError `too-many-requests` with the seconds until the next minute. `now`: milliseconds, real time. */
  take(key: string, now: number): void {
    if (now >= this.#ends) {
      this.#counts.clear();
      this.#ends = now + minute;
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= this.#most) return;
    const retryAfterSeconds = Math.ceil((this.#ends - now) / 1000);
    throw new ProblemError(
      429,
      'too-many-requests',
      `At most ${this.#most} requests a minute. Wait ${retryAfterSeconds} s and try again.`,
      { retryAfterSeconds },
    );
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
