import { createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problem.ts';
import type { Tx } from '../transactions.ts';

/** Guesses without a delay, since people mistype. */
const free = 5;
/** Seconds after the last free guess; each further guess doubles them. */
const firstWait = 30;
/** Seconds. Allows some 100 guesses a day, against passwords that are not among the first 10^8. */
const longestWait = 900;
/** Seconds without a guess after which the count is cleared: one day. */
const forgottenAfter = 86_400;

/** Keyed, so that the table reveals neither tried e-mails nor devices. */
const signed = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64url');

/**
 * What is guessed: the password of an e-mail at the sign-in page; of a user's id, the password that a change asks for, or a code. The
 * kind stands in the key, since a stranger sends any text as an e-mail.
 */
type Guessed = `${'mail' | 'change' | 'code'}:${string}`;

/** Clears the count of an account that got a new password by another way. */
export async function forgetGuesses(tx: Tx, key: string, guessed: Guessed): Promise<void> {
  await sql`delete from auth.guess where who = ${signed(key, `guesses:${guessed}`)}`.execute(tx);
}

const deviceForm = /^([\w-]{22})\.([\w-]{43})$/;

/**
 * Slows down guessing of one account's password or code, from any number of addresses. A device on which the user has signed in is counted
 * separately, so that a stranger's guesses do not lock the user out (OWASP, device cookies).
 */
export class GuessDelay {
  readonly #database: Database;
  readonly #key: string;
  /** The last attempt of each account that this process checks. */
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(database: Database, key: string) {
    this.#database = database;
    this.#key = key;
  }

  /** Counts a guess before it is checked, so that parallel guesses all count. @throws ProblemError 429 if it comes too early. */
  async take(guessed: Guessed, device?: string): Promise<void> {
    const who = this.#who(guessed, device);
    const now = new Date(Date.now());
    const wait = sql`make_interval(secs => case when g.guesses < ${free}::int then 0
      else least(${longestWait}::int, ${firstWait}::int * 2 ^ least(g.guesses - ${free}::int, 20)) end)`;
    const forgotten = sql`g.last_at < ${now}::timestamptz - make_interval(secs => ${forgottenAfter}::int)`;
    const { kysely } = this.#database;
    await sql`delete from auth.guess g where ${forgotten}`.execute(kysely);
    const { rows } = await sql`
      insert into auth.guess as g (who, guesses, last_at) values (${who}, 1, ${now})
      on conflict (who) do update set guesses = g.guesses + 1, last_at = ${now}
      where g.last_at + ${wait} <= ${now}::timestamptz
      returning guesses`.execute(kysely);
    if (rows.length > 0) return;
    const held = await sql<{
      until: Date;
    }>`select g.last_at + ${wait} as until from auth.guess g where who = ${who}`.execute(kysely);
    const until = held.rows[0]?.until ?? now;
    throw new ProblemError(
      429,
      'too-many-guesses',
      guessed.startsWith('mail:')
        ? 'There were too many wrong passwords for this account. Wait, and try again; a device on which you signed in before need not wait for the guesses of others.'
        : 'There were too many wrong passwords or codes for this account. Wait, and try again.',
      { retryAfterSeconds: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)) },
    );
  }

  /**
   * Runs an attempt after the earlier ones of its account in this process. Right ones that come at once all pass: each clears the count before
   * the next is counted. Wrong ones count in the database, to whichever process they come.
   */
  async inTurn<T>(guessed: Guessed, device: string | undefined, attempt: () => Promise<T>): Promise<T> {
    const who = this.#who(guessed, device);
    const mine = (this.#last.get(who) ?? Promise.resolve()).then(attempt, attempt);
    this.#last.set(who, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(who) === mine) this.#last.delete(who);
    }
  }

  /** Clears the count after a right password or code. */
  async forget(guessed: Guessed, device?: string): Promise<void> {
    await sql`delete from auth.guess where who = ${this.#who(guessed, device)}`.execute(this.#database.kysely);
  }

  /** The cookie of a device on which the user signed in. */
  deviceOf(guessed: Guessed, nonce: string): string {
    return `${nonce}.${this.#sign(`device:${nonce}:${guessed}`)}`;
  }

  #who(guessed: Guessed, device: string | undefined): string {
    const [, nonce = '', signature = ''] = deviceForm.exec(device ?? '') ?? [];
    const isKnown =
      nonce !== '' && timingSafeEqual(Buffer.from(signature), Buffer.from(this.#sign(`device:${nonce}:${guessed}`)));
    return this.#sign(isKnown ? `guesses-on:${nonce}:${guessed}` : `guesses:${guessed}`);
  }

  #sign(text: string): string {
    return signed(this.#key, text);
  }
}
