import type { ConnectionKind, Connector, Setting, SettingValues } from '@marketsafe/connectors';
import type { ProgrammeMarketplace } from '../../platform/programme.ts';

/** How a marketplace is connected, without its secrets. */
export interface Connection {
  readonly marketplace: string;
  /** The kind of the connector. */
  readonly connector: string;
  readonly settings: SettingValues;
}

/** What a connection shows and checks. An absent one stays as it is. */
export interface ConnectionSecrets {
  /** What the connector shows the marketplace. */
  readonly token?: string;
  /** What the marketplace signs its events with. */
  readonly webhook?: string;
  /** What the marketplace shows the DSA Transparency Database. */
  readonly transparency?: string;
}

/** A connection that is tried out; nothing of it is kept. */
interface Trial {
  readonly marketplace: ProgrammeMarketplace;
  /** The same, with secrets that no marketplace gave. */
  readonly stranger: Connector;
  close(): void;
}

/** Makes connectors of what administrators entered. Only a live programme has one. */
export interface Connect {
  readonly kinds: readonly ConnectionKind[];
  /** The settings that every marketplace has, whatever its connector. */
  readonly common: readonly Setting[];
  /** Whether the address of an interface or of a database may be called: undefined, or why not. */
  refusedAddress(connection: Connection, address: string): Promise<string | undefined>;
  /** With secrets in memory. Those left out are the ones in force. @throws Error if there is none in force */
  trial(connection: Connection, secrets: ConnectionSecrets): Promise<Trial>;
  /** With the secrets in force, which are read again at each use. @throws Error */
  open(connection: Connection): Promise<ProgrammeMarketplace>;
  /** Puts secrets into force, where those of all connectors are. Doing so twice changes nothing. */
  keep(marketplace: string, secrets: ConnectionSecrets): Promise<void>;
}
