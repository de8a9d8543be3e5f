import { join } from 'node:path';
import type { sql } from 'kysely';
import { consequences } from '../../packages/service/src/app/consequences.ts';
import { decideHold } from '../../packages/service/src/app/erasure/legal-holds.ts';
import type { BeginAt } from '../../packages/service/src/oversight/ledger/index.ts';
import { type Blobs, directoryBlobs } from '../../packages/service/src/platform/blobs.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import type { Tx } from '../../packages/service/src/platform/transactions.ts';
import { UnitOfWork } from '../../packages/service/src/platform/unit-of-work.ts';
import type { BrandSide } from './brand-side.ts';

/** What the tests of erasure do on a running programme, beside its routes. */
export function erasing(side: () => BrandSide) {
  const now = () => side().running.clock.now();
  const begin: BeginAt = (tx, at) =>
    new UnitOfWork(tx, { now: at, entropy: systemEntropy, programme: side().running.programme }, consequences);
  const work = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => side().running.service.transactions.work(run);
  const exhibits = () => join(side().running.dataDirectory, 'exhibits');
  const cache = () => join(side().running.dataDirectory, 'pictures');
  return {
    ...{ now, begin, work, exhibits },
    /** The rows of a query by the owner of the tables. */
    asOwner: <T>(query: ReturnType<typeof sql<T>>) =>
      side().running.database.asOwner(async (db) => (await query.execute(db)).rows),
    /** What an erasure needs. */
    deps: () => {
      const { service, programme } = side().running;
      const [blobs, pictures] = [exhibits(), cache()].map((folder) => directoryBlobs(folder, systemEntropy)) as [
        Blobs,
        Blobs,
      ];
      return { transactions: service.transactions, programme, begin, blobs, pictures };
    },
    /** Sets a legal hold, or ends it. */
    hold: (subject: string, isHeld: boolean) => {
      const decision = { hold: isHeld, by: 'ann@desk.example', reasons: 'Suit 117' };
      return work((tx) => decideHold(tx, subject, decision, { now: now(), entropy: systemEntropy }));
    },
  };
}
