/** Starts a process of this folder and controls it by its id. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { memoryOptions } from '../../packages/cli/bin/launch.js';
import type { ServiceMessage, ServiceOrder, ServiceSettings, ShopMessage, ShopSettings } from './settings.ts';

export interface Child {
  readonly url: string;
  readonly pid: number;
  /** Asks it to stop. */
  stop(): Promise<void>;
  /** SIGKILL, to this process alone; resolves when it is gone. */
  kill(): Promise<void>;
}

export interface ServiceChild extends Child {
  /** The newest mail to an address since this process started. */
  mailTo(address: string): string | undefined;
  /** Creates a session of a user; returns its bearer token. */
  sessionOf(email: string): Promise<string>;
  /** Puts its clock forward by so many milliseconds. */
  advance(milliseconds: number): void;
}

/** `profile`: a folder for a CPU profile, written at a regular stop. */
export async function startService(settings: ServiceSettings, profile?: string): Promise<ServiceChild> {
  const process = launch('service.ts', settings, profile);
  const mails = new Map<string, string>();
  const sessions = new Map<string, (token: string) => void>();
  process.on('message', (message: ServiceMessage) => {
    if ('mail' in message) mails.set(message.mail.to, message.mail.text);
    if ('session' in message) sessions.get(message.session)?.(message.token);
  });
  return {
    ...(await ready(process)),
    mailTo: (address) => mails.get(address),
    sessionOf: (email) =>
      new Promise((resolve) => {
        sessions.set(email, resolve);
        process.send({ session: email } satisfies ServiceOrder);
      }),
    advance: (milliseconds) => {
      process.send({ advance: milliseconds } satisfies ServiceOrder);
    },
  };
}

export const startShop = (settings: ShopSettings): Promise<Child> => ready(launch('shop.ts', settings));

function launch(file: string, settings: object, profile?: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(settings)], {
    execPath: process.execPath,
    execArgv: [...memoryOptions, ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function ready(child: ChildProcess): Promise<Child> {
  const gone = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`it ended before it was ready: ${signal ?? code}`)));
    child.on('message', (message: ServiceMessage | ShopMessage) => {
      if ('ready' in message) resolve(message.ready);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      if (child.connected) child.send('stop' satisfies ServiceOrder);
      await gone;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** CPU time of a process so far, user and system, in milliseconds. Linux: /proc, 100 ticks a second. */
export function cpuMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process in MB (10^6 bytes). Linux: /proc. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kilobytes) * 1024) / 1e6;
}
