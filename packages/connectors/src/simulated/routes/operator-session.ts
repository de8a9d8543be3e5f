import { freshToken, sameText } from '../passwords.ts';
import { inForce, type Replaceable } from '../replaceable.ts';

/** Real operator sessions last hours; this one is short enough to expire when a clock moves by days. */
const LIFETIME_MS = 3_600_000;

/** Short-lived tokens issued for the long-lived one. Either opens the operator's API; only sessions can expire. */
export class OperatorSessions {
  readonly #operatorToken: Replaceable<string>;
  readonly #now: () => Date;
  readonly #sessions = new Map<string, number>();

  constructor(operatorToken: Replaceable<string>, now: () => Date) {
    this.#operatorToken = operatorToken;
    this.#now = now;
  }

  isOperator(token: string): boolean {
    return sameText(token, inForce(this.#operatorToken));
  }

  open(): { token: string; expiresAt: string } {
    const token = freshToken();
    const expires = this.#now().getTime() + LIFETIME_MS;
    this.#sessions.set(token, expires);
    return { token, expiresAt: new Date(expires).toISOString() };
  }

  isLive(token: string): boolean {
    const expires = this.#sessions.get(token);
    if (expires === undefined) return false;
    if (expires > this.#now().getTime()) return true;
    this.#sessions.delete(token);
    return false;
  }

  killAll(): void {
    this.#sessions.clear();
  }
}
