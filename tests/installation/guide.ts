/** Runs the commands of docs/guides/first-takedown.md, in a folder of their own in place of the machine's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ended, ended } from '../../packages/cli/src/testing/marketsafe.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The commands of each section, by the beginning of its title. */
export function commandsOf(page: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(root, 'docs/guides', page), 'utf8');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => [
      /^\w+/.exec(section)?.[0] ?? section.split('\n', 1)[0] ?? '',
      [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, commands = '']) => commands),
    ]),
  );
}

/** What the guide names, and what stands for it here. */
export interface Stands {
  /** Takes the place of `/`. */
  readonly folder: string;
  /** The address of a new PostgreSQL server under its administrator. */
  readonly server: string;
  readonly port: number;
  readonly mailPort: number;
  readonly marketplacePort: number;
}

/**
 * What a test may not do to the machine that it runs on. Each stands for a command of the guide; `runuser` and `install` do their work as
 * this user, the others do nothing.
 */
const machine = {
  'apt-get': '',
  npm: '',
  useradd: '',
  chown: '',
  systemctl: '',
  runuser: 'shift 3; exec "$@"',
  install: 'exec /usr/bin/install $(printf "%s\\n" "$@" | sed -z "s/-o\\nmarketsafe\\n-g\\nmarketsafe\\n//")',
};

export class Machine {
  readonly #stands: Stands;
  readonly #path: string;

  constructor(stands: Stands) {
    this.#stands = stands;
    const bin = join(stands.folder, 'bin');
    // Without the Node of the lock file, which the machine of the guide does not have on its path.
    const others = (process.env.PATH ?? '').split(delimiter).filter((path) => !path.includes('node_modules'));
    this.#path = [bin, this.at('/usr/local/bin'), ...others].join(delimiter);
    for (const path of [bin, this.at('/usr/local/bin'), this.at('/etc/systemd/system'), this.at('/root')])
      mkdirSync(path, { recursive: true });
    for (const [name, does] of Object.entries(machine)) {
      writeFileSync(join(bin, name), `#!/bin/bash\n${does}\n`);
      chmodSync(join(bin, name), 0o755);
    }
  }

  /** Where a path of the guide is. */
  at(path: string): string {
    return path.replace(/^\/(?=etc|usr|var|root)/, `${this.#stands.folder}/`);
  }

  /** A text of the guide with what stands for its paths, ports and names. */
  here(text: string): string {
    const { server, port, mailPort, marketplacePort } = this.#stands;
    return text
      .replaceAll(/(?<![\w/])\/(etc|usr|var|root)(?=\/)/g, `${this.#stands.folder}/$1`)
      .replaceAll('/opt/marketsafe', root)
      .replaceAll('127.0.0.1:4090', `127.0.0.1:${marketplacePort}`)
      .replaceAll('serve.ts 4090', `serve.ts ${marketplacePort}`)
      .replaceAll('https://programme.example\n', `http://127.0.0.1:${port}\nlisten: { port: ${port} }\n`)
      .replaceAll('mail.programme.example:587', `127.0.0.1:${mailPort}`)
      .replaceAll('@127.0.0.1/', `@${new URL(server).host}/`);
  }

  #environment(): NodeJS.ProcessEnv {
    const { hostname, port, username, password, pathname } = new URL(this.#stands.server);
    return {
      ...{ PATH: this.#path, HOME: this.#stands.folder, LANG: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' },
      ...{ PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password, PGDATABASE: pathname.slice(1) },
    };
  }

  #shell(commands: string): ChildProcess {
    return spawn('bash', ['-euo', 'pipefail', '-c', this.here(commands)], { env: this.#environment() });
  }

  run(commands: string): Promise<Ended> {
    return ended(this.#shell(commands));
  }

  /** A command that goes on until it is stopped. */
  begin(commands: string): ChildProcess {
    return this.#shell(`exec ${commands}`);
  }

  /** Starts the service as its unit does. */
  service(): ChildProcess {
    const unit = readFileSync(this.at('/etc/systemd/system/marketsafe.service'), 'utf8');
    const [, command = ''] = /^ExecStart=(.+)$/m.exec(unit) ?? [];
    const folder = /^WorkingDirectory=(.+)$/m.exec(unit)?.[1] ?? '';
    return this.#shell(`umask 077; cd ${folder}; exec ${command}`);
  }
}
