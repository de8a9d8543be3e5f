import { hash } from 'node:crypto';
import type { Blobs } from '../../platform/blobs.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Upload } from '../../platform/handler.ts';
import { lockFileToKeep } from '../../platform/lock-file.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Codes } from './contract.ts';

/** Maximum documents of one bundle, or of one owner without a bundle in a day. A dossier has up to 40 files; 400 are abuse. */
const maxExhibits = 40;
/** The review team shares its day: certificates of registrations that it enters by hand. */
const maxOfDesk = 400;
const dayMilliseconds = 86_400_000;

/**
 * Stores a file from outside under the hash of its bytes, and its cleaned copy under its own. Without a bundle: for a clearance, or
 * a participant's own document.
 */
export async function keepDocument(
  tx: Tx,
  blobs: Blobs,
  upload: Upload | undefined,
  of: { tenant: string; bundle?: string; now: Date; entropy: Entropy; codes?: Codes | undefined },
) {
  if (!upload) throw new ProblemError(400, 'file-missing', 'Send one file as the multipart field "file".');
  const { count } = await tx
    .selectFrom('exhibit')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where((where) =>
      of.bundle === undefined
        ? where.and([
            where('tenant', '=', of.tenant),
            where('bundle', 'is', null),
            where('uploaded_at', '>', new Date(of.now.getTime() - dayMilliseconds)),
          ])
        : where('bundle', '=', of.bundle),
    )
    .executeTakeFirstOrThrow();
  const most = of.tenant === 'desk' ? maxOfDesk : maxExhibits;
  if (Number(count) >= most) {
    const where = of.bundle === undefined ? 'can be uploaded in a day' : 'belong to one answer';
    throw new ProblemError(409, 'too-many-files', `At most ${most} files ${where}.`);
  }
  const exhibit = {
    id: of.entropy.uuid(),
    sha256: await put(tx, blobs, upload.bytes),
    name: cleanName(upload.name),
    mime: upload.copy.mime,
    size: upload.copy.body.length,
    pages: upload.copy.pages.length,
  };
  const copy = await put(tx, blobs, upload.kept);
  const { codes } = of;
  await tx
    .insertInto('exhibit')
    .values({
      ...{ tenant: of.tenant, bundle: of.bundle ?? null, uploaded_at: of.now, copy, ...exhibit },
      codes: codes === undefined ? null : JSON.stringify(codes),
    })
    .execute();
  return { ...exhibit, ...(codes && { codes }) };
}

/** A file that is there already is not written again, so it must not be erased before the row that names it is there. */
async function put(tx: Tx, blobs: Blobs, bytes: Buffer): Promise<string> {
  await lockFileToKeep(tx, hash('sha256', bytes, 'hex'));
  return blobs.put(bytes);
}

/** Cleans a file name: no path, no control or direction characters, at most 120 characters. */
const cleanName = (name: string): string =>
  name
    .replaceAll(/.*[\\/]/g, '')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 120) || 'document';
