// Plain JavaScript, which Node loads fastest: runs the built program, or its sources where they changed since.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtProgram, lastBuild } from './built-program.js';
import { printsOnly } from './launch.js';

const build = fileURLToPath(new URL('../../../scripts/build.ts', import.meta.url));

// The first command of a checkout builds what a command may need. Later changes wait for `npm run build`.
if (!printsOnly(process.argv.slice(2)) && lastBuild() === undefined && existsSync(build))
  spawnSync(process.execPath, [build, 'packages/screening', 'packages/cli'], { stdio: ['ignore', 2, 2] });

await import(builtProgram() ?? '../src/main.ts');
