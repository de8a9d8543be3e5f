import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import { sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import type { AnswerDraftKept, AnswerDraftRequest, SellerNotice } from './contract.ts';
import type { SellerOfBundle } from './read-notice.ts';

type Kept = Omit<z.output<typeof AnswerDraftRequest>, 'over'>;

/** The draft with its documents, for the seller whose link it is. */
export async function readDraft(
  tx: AnyTx,
  { seller, bundle }: SellerOfBundle,
): Promise<z.input<typeof SellerNotice>['draft']> {
  const tenant = sellerTenant(seller);
  const row = await tx
    .selectFrom('answer_draft')
    .select(['version', 'draft', 'kept_at'])
    .where('tenant', '=', tenant)
    .where('bundle', '=', bundle)
    .executeTakeFirst();
  if (!row) return undefined;
  const draft = row.draft as Kept;
  const documents = await tx
    .selectFrom('exhibit')
    .select(['id', 'name', 'size', 'pages'])
    .where('tenant', '=', tenant)
    .where('bundle', '=', bundle)
    .execute();
  const exhibits = draft.exhibits.flatMap(({ id, item }) => {
    const document = documents.find((one) => one.id === id);
    return document ? [{ ...document, item }] : [];
  });
  return { ...draft, exhibits, version: row.version, keptAt: row.kept_at.toISOString() };
}

/**
 * Keeps a draft in the place of the one that it continues. The same again changes nothing, so that a device that lost the answer
 * asks again.
 * @throws ProblemError 409 if another device has kept one since.
 */
export async function keepDraft(
  tx: Tx,
  { seller, bundle }: SellerOfBundle,
  { over, ...draft }: z.output<typeof AnswerDraftRequest>,
  now: Date,
): Promise<z.input<typeof AnswerDraftKept>> {
  const row = await tx
    .selectFrom('answer_draft')
    .select(['version', 'draft', 'kept_at'])
    .where('tenant', '=', sellerTenant(seller))
    .where('bundle', '=', bundle)
    .forUpdate()
    .executeTakeFirst();
  const text = JSON.stringify(draft);
  if (row && isDeepStrictEqual(row.draft, JSON.parse(text)))
    return { version: row.version, keptAt: row.kept_at.toISOString() };
  if ((row?.version ?? 0) !== over) throw newerDraft();
  const kept = { version: over + 1, draft: text, kept_at: now };
  const written = await tx
    .insertInto('answer_draft')
    .values({ tenant: sellerTenant(seller), bundle, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'bundle']).doUpdateSet(kept).where('answer_draft.version', '=', over),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) throw newerDraft();
  return { version: kept.version, keptAt: now.toISOString() };
}

const newerDraft = (): ProblemError =>
  new ProblemError(
    409,
    'draft-newer',
    'Another device has kept a newer draft of this answer. Read it before you go on.',
  );

export async function eraseDraft(tx: Tx, tenant: string, bundle: string): Promise<void> {
  await tx.deleteFrom('answer_draft').where('tenant', '=', tenant).where('bundle', '=', bundle).execute();
}
