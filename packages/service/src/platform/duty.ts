import type { InboundEvent } from '@marketsafe/connectors';
import type { Effect, Texts } from '@marketsafe/procedure';
import type { RawBuilder } from 'kysely';
import type { Blobs } from './blobs.ts';
import type { Clock } from './clock.ts';
import type { Egress } from './egress/index.ts';
import type { Entropy } from './entropy.ts';
import type { Handlers } from './handler.ts';
import type { OutboxHandlers } from './outbox.ts';
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
  readonly softTimeoutMs?: number | undefined;
}

/** A table that the poller works off. A row in the state `waiting` is due at `due_at`, unless it is claimed until later. */
export interface DutyQueue {
  /** Also its name in the metrics. */
  readonly name: string;
  readonly table: keyof Schema;
  readonly source: (deps: DutyDependencies) => WorkSource;
  /**
   * Selects rows that wait longer than they should, with the columns of the desk's list. `tries`: failed attempts after which a
   * retry will not help.
   */
  readonly stuck: (tries: number) => RawBuilder<unknown>;
}

/**
 * A legal duty. It receives every decision and adds to the service. It consists only of its folder in `duties` and its line in
 * `app/duties.ts`, so that it can be removed (ADR 0047).
 */
export interface Duty<T extends RouteTable> {
  readonly routes: T;
  readonly handlers: (deps: DutyDependencies) => Handlers<T>;
  /** Writes rows for decided events, in the same transaction. */
  readonly project?: (work: UnitOfWork, decided: readonly Decided[]) => void;
  /** Writes rows for a queued notice, in the same transaction. */
  readonly notified?: (work: UnitOfWork, notice: Extract<Effect, { kind: 'notice' }>) => void;
  /** Outbox handlers for the kinds of rows that it writes. */
  readonly outboxHandlers?: (deps: DutyDependencies) => OutboxHandlers;
  readonly queue?: DutyQueue;
  /** Records an announcement of a marketplace. */
  readonly announced?: (
    deps: DutyDependencies,
    tx: Tx,
    marketplace: string,
    events: readonly InboundEvent[],
  ) => Promise<void>;
  /** A means of redress outside the programme that every statement of reasons of a marketplace names. */
  readonly redress?: (programme: Programme, marketplace: ProgrammeMarketplace) => Texts | undefined;
}
