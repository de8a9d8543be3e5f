import { openPool, screeningSource, sweepSource } from '../intake/screening/index.ts';
import { type Clock, ShiftedClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/database/open.ts';
import { acquireRunLock } from '../platform/database/running.ts';
import { createLog, type Logging, standardError } from '../platform/log.ts';
import { Poller } from '../platform/poller.ts';
import { transactionsOf } from '../platform/transactions.ts';
import { dueSources } from './due.ts';

export interface ScreenerOptions {
  /** The service's server. The embedded database takes one process. */
  readonly databaseUrl: string;
  /** The service's clock; default the computer's. */
  readonly clock?: Clock;
  /** Maximum connections to the server. */
  readonly connections?: number;
  /** Screening threads; default one. */
  readonly screeningThreads?: number;
  /** Destination and level of the log; default standard error. */
  readonly logger?: Logging;
}

export interface Screener {
  /** Finishes the claimed work as far as it proceeds without delay, and leaves the rest in the queue. */
  close(): Promise<void>;
}

/**
 * A process that only screens, and runs the sweeps for changed brands and sellers. It shares the queue with the service and other
 * screeners: rows record the claims, and a claim that one leaves is taken up by another. The service sets the weights of findings.
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
