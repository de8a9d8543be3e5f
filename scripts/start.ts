/**
 * `npm start`: builds changed parts and starts the demonstration. What the service needs is built first; the portals are built at the
 * same time on two cores.
 */
import { spawn, spawnSync } from 'node:child_process';
import { launch } from '../packages/cli/bin/launch.js';
import { root } from './processes.ts';

spawnSync(process.execPath, ['scripts/build.ts', 'packages/screening', 'packages/cli'], {
  cwd: root,
  stdio: 'inherit',
});
const build = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
launch(process.execPath, ['packages/cli/bin/main.js', 'start', '--demo', ...process.argv.slice(2)], {
  cwd: root,
});

build.on('exit', (code) => {
  if (code !== 0) {
    console.error('The portals could not be built; the API runs without them.');
  }
});
