import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { BackupError } from './backup-error.ts';
import { decryption, type OpenWith, type Pass } from './encryption.ts';
import { type Entry, encrypted, keyFile, Manifest, manifestFile } from './manifest.ts';

const unused = 'Use another backup. Nothing was touched.';

/** A backup that is read. */
export interface Opened {
  readonly manifest: Manifest;
  /** The content of a file. */
  read(entry: Entry): Readable;
}

/** @throws BackupError if it is none, does not open, or is of a later version. */
export async function openBackup(folder: string, openWith: OpenWith | undefined): Promise<Opened> {
  const isEncrypted = existsSync(join(folder, `${manifestFile}${encrypted}`));
  const name = isEncrypted ? `${manifestFile}${encrypted}` : manifestFile;
  if (!existsSync(join(folder, name)))
    throw new BackupError(
      `${folder} holds no backup: there is no ${manifestFile}. A folder named ….partial-… was never finished. Nothing was touched.`,
    );
  if (isEncrypted && !openWith)
    throw new BackupError('This backup is encrypted. Give --passphrase-file or --identity-file. Nothing was touched.');
  const key = await readFile(join(folder, keyFile)).catch(() => undefined);
  const pass = isEncrypted && openWith ? await decryption(openWith, key) : undefined;
  const text = await bytesOf(contentOf(join(folder, name), pass)).catch((error: unknown) => {
    throw error instanceof BackupError ? error : new BackupError(`${join(folder, name)} was altered. ${unused}`);
  });
  const manifest = parse(folder, text.toString('utf8'));
  return { manifest, read: ({ stored }) => contentOf(join(folder, stored), pass) };
}

function parse(folder: string, text: string): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new BackupError(`${folder}: its ${manifestFile} is damaged. Use another backup. Nothing was touched.`);
  }
  const { format } = { ...(read as { readonly format?: unknown }) };
  if (format !== 1)
    throw new BackupError(
      `${folder} has format ${format}, which this version does not read. Use a later one. Nothing was touched.`,
    );
  const { success, data, error } = Manifest.safeParse(read);
  if (success) return data;
  const [issue] = error.issues;
  throw new BackupError(
    `${folder}: its ${manifestFile} is wrong at ${issue?.path.join('.')}: ${issue?.message}. Use another backup. Nothing was touched.`,
  );
}

/** @throws BackupError naming the first file that differs from the manifest. */
export async function verifyFiles({ manifest, read }: Opened): Promise<void> {
  for (const entry of manifest.files) {
    const hash = createHash('sha256');
    try {
      for await (const chunk of read(entry)) hash.update(chunk as Buffer);
    } catch (error) {
      throw new BackupError(`${entry.stored} (${entry.path}) cannot be read: ${(error as Error).message}. ${unused}`);
    }
    if (hash.digest('hex') !== entry.sha256)
      throw new BackupError(`${entry.stored} (${entry.path}) was altered since the backup. ${unused}`);
  }
}

const contentOf = (path: string, pass: Pass | undefined): Readable => {
  const file = createReadStream(path);
  return pass ? Readable.from(pass(file), { objectMode: false }) : file;
};

export async function bytesOf(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
