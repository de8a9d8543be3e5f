/** `npm run check`: runs every `check:` script of package.json, then reports the results. */
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run, told } from './processes.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const environment = { PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };

let failed = 0;
for (const [name, command] of Object.entries(scripts)) {
  if (!name.startsWith('check:')) continue;
  const { code, output, seconds } = await run(command, [], { environment, shell: true });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${told(seconds)}`);
  if (code === 0) continue;
  failed += 1;
  console.log(output);
}
process.exit(failed === 0 ? 0 : 1);
