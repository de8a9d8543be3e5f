/** A file that is kept again while it is erased is there afterwards. Needs a server: the embedded database has one connection. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseFiles } from '../../packages/service/src/app/erasure/erase-files.ts';
import { directoryBlobs } from '../../packages/service/src/platform/blobs.ts';
import { systemEntropy } from '../../packages/service/src/platform/entropy.ts';
import type { Upload } from '../../packages/service/src/platform/handler.ts';
import { allowTenantWrites } from '../../packages/service/src/platform/tenant-scope.ts';
import { keepDocument } from '../../packages/service/src/takedown/documents/index.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { erasing as erasingOn } from './erasing.ts';

let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide();
});
afterAll(() => side.running.close());

const { waiting } = erasingOn(() => side);

test('an upload of the same bytes comes first: the erasure waits for its end, and then leaves the file', async () => {
  const { transactions } = side.running.service;
  const blobs = directoryBlobs(join(side.running.dataDirectory, 'exhibits'), systemEntropy);
  const bytes = paper('TWICE');
  const hash = await blobs.put(bytes);
  const copy = { mime: 'application/pdf', body: bytes, pages: [{}] };
  const upload = { bytes, kept: bytes, name: 'twice.pdf', copy } as unknown as Upload;
  await side.running.settle();
  let isErased = false;
  const { erasing } = await transactions.work(async (tx) => {
    await allowTenantWrites(tx, [side.brand.id]);
    await keepDocument(tx, blobs, upload, { tenant: side.brand.id, now: new Date(), entropy: systemEntropy });
    const erasing = eraseFiles(transactions, blobs, [hash]).then(() => {
      isErased = true;
    });
    await waiting(1, erasing);
    expect(isErased).toBe(false);
    return { erasing };
  });
  await erasing;
  expect((await blobs.get(hash)).equals(bytes)).toBe(true);
  const rows = await side.running.database.asOwner((db) => sql`select from exhibit where sha256 = ${hash}`.execute(db));
  expect(rows.rows).toHaveLength(1);
});
