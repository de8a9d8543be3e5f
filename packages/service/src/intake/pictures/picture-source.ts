import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import { type Cleaner, kindOf, mostUploadBytes } from '../../platform/cleaning/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Egress } from '../../platform/egress/index.ts';
import { lockFileToKeep } from '../../platform/lock-file.ts';
import type { Log } from '../../platform/log.ts';
import type { WorkSource } from '../../platform/poller.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { type ShopperWays, shopperWays } from '../../platform/shopper-ways.ts';
import type { Transactions } from '../../platform/transactions.ts';
import { askFor } from './ask-for.ts';
import { Bound } from './bound.ts';
import type { PictureFault } from './contract.ts';
import { erasePictures } from './erase-pictures.ts';

interface Dependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly egress: Egress;
  readonly cleaner: Cleaner;
  /** The cache's own files. */
  readonly pictures: Blobs;
  /** Bytes of the cache; default two gibibytes. */
  readonly mostBytes?: number | undefined;
  /** Called when one is read and there is room for the next. */
  readonly onFree?: () => void;
  readonly log: Log;
}

/** Pictures on their way at once; one process opens them, one after the other. */
const atOnce = 4;
/** Of one host, so that a slow one leaves room for others. */
const ofAHost = 2;
/** For one picture with its redirects. */
const mostMilliseconds = 8000;
/** Longer than a picture takes on its way and to be opened, with a second attempt. */
const leaseMs = 120_000;
/** Minutes until a picture that did not come is asked for again; then no more. */
const again = [1, 30];

interface Row {
  readonly marketplace: string;
  readonly address_hash: string;
  readonly address: string;
  readonly attempts: number;
}

/** What came of a picture. `later`: milliseconds until it is asked for, since there was no room for it now. */
type Read =
  | { readonly copy: Buffer }
  | { readonly fault: PictureFault; readonly mayCome?: boolean }
  | { readonly later: number };

/**
 * Reads wanted pictures through the one way out: at most 10 MiB, 8 s and three redirects each, and within the marketplace's rate. What
 * is a picture is decoded and encoded again in a process that may die, and kept by its content. It does not hold up the other work.
 */
export function pictureSource(deps: Dependencies): WorkSource {
  const { log, onFree } = deps;
  const limits = { what: 'pictures', maxBytes: mostUploadBytes, maxMilliseconds: mostMilliseconds };
  const reader = new Reader(deps, shopperWays(deps, limits));
  const flights = new Map<Promise<void>, string>();
  const source = async (): Promise<number> => {
    let taken = 0;
    while (flights.size < atOnce) {
      const row = await claim(deps, busy([...flights.values()]));
      if (!row) break;
      taken += 1;
      const flight = reader
        .handle(row)
        .catch((err: unknown) => {
          log.error({ err }, 'pictures');
          // Such as a full disk: it is tried again.
          return reader.putOff(row, 60_000);
        })
        .catch((err: unknown) => log.error({ err }, 'pictures'))
        .then(() => {
          flights.delete(flight);
          onFree?.();
        });
      flights.set(flight, hostOf(row.address));
    }
    return taken;
  };
  return Object.assign(source, {
    rest: async () => {
      const were = flights.size > 0;
      while (flights.size > 0) await Promise.all(flights.keys());
      return were;
    },
  });
}

/** As the database takes it from an address. */
const hostOf = (address: string): string => address.split('/')[2] ?? '';

const busy = (hosts: readonly string[]): string[] =>
  hosts.filter((host) => hosts.filter((one) => one === host).length >= ofAHost);

async function claim({ transactions, clock }: Dependencies, without: string[]): Promise<Row | undefined> {
  const now = clock.now();
  const { rows } = await transactions.work((tx) =>
    sql<Row>`
      update listing_picture set claimed_until = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
      where (marketplace, address_hash) in (
        select marketplace, address_hash from listing_picture
        where due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
          and split_part(address, '/', 3) <> all (${without}::text[])
        order by due_at limit 1 for update skip locked)
      returning marketplace, address_hash, address, attempts`.execute(tx),
  );
  return rows[0];
}

class Reader {
  readonly #deps: Dependencies;
  readonly #wayOf: ShopperWays;
  readonly #bound: Bound;

  constructor(deps: Dependencies, wayOf: ShopperWays) {
    this.#deps = deps;
    this.#wayOf = wayOf;
    this.#bound = new Bound(deps.transactions, deps.pictures, deps.mostBytes);
  }

  async handle(row: Row): Promise<void> {
    const read = await this.#read(row);
    if ('copy' in read) {
      await this.#keep(row, read.copy);
      return;
    }
    if ('later' in read) {
      await this.putOff(row, read.later);
      return;
    }
    const { transactions, clock } = this.#deps;
    const now = clock.now();
    const minutes = read.mayCome ? again[row.attempts - 1] : undefined;
    const due = minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
    // What was read before stays, where it is only read again.
    await transactions.work((tx) =>
      sql`
        update listing_picture set claimed_until = null, fault = ${read.fault}, read_at = ${now}, due_at = ${due}::timestamptz
        where marketplace = ${row.marketplace} and address_hash = ${row.address_hash}`.execute(tx),
    );
  }

  /** It counts as no attempt. */
  async putOff({ marketplace, address_hash: key }: Row, milliseconds: number): Promise<void> {
    const { transactions, clock } = this.#deps;
    const due = new Date(clock.now().getTime() + milliseconds);
    await transactions.work((tx) =>
      sql`
        update listing_picture set claimed_until = null, attempts = attempts - 1, due_at = ${due}
        where marketplace = ${marketplace} and address_hash = ${key}`.execute(tx),
    );
  }

  async #read({ marketplace, address }: Row): Promise<Read> {
    const answered = await askFor(this.#wayOf(marketplace), address);
    if (!('bytes' in answered)) return answered;
    if (!['jpeg', 'png', 'webp'].includes(kindOf(answered.bytes) ?? '')) return { fault: 'no-picture' };
    try {
      return { copy: (await this.#deps.cleaner.small(answered.bytes)).body };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return error.status === 503 ? { later: (error.retryAfterSeconds ?? 5) * 1000 } : { fault: 'unreadable' };
    }
  }

  async #keep({ marketplace, address_hash: key }: Row, copy: Buffer): Promise<void> {
    const { transactions, clock, pictures } = this.#deps;
    const sha256 = hash('sha256', copy, 'hex');
    const gone = await transactions.work(async (tx) => {
      const { rows } = await sql<{ sha256: string | null }>`
        select sha256 from listing_picture where marketplace = ${marketplace} and address_hash = ${key} for update`.execute(
        tx,
      );
      const [before] = rows;
      // None if it was erased meanwhile.
      if (!before) return [];
      await sql`
        update listing_picture set claimed_until = null, attempts = 0, due_at = null, fault = null, read_at = ${clock.now()},
          sha256 = ${sha256}, size = ${copy.length}
        where marketplace = ${marketplace} and address_hash = ${key}`.execute(tx);
      await lockFileToKeep(tx, sha256);
      await pictures.put(copy);
      return before.sha256 === null || before.sha256 === sha256 ? [] : [before.sha256];
    });
    await erasePictures(transactions, pictures, gone);
    await this.#bound.add(copy.length);
  }
}
