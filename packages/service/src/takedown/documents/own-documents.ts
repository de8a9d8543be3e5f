import { ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';

/** A document of a participant's, as the views of a case keep it. Its name is not among it: what a file is called was never meant for the other side. */
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

/** Documents that the participant uploaded itself, each for what it is offered; refused where one is not its own. */
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
