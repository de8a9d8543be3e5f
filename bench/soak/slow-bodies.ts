/**
 * `npm run soak:slow-bodies [-- times]`: requests a page of the demonstration during 300 endless bodies, and then asks it to stop. It must
 * answer within a second and end within ten.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../scripts/free-ports.ts';
import { slowBodies } from '../slow-bodies/slow-bodies.ts';

const times = Number(process.argv[2] ?? 5);
const launcher = fileURLToPath(new URL('../../packages/cli/bin/marketsafe.js', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'marketsafe-slow-'));
const port = await freePorts(3);

async function start(): Promise<{ service: ChildProcess; url: string }> {
  const service = spawn(
    process.execPath,
    [launcher, 'start', '--demo', '--data', data, '--port', String(port), '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const text of service.stdout ?? []) {
    const url = /\{"event":"ready","url":"([^"]+)"\}/.exec(String(text))?.[1];
    if (url !== undefined) return { service, url };
  }
  throw new Error('it ended before it was ready');
}

let failed = 0;
try {
  for (let time = 0; time < times; time += 1) {
    const { service, url } = await start();
    service.stdout?.resume();
    const attack = await slowBodies(url, 300);
    const asked = performance.now();
    const { status } = await fetch(`${url}/api/v1/public/overview`);
    const answered = performance.now() - asked;
    const ended = once(service, 'exit');
    const stopped = performance.now();
    service.kill('SIGTERM');
    await ended;
    const gone = performance.now() - stopped;
    attack.end();
    if (status !== 200 || answered > 1000 || gone > 10_000) failed += 1;
    console.log(`${time + 1}: ${status} in ${answered.toFixed(0)} ms, gone in ${(gone / 1000).toFixed(1)} s`);
  }
} finally {
  rmSync(data, { recursive: true });
}
process.exit(failed === 0 ? 0 : 1);
