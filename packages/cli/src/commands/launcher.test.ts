/** The service ends with the process that started it, however that ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { freePorts } from '../../../../scripts/free-ports.ts';
import { launch } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();
const root = fileURLToPath(new URL('../../../..', import.meta.url));
let count = 0;
const where = async () => {
  count += 1;
  return ['--data', scratch.path(`data-${count}`), '--port', String(await freePorts(3)), '--json'];
};
const run = (command: string, args: readonly string[]) => {
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
};

describe.each(['SIGTERM', 'SIGKILL'] as const)('%s', (signal) => {
  it.each([
    ['npx', async () => run('npx', ['marketsafe', 'start', '--demo', ...(await where())])],
    ['npm start', async () => run('npm', ['start', '--', ...(await where())])],
    ['the launcher', async () => launch(['start', '--demo', ...(await where())])],
  ])(
    'of %s ends the service',
    async (_name, started) => {
      const child = await started();
      let said = '';
      const begun = Promise.withResolvers<void>();
      child.stdout?.on('data', (text: Buffer) => {
        said += text;
        if (said.includes('"event":"progress"')) begun.resolve();
      });
      // Its output stays open while any process has it.
      const gone = once(child, 'close');
      await Promise.race([begun.promise, gone]);
      expect(said).toContain('"event":"progress"');
      child.kill(signal);
      await gone;
      expect(said).not.toContain('"event":"ready"');
    },
    240_000,
  );
});
