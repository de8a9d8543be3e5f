/** The program in one piece: Node resolves and loads three thousand files three times as slowly. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { fingerprintOf } from '../packages/cli/bin/built-program.js';
import { root } from './processes.ts';

/** They read files of their own, which stay where they are. */
const external = [/^@electric-sql\/pglite/, /^@fastify\//, '@hyzyla/pdfium', 'fastify', 'pdfkit', 'pino', 'sharp'];
const packages = join(root, 'packages');

/** Our sources find their threads, processes and files from where they stand. */
const placed = (folder: string): Plugin => ({
  name: 'placed',
  transform: (code, id) =>
    id.startsWith(packages)
      ? code.replaceAll('import.meta.url', `new URL(${JSON.stringify(relative(folder, id))}, import.meta.url).href`)
      : undefined,
});

/** Writes a folder in `dist` of the package. The one before stays, since a running service may yet load parts of it. */
export async function bundle(home: string): Promise<void> {
  const dist = join(home, 'dist');
  const stamp = join(dist, 'built-from.json');
  const before = existsSync(stamp) ? (JSON.parse(readFileSync(stamp, 'utf8')) as { folder: string }).folder : undefined;
  const begun = Date.now();
  const folder = begun.toString(36);
  const dir = join(dist, folder);
  const input = join(home, 'src/main.ts');
  const bundled = await rolldown({ input, platform: 'node', external, plugins: [placed(dir)], logLevel: 'warn' });
  const { output } = await bundled.write({ dir, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  await bundled.close();
  const own = output
    .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
    .filter((id) => id.startsWith(packages) && !id.includes('node_modules'))
    .map((id) => relative(root, id));
  const files = ['package-lock.json', ...own.sort()];
  // What was written meanwhile may be read or not: the sources run until the next build.
  if (files.some((file) => statSync(join(root, file)).mtimeMs >= begun)) return;
  writeFileSync(`${dir}.json`, JSON.stringify({ folder, fingerprint: fingerprintOf(files), files }));
  renameSync(`${dir}.json`, stamp);
  // Later ones are another build's, which may be under way.
  for (const name of readdirSync(dist))
    if (name !== basename(stamp) && name < (before ?? folder)) rmSync(join(dist, name), { recursive: true });
}
