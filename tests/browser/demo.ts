import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryOptions } from '../../packages/cli/bin/launch.js';
import { freePorts } from '../../scripts/free-ports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The demonstration in a separate process, on a temporary data directory. */
export interface Demo {
  readonly url: string;
  /** The simulated Taobao. */
  readonly shop: string;
  /** Its data directory. */
  readonly directory: string;
  /** Sends one request to the API; `as`: a persona of the demonstration. Throws on a refusal. */
  call<T>(method: 'GET' | 'POST', path: string, more?: { as?: string; body?: unknown }): Promise<T>;
  close(): Promise<void>;
}

/**
 * Against hanging, as in vitest.config.ts. The first start fills two marketplaces and plays eight months: thirty to sixty seconds of one
 * core, which others may use as well.
 */
const startLimitMs = 600_000;
/** For the hook that starts one. */
export const demoHookMs = startLimitMs + 60_000;

/** `more`: further arguments of the command, after its folder and port. */
export async function startDemo(...more: readonly string[]): Promise<Demo> {
  const directory = await mkdtemp(join(tmpdir(), 'marketsafe-browser-'));
  // Its two shops take the next two.
  const port = await freePorts(3);
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(
    process.execPath,
    [
      ...memoryOptions,
      'packages/cli/bin/main.js',
      'start',
      '--demo',
      '--data',
      directory,
      '--port',
      String(port),
      ...more,
    ],
    // Its own address serves as a participant's endpoint.
    {
      cwd: root,
      env: { ...environment, MARKETSAFE_WEBHOOKS_INSIDE: `http://127.0.0.1:${port}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const close = async (): Promise<void> => {
    if (child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    await rm(directory, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  await ready(child).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const tokens = new Map<string, string>();
  const call: Demo['call'] = async <T>(
    method: 'GET' | 'POST',
    path: string,
    more: { as?: string; body?: unknown } = {},
  ): Promise<T> => {
    if (more.as !== undefined && !tokens.has(more.as)) {
      const { token } = await call<{ token: string }>('POST', '/demo/sessions', { body: { persona: more.as } });
      tokens.set(more.as, token);
    }
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(method === 'POST' && { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
        ...(more.as !== undefined && { authorization: `Bearer ${tokens.get(more.as)}` }),
      },
      ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return { url, shop: `http://127.0.0.1:${port + 1}`, directory, call, close };
}

/** Resolves when it reports ready; rejects with its output when it ends before. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`not ready after ${startLimitMs} ms: ${said}`)), startLimitMs);
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (!said.includes('MarketSafe is ready')) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the demonstration ended with ${code}: ${said}`));
    });
  });
}
