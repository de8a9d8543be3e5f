import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';

/** How the program ends that made the server, and the signal that it gets once the server runs. */
const ends: readonly (readonly [string, string, NodeJS.Signals | undefined])[] = [
  ['an error that it does not catch', "throw new Error('spoilt');", undefined],
  ['a rejection that it does not await', "Promise.reject(new Error('spoilt'));", undefined],
  ['its own exit, without a stop', 'process.exit(0);', undefined],
  ['SIGTERM', '', 'SIGTERM'],
  ['Ctrl-C', '', 'SIGINT'],
  ['Ctrl-C in a soak, which ends at the second one', "process.on('SIGINT', () => process.exit(130));", 'SIGINT'],
];

test.each(ends)('a temporary PostgreSQL stops with the program that made it: after %s', async (_, end, signal) => {
  const program = `
    import { newCluster } from ${JSON.stringify(new URL('../scripts/postgres.ts', import.meta.url).href)};
    const cluster = await newCluster();
    if ('why' in cluster) throw new Error(cluster.why);
    await cluster.start();
    setInterval(() => {}, 1000);
    console.log(cluster.url);
    ${end}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  let out = '';
  for await (const text of child.stdout) {
    out += String(text);
    if (signal && out.includes('\n')) child.kill(signal);
  }
  await ended;
  const { port, searchParams } = new URL(out.trim());
  expect(existsSync(searchParams.get('host') ?? '/')).toBe(false);
  const [error] = await once(connect(Number(port), '127.0.0.1'), 'error');
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
});
