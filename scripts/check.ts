/** `npm run check`: runs every `check:` script of package.json, two at a time, and reports the results. */
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run, told } from './processes.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const environment = { PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };

let failed = 0;
const waiting = Object.entries(scripts).filter(([name]) => name.startsWith('check:'));

/** Runs what waits, one after another. */
async function lane(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, command] = next;
    const { code, output, seconds } = await run(command, [], { environment, shell: true });
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${told(seconds)}`);
    if (code === 0) continue;
    failed += 1;
    console.log(output);
  }
}

// Most use one core.
await Promise.all([lane(), lane()]);
process.exit(failed === 0 ? 0 : 1);
