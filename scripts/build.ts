/**
 * Builds what Node cannot run directly, the WebAssembly of screening and the portals, and the program in one piece. Skips results
 * whose sources are unchanged. `node scripts/build.ts packages/screening` builds only that package's part.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtProgram } from '../packages/cli/bin/built-program.js';
import { fingerprintOf } from '../packages/screening/src/match/fused/built-from.ts';
import { bundle } from './bundle.ts';
import { writeGlossDictionary } from './gloss-dictionary.ts';
import { root } from './processes.ts';

interface Product {
  readonly name: string;
  /** The package whose `dist` it writes. */
  readonly package: string;
  /** Whether `dist` has it, of the sources of now. */
  isThere(dist: string): Promise<boolean>;
  /** Builds it, with the package's folder as the current one. */
  make(folder: string): Promise<void>;
}

/** A product with a file beside it that says what it was built from. */
const stamped = ({ fingerprint, make, stamp: name = '.built-from', ...product }: Stamped): Product => ({
  ...product,
  async isThere(dist) {
    const stamp = join(dist, name);
    return existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await fingerprint());
  },
  async make(folder) {
    const wanted = await fingerprint();
    await make(folder);
    await writeFile(join(folder, 'dist', name), wanted);
  },
});

interface Stamped extends Omit<Product, 'isThere'> {
  /** The fingerprint of its sources. */
  fingerprint(): Promise<string>;
  /** The name of that file in `dist`. */
  readonly stamp?: string;
}

const PRODUCTS: readonly Product[] = [
  stamped({
    name: 'the WebAssembly of screening',
    fingerprint: async () => fingerprintOf(new URL('../packages/screening/assembly/', import.meta.url)),
    package: 'packages/screening',
    make: compileScan,
  }),
  stamped({
    name: 'the WebAssembly of pictures',
    fingerprint: async () => fingerprintOf(new URL('../packages/screening/assembly/pictures/', import.meta.url)),
    stamp: '.pictures-built-from',
    package: 'packages/screening',
    make: (folder) =>
      compileAssembly(
        ...['assembly/pictures/pictures.ts', '--baseDir', folder, '--outFile', 'dist/pictures.wasm'],
        ...['--enable', 'simd,relaxed-simd', '--importMemory', '--maximumMemory', '16384'],
      ),
  }),
  stamped({
    name: 'the dictionary of the gloss',
    fingerprint: () =>
      fingerprint(['scripts/gloss-dictionary.ts', 'packages/screening/src/gloss/dictionary.ts', 'package-lock.json']),
    stamp: '.gloss-built-from',
    package: 'packages/screening',
    make: (folder) => writeGlossDictionary(join(folder, 'dist/gloss.tsv')),
  }),
  {
    name: 'the program in one piece',
    package: 'packages/cli',
    isThere: async () => builtProgram() !== undefined,
    make: bundle,
  },
  stamped({
    name: 'the portals',
    fingerprint: () =>
      fingerprint([
        'packages/web/src',
        'packages/web/public',
        'packages/sdk/src',
        'packages/web/index.html',
        'packages/web/vite.config.ts',
        'packages/web/package.json',
      ]),
    package: 'packages/web',
    make: (folder) => run(folder, 'vite/bin/vite.js', 'build', '--logLevel', 'warn'),
  }),
];

function run(folder: string, program: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: folder,
      stdio: 'inherit',
    });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
  });
}

function compileScan(folder: string): Promise<void> {
  return compileAssembly(
    ...['assembly/scan.ts', '--baseDir', folder, '--outFile', 'dist/scan.wasm'],
    ...['--enable', 'simd,relaxed-simd,threads'],
    // The host provides the memory, so that workers can share one; 1 GiB is the maximum.
    ...['--importMemory', '--sharedMemory', '--maximumMemory', '16384'],
  );
}

async function compileAssembly(...options: readonly string[]): Promise<void> {
  const { default: compiler } = await import('assemblyscript/asc');
  const { error, stderr } = await compiler.main([
    ...options,
    ...['-O3', '--noAssert', '--runtime', 'stub'],
    // The warning that a size would need a cast on 64 bits.
    ...['--disableWarning', '201'],
  ]);
  if (error) throw new Error(`${stderr.toString()}${error.message}`);
}

async function filesOf(source: string): Promise<string[]> {
  const path = join(root, source);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [source];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

/** Of files and of folders' content, by their paths from the root. */
async function fingerprint(sources: readonly string[]): Promise<string> {
  const digest = createHash('sha256');
  const files = (await Promise.all(sources.map(filesOf))).flat().sort();
  for (const file of files) digest.update(file).update(await readFile(join(root, file)));
  return digest.digest('hex');
}

async function build(product: Product): Promise<void> {
  const folder = join(root, product.package);
  const dist = join(folder, 'dist');
  if (await product.isThere(dist)) return;
  console.log(`Building ${product.name} (only when its sources changed) …`);
  await mkdir(dist, { recursive: true });
  await product.make(folder);
}

const only = process.argv.slice(2);
for (const product of PRODUCTS) if (only.length === 0 || only.includes(product.package)) await build(product);
