import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Processes for one kind of job; the results have the order of the jobs. */
export interface Workers<Job, Result> {
  /** A job starts when a process is free. */
  play(jobs: Iterable<Job>, tell?: (result: Result) => void): Promise<readonly Result[]>;
  close(): void;
}

/**
 * One process per core: an embedded database keeps one busy.
 * @param program answers each message, a job, with another, its result
 */
export function openWorkers<Job, Result>(program: URL, count = 2): Workers<Job, Result> {
  const processes = Array.from({ length: count }, () =>
    fork(fileURLToPath(program), { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  );
  const ask = (process: (typeof processes)[number], job: Job): Promise<Result> =>
    new Promise((resolve, reject) => {
      const died = (code: number | null): void =>
        reject(new Error(`a worker ended with ${code} over ${JSON.stringify(job)}`));
      process.once('exit', died);
      process.once('message', (result: Result) => {
        process.off('exit', died);
        resolve(result);
      });
      process.send(job as object);
    });
  return {
    async play(jobs, tell) {
      const results: Result[] = [];
      const waiting = numbered(jobs);
      await Promise.all(
        processes.map(async (process) => {
          for (const [place, job] of waiting) {
            const result = await ask(process, job);
            tell?.(result);
            results[place] = result;
          }
        }),
      );
      return results;
    },
    close: () => {
      for (const process of processes) process.kill();
    },
  };
}

function* numbered<T>(all: Iterable<T>): Generator<readonly [number, T]> {
  let number = 0;
  for (const one of all) {
    yield [number, one];
    number += 1;
  }
}

/** In such a process: runs each job in turn, until the parent disconnects. */
export function work<Job, Result>(job: (job: Job) => Promise<Result>): void {
  process.on('disconnect', () => process.exit());
  // Ctrl-C reaches all processes of a terminal: the parent decides.
  process.on('SIGINT', () => undefined);
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', (message: Job) => {
    last = last.then(async () => process.send?.(await job(message)));
  });
}
