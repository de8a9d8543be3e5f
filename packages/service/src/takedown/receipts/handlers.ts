import { sql } from 'kysely';
import { tenantOf } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { isUuid } from '../../platform/uuid.ts';
import type { receiptRoutes } from './routes.ts';
import { takeReceipts } from './take-receipts.ts';

export const receiptHandlers = ({
  begin,
}: {
  readonly begin: (tx: AnyTx) => UnitOfWork;
}): Handlers<typeof receiptRoutes> => ({
  importReceipts: async ({ tx, body, caller }) => {
    const work = begin(tx);
    const ids = [...new Set(body.receipts.map((one) => one.case))].filter(isUuid);
    const rows = await tx
      .selectFrom('case_view')
      .select('id')
      .where('tenant', '=', tenantOf(caller))
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .execute();
    const outcomes = await takeReceipts(work, body.receipts, { caller, known: rows.map(({ id }) => id) });
    await work.finish();
    return { outcomes };
  },
});
