import { spawn } from 'node:child_process';
import { bareEnvironment, usedBy, yieldToOthers } from '@marketsafe/screening';
import {
  mostCopyBytes,
  mostMemoryBytes,
  mostMilliseconds,
  mostProcessorMilliseconds,
  mostWebAssemblyPages,
} from './limits.ts';

/** `late`: the machine gave it too little time. `died`: it crashed, or the system ended it. */
export type Ended = 'died' | 'late' | 'processor' | 'memory' | 'output';
export type ProcessOutcome = { readonly said: Buffer } | { readonly ended: Ended };

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

/** JavaScript's own memory is small: pixels and PDFium's memory are outside it. */
const flags = [
  '--max-old-space-size=128',
  `--wasm-max-mem-pages=${mostWebAssemblyPages}`,
  '--disable-warning=ExperimentalWarning',
];
/** Milliseconds between two checks of its use. It can take some 100 MiB in between. */
const lookEvery = 25;

/**
 * Hands a file from outside to a program in a process of its own, and kills that process if it takes more than `bounds`. What the
 * program says on the fourth pipe is not trusted: a hostile file may have written it. Never throws.
 */
export function runInProcess(
  entry: string,
  bytes: Buffer,
  bounds: Bounds,
  signal: AbortSignal,
): Promise<ProcessOutcome> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ ended: 'died' });
    const child = spawn(process.execPath, [...flags, entry], {
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
      env: bareEnvironment,
      windowsHide: true,
    });
    let over: Ended | undefined;
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
    yieldToOthers(child.pid);

    const parts: Buffer[] = [];
    let length = 0;
    // When the system has no file descriptor left, it gives the child no streams.
    child.stdio?.[3]?.on('data', (part: Buffer) => {
      length += part.length;
      if (length > bounds.outputBytes) kill('output');
      else parts.push(part);
    });
    // The child may end before it has read everything.
    child.stdin?.on('error', () => undefined).end(bytes);
    const end = (outcome: () => ProcessOutcome): void => {
      clearTimeout(deadline);
      clearInterval(looks);
      signal.removeEventListener('abort', abort);
      resolve(over === undefined ? outcome() : { ended: over });
    };
    child.on('error', () => {
      kill('died');
      // A child that never started sends no close event.
      if (child.pid === undefined) end(() => ({ ended: 'died' }));
    });
    child.on('close', (code) => end(() => (code === 0 ? { said: Buffer.concat(parts) } : { ended: 'died' })));
  });
}
