/** Programs that a script starts and waits for. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

interface Options {
  readonly environment?: Readonly<Record<string, string>>;
  readonly output?: 'passed on' | 'kept';
  /** The program's current folder; by default the root of the repository. */
  readonly folder?: string;
  /** The program is a shell command line. */
  readonly shell?: boolean;
}

/** Its output is passed on at once, or collected and returned as a whole. */
export function run(
  program: string,
  args: readonly string[],
  { environment = {}, output = 'kept', folder = root, shell = false }: Options = {},
): Promise<Ended> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      shell,
      env: { ...process.env, ...environment },
      stdio: output === 'kept' ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let kept = '';
    const keep = (chunk: Buffer): void => {
      kept += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: kept, seconds: (performance.now() - begun) / 1000 }),
    );
  });
}

export const node = (args: readonly string[], options?: Options): Promise<Ended> =>
  run(process.execPath, args, options);

/** 75 s as "1 min 15 s". */
export const told = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(0)} s` : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
