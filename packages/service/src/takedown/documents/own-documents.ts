import { ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';

/** A participant's document in the views of a case. The file name is left out, since it was not meant for the other side. */
export interface OwnDocument {
  readonly id: string;
  readonly kind: string;
  readonly sha256: string;
  readonly mime: string;
  readonly size: number;
  readonly pages: number;
  /** SHA-256 of the cleaned copy. */
  readonly copy: string;
}

/** Documents that the participant uploaded, each with the item that it is offered for. Refuses documents of others. */
export async function ownDocuments(
  tx: AnyTx,
  tenant: string,
  offered: readonly { readonly id: string; readonly kind: string }[],
): Promise<OwnDocument[]> {
  const ids = offered.map(({ id }) => id).filter(isUuid);
  const asked = tx
    .selectFrom('exhibit')
    .select(['id', 'sha256', 'mime', 'size', 'pages', 'copy'])
    .where('tenant', '=', tenant)
    .where('bundle', 'is', null)
    .where('id', 'in', ids);
  const rows = ids.length === 0 ? [] : await asked.execute();
  return offered.map(({ id, kind }) => {
    const document = rows.find((row) => row.id === id);
    if (!document) throw new ProblemError(422, 'unknown-exhibit', `You uploaded no file ${id}. Upload it first.`);
    return { ...document, kind };
  });
}
