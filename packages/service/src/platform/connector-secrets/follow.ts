import { readFileSync, statSync } from 'node:fs';
import type { Clock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';
import { aboutOf, fileOf, parseFile } from './file.ts';

export interface FollowOptions {
  readonly dataDirectory: string;
  readonly name: string;
  readonly vault: Vault;
  /** The clock of whoever sets secrets: the machine's. */
  readonly clock: Clock;
  /** Told in words, once each: a new secret was taken, or the file cannot be used. Holds nothing of a secret. */
  readonly tell?: (what: string) => void;
}

interface Held {
  readonly current: string;
  readonly former: readonly { readonly secret: string; readonly until: Date }[];
}

/**
 * A connector's secret while the service runs. Each use looks whether the file is another one, which costs microseconds, so a
 * secret that was set is in force with the next use, in every process on this data folder. A file that cannot be used changes
 * nothing: the service goes on with what it has.
 */
export class FollowedSecret {
  readonly #options: FollowOptions;
  readonly #path: string;
  #version: string;
  #held: Held;

  /** @throws ConnectorSecretError, VaultError when there is nothing to begin with. */
  constructor(options: FollowOptions) {
    this.#options = options;
    this.#path = fileOf(options.dataDirectory, options.name);
    this.#version = this.#versionNow();
    this.#held = this.#read();
  }

  /** The one in force. */
  current(): string {
    return this.#now().current;
  }

  /** The one in force, and the former ones whose time is not up. */
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

  /** Every writing makes a file of its own. */
  #versionNow(): string {
    const found = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.ino} ${found.mtimeNs} ${found.size}` : 'none';
  }
}
