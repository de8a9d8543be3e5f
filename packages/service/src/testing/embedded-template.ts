import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migratedEmbedded } from '../platform/database/embedded.ts';
import { systemEntropy } from '../platform/entropy.ts';
import { schemaHash } from './schema-hash.ts';

const folder = join(tmpdir(), `marketsafe-embedded-${userInfo().uid}`);
let template: Promise<Blob> | undefined;

/**
 * A migrated data directory from which an embedded database in memory starts: a quarter of the time of initdb and migrations. Made
 * if these migrations have none yet; concurrent processes make identical ones.
 */
export const embeddedTemplate = (): Promise<Blob> => (template ??= keptOrMade());

async function keptOrMade(): Promise<Blob> {
  const manifest = await readFile(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const path = join(folder, `${version}-${schemaHash()}.tar`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const lite = await PGlite.create();
  await migratedEmbedded(lite);
  const made = await lite.dumpDataDir('none');
  await lite.close();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = `${path}.${systemEntropy.uuid()}`;
  await writeFile(aside, Buffer.from(await made.arrayBuffer()));
  await rename(aside, path);
  await removeOld();
  return made;
}

const day = 86_400_000;

/** Removes templates of older migrations, including those that a seeded fault changed. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Another process may have renamed or removed it by now.
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < Date.now() - day) await rm(path, { force: true });
  }
}
