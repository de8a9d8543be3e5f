/**
 * `npm start`: builds what changed and starts the demonstration. The service screens with the WebAssembly, which comes first; the
 * portals are built beside it on two cores.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args: string[]): ChildProcess => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });

spawnSync(process.execPath, ['scripts/build.ts', 'packages/screening'], { cwd: root, stdio: 'inherit' });
const build = run('scripts/build.ts');
// --liftoff-only: the embedded database's WebAssembly stays unoptimised, which saves 400 MB of memory.
const service = run('--liftoff-only', 'packages/cli/src/main.ts', 'start', '--demo', ...process.argv.slice(2));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => service.kill(signal));
build.on('exit', (code) => {
  if (code !== 0) {
    console.error('The portals could not be built; the API runs without them.');
  }
});
service.on('exit', (code) => process.exit(code ?? 1));
