import { readFileSync, statSync } from 'node:fs';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';
import { aboutOf, fileOf, parseFile } from './file.ts';

export interface FollowOptions {
  readonly dataDirectory: string;
  readonly name: string;
  readonly vault: Vault;
  /** The clock of the person who sets secrets: the machine's. */
  readonly clock: Clock;
  /** Reports in words, once each, a new secret or an unusable file. Never quotes a secret. */
  readonly tell?: (what: string) => void;
}

interface Held {
  readonly current: string;
  readonly former: readonly { readonly secret: string; readonly until: Date }[];
}

/**
 * A connector's secret while the service runs. Each use checks whether the file was replaced, which costs microseconds. So a new
 * secret is in force with the next use, in every process on this data folder. If the file is unusable, the service continues with
 * the secret that it has.
 */
export class FollowedSecret {
  readonly #options: FollowOptions;
  readonly #path: string;
  #version: string;
  #held: Held;

  /** @throws ConnectorSecretError, VaultError if there is no usable secret to start with. */
  constructor(options: FollowOptions) {
    this.#options = options;
    this.#path = fileOf(options.dataDirectory, options.name);
    this.#version = this.#versionNow();
    this.#held = this.#read();
  }

  /** The secret in force. */
  current(): string {
    return this.#now().current;
  }

  /** The secret in force and the unexpired former ones. */
  accepted(): readonly string[] {
    const { current, former } = this.#now();
    const now = this.#options.clock.now();
    return [current, ...former.filter(({ until }) => until > now).map(({ secret }) => secret)];
  }

  #now(): Held {
    const version = this.#versionNow();
    if (version !== this.#version) {
      this.#version = version;
      this.#take();
    }
    return this.#held;
  }

  #take(): void {
    const { name, tell } = this.#options;
    try {
      const before = this.#held.current;
      this.#held = this.#read();
      if (this.#held.current !== before) tell?.(`Took the new secret ${name}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'it cannot be read';
      tell?.(`The secret ${name} stays the one before: ${why}`);
    }
  }

  #read(): Held {
    const { name, vault } = this.#options;
    const open = (sealed: string): string => vault.open(sealed, aboutOf(name));
    const { sealed, former } = parseFile(this.#path, readFileSync(this.#path, 'utf8'));
    return {
      current: open(sealed),
      former: former.map((one) => ({ secret: open(one.sealed), until: new Date(one.until) })),
    };
  }

  /** Each write creates a new file, so its inode and times identify the version. */
  #versionNow(): string {
    const found = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.ino} ${found.mtimeNs} ${found.size}` : 'none';
  }
}
