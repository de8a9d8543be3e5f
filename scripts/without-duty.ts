/**
 * `node scripts/without-duty.ts [duty [journey]]`: removes a legal duty from a copy (ADR 0047): its folder and its lines in
 * `app/duties.ts`. The remainder must compile, keep its borders and pass its journeys, except requests for removed routes. By default all duties
 * in turn, and all journeys.
 */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { node, root, told } from './processes.ts';

const [only, journey = ''] = process.argv.slice(2);
const folder = 'packages/service/src/duties';
const list = 'packages/service/src/app/duties.ts';

let failed = 0;
for (const duty of only === undefined ? readdirSync(join(root, folder)) : [only]) {
  const copy = mkdtempSync(join(tmpdir(), 'marketsafe-without-'));
  try {
    copyAll(copy);
    const gone = urlsOf(readFileSync(join(copy, folder, duty, 'routes.ts'), 'utf8'));
    rmSync(join(copy, folder, duty), { recursive: true });
    const lines = readFileSync(join(copy, list), 'utf8').split('\n');
    const left = lines.filter((line) => !line.includes(`/duties/${duty}/`) && line !== `  ${duty},`);
    if (left.length !== lines.length - 2) throw new Error(`${list} has not just an import and an entry of ${duty}`);
    writeFileSync(join(copy, list), left.join('\n'));
    const journeys = globSync(`tests/journeys/${journey}*.test.ts`, { cwd: copy }).filter((file) => {
      const text = readFileSync(join(copy, file), 'utf8');
      return !gone.some((url) => url.test(text));
    });
    // The web and the pure packages do not see the service.
    await prove(duty, copy, ['node_modules/ts7/bin/tsc', '-p', 'tsconfig.json']);
    await prove(duty, copy, [
      ...['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.json'],
      ...['--output-type', 'err-long', 'packages'],
    ]);
    await prove(duty, copy, ['node_modules/vitest/vitest.mjs', 'run', ...journeys]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
process.exit(failed === 0 ? 0 : 1);

/** The packages' own names resolve into the copy. */
function copyAll(copy: string): void {
  const left = new Set(['node_modules', '.git', '.data']);
  cpSync(root, copy, { recursive: true, filter: (from) => !left.has(basename(from)) });
  mkdirSync(join(copy, 'node_modules/@marketsafe'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!/^(\.|@marketsafe$)/.test(name))
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const name of readdirSync(join(root, 'packages'))) {
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@marketsafe', name));
    const own = join('packages', name, 'node_modules');
    if (existsSync(join(root, own))) symlinkSync(join(root, own), join(copy, own));
  }
}

/** The routes' URLs in tests, with any value for each parameter. */
function urlsOf(routes: string): readonly RegExp[] {
  const urls = [...routes.matchAll(/url: '([^']+)'/g)].map(([, url = '']) => url);
  return urls.map((url) => new RegExp(url.replaceAll(/:\w+/g, '[^/\'"`]+')));
}

async function prove(duty: string, copy: string, args: readonly string[]): Promise<void> {
  const { code, output, seconds } = await node(args, { folder: copy });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} without ${duty}: ${basename(args[0] ?? '')}, ${told(seconds)}`);
  if (code === 0) return;
  failed += 1;
  console.log(output);
}
