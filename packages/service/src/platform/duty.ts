import type { InboundEvent } from '@marketsafe/connectors';
import type { Effect, Texts } from '@marketsafe/procedure';
import type { RawBuilder } from 'kysely';
import type { Blobs } from './blobs.ts';
import type { Clock } from './clock.ts';
import type { Egress } from './egress/index.ts';
import type { Entropy } from './entropy.ts';
import type { Handlers } from './handler.ts';
import type { Carriers } from './outbox.ts';
import type { WorkSource } from './poller.ts';
import type { Programme, ProgrammeMarketplace } from './programme.ts';
import type { RouteTable } from './route.ts';
import type { Schema } from './schema/index.ts';
import type { AnyTx, Transactions, Tx } from './transactions.ts';
import type { Decided, UnitOfWork } from './unit-of-work.ts';

/** What a duty is built from. */
export interface DutyDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly blobs: Blobs;
  readonly egress: Egress;
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly patience?: number | undefined;
}

/** A table that the poller works off: a row in the state `waiting` is due at `due_at`, unless it is claimed until later. */
export interface DutyQueue {
  /** In the metrics, too. */
  readonly name: string;
  readonly table: keyof Schema;
  readonly source: (deps: DutyDependencies) => WorkSource;
  /** Selects what waits longer than it should, with the columns of the desk's list; `tries`: so many show that it does not mend itself. */
  readonly stuck: (tries: number) => RawBuilder<unknown>;
}

/**
 * A legal duty: it receives every decision and adds to what the service does. Its folder in `duties` and its line in `app/duties.ts`
 * are all that it consists of, so that it can be taken out (ADR 0047).
 */
export interface Duty<T extends RouteTable> {
  readonly routes: T;
  readonly handlers: (deps: DutyDependencies) => Handlers<T>;
  /** Rows for what was decided, written with the decision. */
  readonly project?: (work: UnitOfWork, decided: readonly Decided[]) => void;
  /** Rows for a notice that is queued, written with it. */
  readonly notified?: (work: UnitOfWork, notice: Extract<Effect, { kind: 'notice' }>) => void;
  /** For the kinds of outbox rows that it writes. */
  readonly carriers?: (deps: DutyDependencies) => Carriers;
  readonly queue?: DutyQueue;
  /** Takes down what a marketplace announced. */
  readonly announced?: (
    deps: DutyDependencies,
    tx: Tx,
    marketplace: string,
    events: readonly InboundEvent[],
  ) => Promise<void>;
  /** A way beyond the programme, for every statement of reasons of a marketplace. */
  readonly redress?: (programme: Programme, marketplace: ProgrammeMarketplace) => Texts | undefined;
}
