import type { Clock } from '../../platform/clock.ts';
import type { Mailer } from '../../platform/mail/index.ts';
import type { Programme } from '../../platform/programme.ts';
import type { AnyTx, Transactions } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

export interface NoticeDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly mailer: Mailer;
  readonly begin: (tx: AnyTx) => UnitOfWork;
  /** Milliseconds within which notices share a transaction; without it, those of one moment do. */
  readonly pace?: number;
}
