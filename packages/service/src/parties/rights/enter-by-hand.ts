import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type OwnDocument, ownDocuments } from '../../takedown/documents/index.ts';
import { importRegister } from './import-register.ts';
import { canonical, type Entry, rightId } from './register-entry.ts';
import type { ByHand } from './registration.ts';

/**
 * The review team enters a registration that no register's file brought, from a document: its own upload, or one that a participant
 * sent with a request. The entry counts as an imported one, and a later import replaces it.
 * @returns the right's id
 */
export async function enterByHand(
  work: UnitOfWork,
  { entry, document, user }: { readonly entry: Entry; readonly document: string; readonly user: string },
): Promise<string> {
  const right = rightId(entry.office, entry.number);
  const byHand: ByHand = { by: user, at: work.now, document: await documentFor(work.tx, right, document) };
  await importRegister(work, [entry]);
  await work.tx
    .updateTable('register_entry')
    .set({ by_hand: JSON.stringify(byHand) })
    .where('office', '=', canonical(entry.office))
    .where('number', '=', canonical(entry.number))
    .execute();
  return right;
}

async function documentFor(tx: AnyTx, right: string, id: string): Promise<OwnDocument> {
  const requests = await tx.selectFrom('right_request').select('documents').where('right_id', '=', right).execute();
  const sent = requests.flatMap((row) => row.documents as OwnDocument[]).find((one) => one.id === id);
  if (sent) return sent;
  const [own] = await ownDocuments(tx, 'desk', [{ id, kind: 'certificate' }]);
  if (!own) throw new Error('ownDocuments refuses a document that is missing');
  return own;
}
