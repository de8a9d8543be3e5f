import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Processes that do one kind of job; the results come in the order of the jobs. */
export interface Workers<Job, Result> {
  /** Jobs are taken up when a process is free for them. */
  play(jobs: Iterable<Job>, tell?: (result: Result) => void): Promise<readonly Result[]>;
  close(): void;
}

/**
 * One process a core: an embedded database keeps one busy.
 *
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

/** In such a process: does each job that is sent, one after the other, until nobody is there any more. */
export function work<Job, Result>(job: (job: Job) => Promise<Result>): void {
  process.on('disconnect', () => process.exit());
  // Ctrl-C goes to all processes of a terminal: whoever handed out the job decides.
  process.on('SIGINT', () => undefined);
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', (message: Job) => {
    last = last.then(async () => process.send?.(await job(message)));
  });
}
