import { isLockedPdf } from '../cases/plain-copy/index.ts';
import type { Blobs } from '../platform/blobs.ts';
import type { Entropy } from '../platform/entropy.ts';
import type { Upload } from '../platform/handler.ts';
import { ProblemError } from '../platform/problem.ts';
import type { Tx } from '../platform/transactions.ts';

export const maxExhibitBytes = 10 * 1024 * 1024;
/** Documents of one bundle, or of one owner without a bundle in a day; a dossier of 40 files is a dossier, 400 is a flood. */
const maxExhibits = 40;
const dayMilliseconds = 86_400_000;

/** First bytes of what may be uploaded: the content decides, whatever name or type it came with. */
const kinds: readonly (readonly [mime: string, matches: (bytes: Buffer) => boolean])[] = [
  ['application/pdf', (bytes) => bytes.subarray(0, 5).toString('latin1') === '%PDF-'],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))],
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  [
    'image/webp',
    (bytes) =>
      bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  ],
];

/** Keeps an exhibit under the hash of its bytes. Nothing is kept of a file that is refused. Without a bundle: for a clearance, or of a participant's own. */
export async function keepExhibit(
  tx: Tx,
  blobs: Blobs,
  upload: Upload | undefined,
  of: { tenant: string; bundle?: string; now: Date; entropy: Entropy },
) {
  if (!upload) throw new ProblemError(400, 'file-missing', 'Send one file as the multipart field "file".');
  if (upload.bytes.length === 0) throw new ProblemError(400, 'file-empty', `"${upload.name}" is empty.`);
  if (upload.bytes.length > maxExhibitBytes) {
    throw new ProblemError(
      413,
      'file-too-large',
      `"${upload.name}" is larger than 10 MiB. Send a smaller scan or photo.`,
    );
  }
  const mime = kinds.find(([, matches]) => matches(upload.bytes))?.[0];
  if (!mime) {
    throw new ProblemError(
      415,
      'file-type',
      `"${upload.name}" is not a PDF, JPEG, PNG or WebP. Send a scan or a photo.`,
    );
  }
  if (isLockedPdf(upload.bytes)) {
    throw new ProblemError(
      415,
      'file-locked',
      `"${upload.name}" is protected, with a password or against changes. Send it without protection, or a photo of it.`,
    );
  }
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
  if (Number(count) >= maxExhibits) {
    const most = of.bundle === undefined ? 'can be uploaded in a day' : 'belong to one answer';
    throw new ProblemError(409, 'too-many-files', `At most ${maxExhibits} files ${most}.`);
  }
  const exhibit = {
    id: of.entropy.uuid(),
    sha256: await blobs.put(upload.bytes),
    name: cleanName(upload.name),
    mime,
    size: upload.bytes.length,
  };
  await tx
    .insertInto('exhibit')
    .values({ tenant: of.tenant, bundle: of.bundle ?? null, uploaded_at: of.now, ...exhibit })
    .execute();
  return exhibit;
}

/** A file name that is a name: no path, no control or direction characters, at most 120 characters. */
const cleanName = (name: string): string =>
  name
    .replaceAll(/.*[\\/]/g, '')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 120) || 'document';
