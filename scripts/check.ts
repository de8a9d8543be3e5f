/** `npm run check`: format, lint, types, borders, unused code, stale SDK. Every tool runs, then the result is told. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const checks: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['types of pure code (no I/O, no clock)', 'tsc', '-p', 'packages/procedure'],
  ['types of the words', 'tsc', '-p', 'packages/terms'],
  ['types of the portals', 'tsc', '-p', 'packages/web'],
  [
    'borders',
    'depcruise',
    '--config',
    '.dependency-cruiser.json',
    '--output-type',
    'err-long',
    'packages',
    'tests',
    'bench',
    'scripts',
  ],
  ['a seeded violation of each border is caught', 'node', 'scripts/borders.ts'],
  ['unused code', 'knip', '--no-progress'],
  ['SDK and OpenAPI document are fresh', 'node', 'scripts/openapi.ts', '--check'],
];

function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

let failed = 0;
for (const [what, command, ...args] of checks) {
  const { code, output } = await run(command, args);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${what}`);
  if (code !== 0) {
    failed += 1;
    console.log(output);
  }
}
process.exit(failed === 0 ? 0 : 1);
