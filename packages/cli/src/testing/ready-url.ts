import type { ChildProcess } from 'node:child_process';
import type { Ended } from './marketsafe.ts';

/** Waits until a service that was started with `--json` is ready. Returns its address. */
export function readyUrl(service: ChildProcess, stopped: Promise<Ended>): Promise<string> {
  let told = '';
  return new Promise((resolve, reject) => {
    service.stdout?.on('data', (text: string) => {
      told += text;
      const ready = /\{"event":"ready","url":"([^"]+)"\}/.exec(told)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void stopped.then(({ err }) => reject(new Error(`it ended before it was ready: ${err}`)));
  });
}
