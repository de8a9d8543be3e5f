import type { FactKind } from '../../platform/schema/index.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

/** For the yearly report; `took` in milliseconds. */
export const recordDisputeFact = (work: UnitOfWork, kind: FactKind, subject: string, took?: number): void =>
  work.batch.add('fact', {
    ...{ tenant: 'public', kind, subject, target: null, milliseconds: took ?? null, at: work.now },
    ...{ amount: null, currency: null, cut: null },
  });
