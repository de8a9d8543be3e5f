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
 * A migrated data directory to begin an embedded database in memory with: a quarter of the time that initdb and the migrations
 * take. It is made where there is none for these migrations; processes that make it at once put the same there.
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

/** Of migrations that were edited since, or that were spoilt to see it found. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - day) await rm(path, { force: true });
  }
}
