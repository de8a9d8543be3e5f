import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Copy, decodeCopy } from './copy.ts';
import {
  mostCopyBytes,
  mostMemoryBytes,
  mostMilliseconds,
  mostProcessorMilliseconds,
  mostWebAssemblyPages,
} from './limits.ts';
import { type Refusal, refusals } from './refusal.ts';

export type Outcome =
  | { readonly copy: Copy; readonly kept: Buffer }
  | { readonly refused: Refusal }
  /** `late`: the machine gave it too little of its time; `died`: by itself, or by what the system did to it. */
  | { readonly ended: 'died' | 'late' | 'processor' | 'memory' | 'output' };

export interface Bounds {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly memoryBytes: number;
  readonly outputBytes: number;
}
export const defaultBounds: Bounds = {
  milliseconds: mostMilliseconds,
  processorMilliseconds: mostProcessorMilliseconds,
  memoryBytes: mostMemoryBytes,
  outputBytes: mostCopyBytes,
};

const entry = fileURLToPath(new URL('./child.ts', import.meta.url));
/** JavaScript's own memory is a small part: pixels and PDFium's memory are outside it. */
const flags = [
  '--max-old-space-size=128',
  `--wasm-max-mem-pages=${mostWebAssemblyPages}`,
  '--disable-warning=ExperimentalWarning',
];
/** Nothing of the service's environment, which holds secrets; Windows starts no process without these. */
const environment = Object.fromEntries(
  ['SystemRoot', 'TEMP', 'PATH'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  ),
);
/** Milliseconds between two looks at what it uses: it can take some 100 MiB between them. */
const lookEvery = 25;

/** Cleans a file in a process of its own, which is killed when it takes more than `bounds`. Never throws. */
export function runChild(bytes: Buffer, bounds: Bounds, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ ended: 'died' });
    const child = spawn(process.execPath, [...flags, entry], {
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
      env: environment,
      windowsHide: true,
    });
    let over: Extract<Outcome, { ended: string }>['ended'] | undefined;
    const kill = (why: typeof over): void => {
      over ??= why;
      child.kill('SIGKILL');
    };
    const deadline = setTimeout(() => kill('late'), bounds.milliseconds);
    const looks = setInterval(() => {
      const { memoryBytes, processorMilliseconds } = usedBy(child.pid);
      if (memoryBytes > bounds.memoryBytes) kill('memory');
      if (processorMilliseconds > bounds.processorMilliseconds) kill('processor');
    }, lookEvery);
    const abort = (): void => kill('died');
    signal.addEventListener('abort', abort, { once: true });
    yieldTo(child.pid);

    const parts: Buffer[] = [];
    let length = 0;
    // A system that has no file descriptor left gives it no streams.
    child.stdio?.[3]?.on('data', (part: Buffer) => {
      length += part.length;
      if (length > bounds.outputBytes) kill('output');
      else parts.push(part);
    });
    // It may end before it has read everything.
    child.stdin?.on('error', () => undefined).end(bytes);
    const end = (outcome: () => Outcome): void => {
      clearTimeout(deadline);
      clearInterval(looks);
      signal.removeEventListener('abort', abort);
      resolve(over === undefined ? outcome() : { ended: over });
    };
    child.on('error', () => {
      kill('died');
      // One that never began does not close.
      if (child.pid === undefined) end(() => ({ ended: 'died' }));
    });
    child.on('close', (code) => end(() => (code === 0 ? read(Buffer.concat(parts)) : { ended: 'died' })));
  });
}

/** What the child says is not trusted: a file may have made it say that. */
function read(said: Buffer): Outcome {
  try {
    if (said.length < 100) {
      const { refused } = JSON.parse(said.toString('utf8')) as { readonly refused?: Refusal };
      if (refused !== undefined && refusals.includes(refused)) return { refused };
    }
  } catch {
    // It is a copy.
  }
  try {
    return { copy: decodeCopy(said), kept: said };
  } catch {
    return { ended: 'died' };
  }
}

/** Requests come before files, which still get a quarter of a core that others keep busy. */
const niceness = 5;

function yieldTo(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, niceness);
  } catch {
    // It ended already, or the system does not allow it: then it is bounded only.
  }
}

/** What a process uses, as Linux tells. Where there is no /proc it is unknown (0): the process looks after itself (`watch.ts`). */
function usedBy(pid: number | undefined): Pick<Bounds, 'memoryBytes' | 'processorMilliseconds'> {
  try {
    // Made by the kernel when they are read: this waits for no disk, and no busy thread pool keeps it.
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the command's name, which may hold spaces: the 12th and 13th are its time and the system's for it, in 1/100 s.
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return {
      memoryBytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
      processorMilliseconds: (user + system) * 10,
    };
  } catch {
    return { memoryBytes: 0, processorMilliseconds: 0 };
  }
}
