import { openPool, screeningSource, sweepSource } from '../intake/screening/index.ts';
import { type Clock, ShiftedClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database/open.ts';
import { acquireRunLock } from '../platform/database/running.ts';
import { createLog, type Logging, standardError } from '../platform/log.ts';
import { Poller } from '../platform/poller.ts';
import { transactionsOf } from '../platform/transactions.ts';
import { dueSources } from './due.ts';

export interface ScreenerOptions {
  /** The server that the service works on. The embedded database takes one process. */
  readonly databaseUrl: string;
  /** The service's; the computer's clock without one. */
  readonly clock?: Clock;
  /** Connections to the server at most. */
  readonly connections?: number;
  /** Threads that screen; one without. */
  readonly screeningThreads?: number;
  /** Where the log goes, and from which level on; standard error without. */
  readonly logger?: Logging;
}

export interface Screener {
  /** Finishes what is in hand, as far as it goes on without delay, and leaves the rest in the queue. */
  close(): Promise<void>;
}

/**
 * A process that does nothing but screen, and looks for what a changed brand or seller touches. It shares the queue with the
 * service and with others of its kind: the rows say who has what in hand, and what one leaves behind another takes up. What
 * findings are weighed with it does not decide: that is what the service put in force.
 */
export async function startScreener({
  databaseUrl,
  clock = new ShiftedClock(0),
  connections,
  screeningThreads = 1,
  logger,
}: ScreenerOptions): Promise<Screener> {
  const database = await openDatabase(databaseUrl, connections === undefined ? {} : { connections });
  const left = await acquireRunLock(database);
  const transactions = transactionsOf(database);
  const pool = openPool({ threads: screeningThreads });
  const due = dueSources({ transactions, clock, programme: { versions: [] } });
  const log = logger ? createLog(logger) : standardError;
  const mine = ['sweep', 'screening'] as const;
  const poller: Poller<(typeof mine)[number]> = new Poller(
    {
      sweep: sweepSource({ transactions, clock, pool }),
      screening: screeningSource({ transactions, clock, pool, log, onFree: () => poller.wake() }),
    },
    async () => {
      const all = await due();
      return new Set(mine.filter((one) => all.has(one)));
    },
    { log },
  );
  poller.start(500);
  return {
    close: async () => {
      await poller.stop();
      await pool.stop();
      await left();
      await database.close();
    },
  };
}
