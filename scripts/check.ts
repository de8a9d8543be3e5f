/** `npm run check`: every `check:` script of package.json runs, then the result is told. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

function run(command: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
    const child = spawn(command, { cwd: root, shell: true, env: { ...process.env, PATH: path } });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

let failed = 0;
for (const [name, command] of Object.entries(scripts)) {
  if (!name.startsWith('check:')) continue;
  const { code, output } = await run(command);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code === 0) continue;
  failed += 1;
  console.log(output);
}
process.exit(failed === 0 ? 0 : 1);
