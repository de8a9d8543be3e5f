import { z } from 'zod';
import type { Blobs } from '../../platform/blobs.ts';
import type { Transactions } from '../../platform/transactions.ts';

/** What people see of a file that was kept. `waits`: it is being made. */
export type CopyOf =
  | { readonly picture: Buffer }
  | { readonly page: { readonly title: string; readonly text: string } }
  | { readonly refused: string }
  | { readonly waits: true };

const Page = z.object({ title: z.string(), text: z.string() });

/** The copies of a bundle's files, by the hash of each. Whether a reader may see them, the packet says that names the hashes. */
export async function readCopies(
  { transactions, blobs }: { readonly transactions: Transactions; readonly blobs: Blobs },
  bundle: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, CopyOf>> {
  if (hashes.length === 0) return new Map();
  const rows = await transactions.look((db) =>
    db
      .selectFrom('captured_file')
      .select(['sha256', 'kind', 'copy', 'refused'])
      .where('bundle', '=', bundle)
      .where('sha256', 'in', [...hashes]),
  );
  const copies = rows.map(async ({ sha256, kind, copy, refused }): Promise<[string, CopyOf]> => {
    if (refused !== null) return [sha256, { refused }];
    if (copy === null) return [sha256, { waits: true }];
    const bytes = await blobs.get(copy);
    return [sha256, kind === 'picture' ? { picture: bytes } : { page: Page.parse(JSON.parse(bytes.toString('utf8'))) }];
  });
  return new Map(await Promise.all(copies));
}

/** Which files of a bundle can be handed out as they came: those that could be opened, and in which no malware was found. */
export async function originalsOf(
  transactions: Transactions,
  bundle: string,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await transactions.look((db) =>
    db
      .selectFrom('captured_file')
      .select('sha256')
      .where('bundle', '=', bundle)
      .where('sha256', 'in', [...hashes])
      .where('copy', 'is not', null),
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
