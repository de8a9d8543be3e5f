import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';

/**
 * Writes a file that only its owner may read. A crash leaves the old or the new content, never a part. A replaced file keeps its
 * owner, so that a file that another user writes for a service stays readable for it.
 */
export async function writeFileAtomic(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.new`;
  const file = await open(aside, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await keepOwner(path, file);
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(aside, path);
  } catch (error) {
    await file.close();
    await rm(aside, { force: true });
    throw error;
  }
}

async function keepOwner(path: string, file: FileHandle): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  if (!before || before.uid === (await file.stat()).uid) return;
  await file.chown(before.uid, before.gid).catch(() => {
    throw new Error(`${path} belongs to another user. Run this as the user that the service runs as.`);
  });
}
