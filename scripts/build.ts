/** Builds what Node cannot run as it is: the portals. Does nothing when `dist` was made from the same sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'packages/web');
const stamp = join(web, 'dist/.built-from');

async function fingerprint(): Promise<string> {
  const digest = createHash('sha256');
  const sources = ['packages/web/src', 'packages/web/public', 'packages/sdk/src'];
  const files = ['packages/web/index.html', 'packages/web/vite.config.ts', 'packages/web/package.json'];
  for (const folder of sources) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(root.length));
    }
  }
  for (const file of files.sort()) digest.update(file).update(await readFile(join(root, file)));
  return digest.digest('hex');
}

const wanted = await fingerprint();
const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
if (built !== wanted) {
  console.log('Building the portals (only when their sources changed) …');
  await new Promise<void>((resolve, reject) => {
    const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: web,
      stdio: 'inherit',
    });
    vite.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`vite build ended with ${code}`))));
  });
  await writeFile(stamp, wanted);
}
