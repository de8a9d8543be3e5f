import type { Blobs } from '../../platform/blobs.ts';
import { Picture } from '../../platform/handler.ts';
import type { Transactions } from '../../platform/transactions.ts';
import { noPicture } from '../pictures/index.ts';

/** The small copy of a picture that was kept when a complaint was filed. @throws ProblemError 404 as `readPicture` */
export async function keptPicture(
  { transactions, blobs }: { readonly transactions: Transactions; readonly blobs: Blobs },
  id: string,
  sha256: string,
): Promise<Picture> {
  const [row] = await transactions.look((db) =>
    db
      .selectFrom('captured_file')
      .innerJoin('case_file', 'case_file.bundle', 'captured_file.bundle')
      .select(['captured_file.copy', 'captured_file.refused'])
      .where('case_file.id', '=', id)
      .where('captured_file.sha256', '=', sha256)
      .where('captured_file.kind', '=', 'picture'),
  );
  if (!row) throw noPicture('absent');
  const { copy, refused } = row;
  if (copy === null) throw noPicture(refused === null ? 'waits' : 'unreadable');
  return new Picture(copy, () => blobs.get(copy));
}
