import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { within } from '../time-limit.ts';
import { DevTools } from './dev-tools.ts';
import { DrawError, type DrawFault } from './draw-error.ts';
import type { Bounds } from './limits.ts';
import { memoryOf } from './memory.ts';

export interface BrowserSettings {
  /** Chromium, or its headless shell. */
  readonly path: string;
  readonly bounds: Bounds;
  /** False: for tests on machines that give it none. */
  readonly sandbox: boolean;
}

/**
 * No network: what is not answered by us would go to a proxy whose name, like every other, resolves to nothing. By default Chromium goes
 * to this machine's own addresses beside the proxy. And no scripts.
 */
const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--proxy-server=http://nowhere.invalid:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--blink-settings=scriptEnabled=false',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-gpu',
  // Containers have little shared memory.
  '--disable-dev-shm-usage',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--mute-audio',
];

/** Milliseconds between two looks at its memory. */
const lookEvery = 250;
/** Milliseconds that a killed browser takes to be gone at most. */
const longestEnd = 3000;
/** Characters of its own words that are kept for an error. */
const mostWords = 2000;

/**
 * Starts a browser of its own for one page, with a profile that is thrown away, and without our environment, which holds secrets. Whatever
 * comes of `use`, the browser and its profile are gone afterwards.
 * @throws DrawError if it does not start, ends, or takes more than its bounds; another error if the service stops
 */
export async function withBrowser<T>(
  { path, bounds, sandbox }: BrowserSettings,
  signal: AbortSignal,
  use: (tools: DevTools) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'marketsafe-browser-'));
  let running: Running | undefined;
  try {
    running = new Running(start(path, profile, sandbox), bounds, signal);
    return await Promise.race([running.failed, use(running.tools)]);
  } catch (error) {
    if (signal.aborted) throw new Error('the service stops');
    if (error instanceof DrawError) throw error;
    throw new DrawError(running ? 'not-drawn' : 'not-started', (error as Error).message);
  } finally {
    await running?.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function start(path: string, profile: string, sandbox: boolean): ChildProcess {
  const child = spawn(path, [...flags, `--user-data-dir=${profile}`, ...(sandbox ? [] : ['--no-sandbox'])], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { HOME: profile, TMPDIR: profile, PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' },
    cwd: profile,
    // Its processes are one group, which is ended as a whole.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  // When the system has no file descriptor left, it gives the child no streams.
  if ((child.stdio as readonly unknown[] | undefined)?.[4]) return child;
  child.on('error', () => undefined);
  throw new Error('the system has no file descriptor left');
}

/** A browser that runs, and is ended when it takes too much. */
class Running {
  readonly tools: DevTools;
  /** Rejects when it fails; never resolves. */
  readonly failed: Promise<never>;
  readonly #child: ChildProcess;
  readonly #closed: Promise<void>;
  #words = '';
  #hasSpoken = false;
  #fail: (error: DrawError) => void = () => undefined;

  constructor(child: ChildProcess, bounds: Bounds, signal: AbortSignal) {
    this.#child = child;
    this.failed = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.failed.catch(() => undefined);
    const [, , stderr, to, from] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
    this.tools = new DevTools(to, from, (error) =>
      this.#over('died', `the browser says what is no message: ${error.message}`),
    );
    stderr.on('data', (part: Buffer) => {
      this.#words = `${this.#words}${part.toString('utf8')}`.slice(-mostWords);
    });
    let heard = 0;
    from.on('data', (part: Buffer) => {
      this.#hasSpoken = true;
      heard += part.length;
      if (heard > bounds.outputBytes) this.#over('output', `the browser says more than ${bounds.outputBytes} bytes`);
    });
    const deadline = setTimeout(
      () => this.#over('late', `the browser takes more than ${bounds.milliseconds / 1000} s`),
      bounds.milliseconds,
    );
    const looks = setInterval(() => {
      void memoryOf(child.pid ?? 0).then((bytes) => {
        if (bytes > bounds.memoryBytes) this.#over('memory', `the browser takes more than ${bounds.memoryBytes} bytes`);
      });
    }, lookEvery);
    const abort = (): void => this.#over('died', 'the service stops');
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    this.#closed = new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(deadline);
        clearInterval(looks);
        signal.removeEventListener('abort', abort);
        resolve();
      };
      child.once('error', (error) => {
        this.#over('not-started', error.message);
        // A child that never started sends no close event.
        if (child.pid === undefined) over();
      });
      child.once('close', () => {
        const words = this.#words.trim().split('\n').at(-1) ?? '';
        this.#over(this.#hasSpoken ? 'died' : 'not-started', `the browser ended${words === '' ? '' : `: ${words}`}`);
        over();
      });
    });
  }

  async end(): Promise<void> {
    this.#kill();
    await within(this.#closed, longestEnd, () => undefined);
  }

  #over(fault: DrawFault, message: string): void {
    const error = new DrawError(fault, message);
    this.#fail(error);
    this.tools.end(error);
    this.#kill();
  }

  #kill(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32') this.#child.kill('SIGKILL');
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // It ended already.
    }
  }
}
