import { sql } from 'kysely';
import { mostUploadBytes } from '../../platform/cleaning/index.ts';
import type { Egress } from '../../platform/egress/index.ts';
import type { Log } from '../../platform/log.ts';
import type { WorkSource } from '../../platform/poller.ts';
import type { Programme } from '../../platform/programme.ts';
import { shopperWays } from '../../platform/shopper-ways.ts';
import { bankExists } from './bank.ts';
import { claimBankPicture, putOffBankPicture, readBankPicture, waitsForBank } from './bank-pictures.ts';
import type { BankDependencies } from './dependencies.ts';
import { claimListingPictures, picturesAreDue, putOffListings, readListingPictures } from './listing-pictures.ts';
import { matchPictures, nextToMatch, toMatch } from './match-pictures.ts';

interface Dependencies extends Omit<BankDependencies, 'wayOf'> {
  readonly programme: Programme;
  readonly egress: Egress;
  readonly log: Log;
}

/** Milliseconds for one picture with its redirects. */
const mostMilliseconds = 8000;
/** Milliseconds until something is tried again after an error, such as a thread that ended. */
const againAfter = 60_000;

interface Task {
  readonly rows: number;
  readonly run: () => Promise<void>;
  /** It could not be done now. */
  readonly putOff: (milliseconds: number) => Promise<void>;
}

/**
 * Fills the photo bank and compares listings' pictures with it, one thing after the other: pictures that wait for a bank, pictures of
 * listings that were read, the newest listings. It holds up no other work, and asks for no turn: between two things the machine has time
 * for others.
 */
export function photoBankSource(given: Dependencies): WorkSource {
  const { transactions, clock, log } = given;
  const limits = { what: 'pictures for the photo bank', maxBytes: mostUploadBytes, maxMilliseconds: mostMilliseconds };
  const deps: BankDependencies = { ...given, wayOf: shopperWays(given, limits) };
  let flight: Promise<void> | undefined;
  let matchAfter = 0;

  const next = async (): Promise<Task | undefined> => {
    const now = clock.now();
    const waiting = await transactions.work((tx) => claimBankPicture(tx, now));
    if (waiting)
      return { rows: 1, run: () => readBankPicture(deps, waiting), putOff: () => putOffBankPicture(deps, waiting) };
    const due = now.getTime() < matchAfter ? undefined : await transactions.work((tx) => nextToMatch(tx, now));
    if (due)
      return {
        rows: due.pictures.length,
        run: () => matchPictures(deps, due),
        putOff: async (milliseconds) => {
          matchAfter = clock.now().getTime() + milliseconds;
        },
      };
    const listings = await transactions.work((tx) => claimListingPictures(tx, now));
    return (
      listings && {
        rows: listings.listings.length,
        run: () => readListingPictures(deps, listings),
        putOff: (milliseconds) => putOffListings(deps, listings, milliseconds),
      }
    );
  };

  const carry = ({ run, putOff }: Task): Promise<void> =>
    run()
      .catch((err: unknown) => {
        log.error({ err }, 'photo bank');
        return putOff(againAfter);
      })
      .catch((err: unknown) => log.error({ err }, 'photo bank'));

  const source = async (): Promise<number> => {
    if (flight) return 0;
    const task = await next();
    if (!task) return 0;
    flight = carry(task).then(() => {
      flight = undefined;
    });
    return task.rows;
  };
  return Object.assign(source, {
    rest: async () => {
      const were = flight !== undefined;
      await flight;
      return were;
    },
  });
}

/** Whether it has something to do. */
export const photoBankIsDue = (now: Date) => sql`
  exists (select from fingerprint where ${waitsForBank(now)})
    or exists (select from fingerprint where ${toMatch(now)})
    or (select min(pictures_due_at) from listing where pictures_due_at is not null and state = 'visible') <= ${now}
      and ${bankExists} and exists (select from listing where ${picturesAreDue(now)})`;
