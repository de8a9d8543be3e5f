import { mkdir } from 'node:fs/promises';
import { writeFileAtomic } from '../atomic-write.ts';
import type { Vault } from '../vault/vault.ts';
import {
  aboutOf,
  ConnectorSecretError,
  type ConnectorSecretFile,
  type ConnectorSecretKind,
  fileOf,
  folderOf,
  readFileOf,
  secretName,
  secretNames,
} from './file.ts';

/** The public facts about a secret. */
export interface ConnectorSecretSeen {
  readonly name: string;
  readonly kind: ConnectorSecretKind;
  /** ISO 8601. */
  readonly setAt: string;
  /** When each former secret expires, the latest first. */
  readonly formerUntil: readonly string[];
}

const write = (dataDirectory: string, name: string, file: ConnectorSecretFile): Promise<void> =>
  writeFileAtomic(fileOf(dataDirectory, name), `${JSON.stringify(file, null, 2)}\n`);

const seen = (name: string, { kind, setAt, former }: ConnectorSecretFile, now: Date): ConnectorSecretSeen => ({
  name,
  kind,
  setAt,
  formerUntil: former.map(({ until }) => until).filter((until) => new Date(until) > now),
});

/** Sets the connector's first secret, unless it has one. `value` is read only then. */
export async function firstConnectorSecret(
  dataDirectory: string,
  {
    marketplace,
    kind,
    value,
  }: { marketplace: string; kind: ConnectorSecretKind; value: string | (() => Promise<string>) },
  vault: Vault,
  now: Date,
): Promise<void> {
  const name = secretName(marketplace, kind);
  if ((await secretNames(dataDirectory)).includes(name)) return;
  const first = typeof value === 'string' ? value : await value();
  if (typeof value !== 'string') assertFit(name, kind, first);
  await mkdir(folderOf(dataDirectory), { recursive: true, mode: 0o700 });
  const sealed = vault.seal(first, aboutOf(name));
  await write(dataDirectory, name, { kind, sealed, setAt: now.toISOString(), former: [] });
}

/**
 * Puts a secret into force, whether there is one already or not. One that is in force stays as it is, with those before it. A replaced
 * webhook secret is accepted for a day more.
 * @throws ConnectorSecretError if the value is implausible; then nothing changes.
 */
export async function putConnectorSecret(
  dataDirectory: string,
  { marketplace, kind, value }: { marketplace: string; kind: ConnectorSecretKind; value: string },
  vault: Vault,
  now: Date,
): Promise<void> {
  const name = secretName(marketplace, kind);
  if (!(await secretNames(dataDirectory)).includes(name))
    return firstConnectorSecret(dataDirectory, { marketplace, kind, value: async () => value }, vault, now);
  if ((await readConnectorSecret(dataDirectory, name, vault)) === value) return;
  await setConnectorSecret(dataDirectory, { name, value, formerForHours: 24 }, vault, now);
}

export async function listConnectorSecrets(dataDirectory: string, now: Date): Promise<readonly ConnectorSecretSeen[]> {
  const names = await secretNames(dataDirectory);
  return Promise.all(names.map(async (name) => seen(name, await readFileOf(dataDirectory, name), now)));
}

/** The secret in force. @throws ConnectorSecretError, VaultError */
export async function readConnectorSecret(dataDirectory: string, name: string, vault: Vault): Promise<string> {
  return vault.open((await readFileOf(dataDirectory, name)).sealed, aboutOf(name));
}

export interface NewConnectorSecret {
  readonly name: string;
  readonly value: string;
  /** For how many hours events signed with the replaced secret are still accepted. Not needed for a token. */
  readonly formerForHours: number;
}

/**
 * Puts a new secret into force. A running service takes it with its next use. Former webhook secrets stay valid for the given hours
 * from now, but never longer than before. Former tokens are not kept.
 * @throws ConnectorSecretError if the name is unknown or the value is implausible; then nothing changes.
 */
export async function setConnectorSecret(
  dataDirectory: string,
  { name, value, formerForHours }: NewConnectorSecret,
  vault: Vault,
  now: Date,
): Promise<ConnectorSecretSeen> {
  const before = await readFileOf(dataDirectory, name);
  assertFit(name, before.kind, value);
  const about = aboutOf(name);
  if (vault.open(before.sealed, about) === value)
    throw new ConnectorSecretError(`${name}: this is the secret that is in force. Nothing was changed.`);
  const latest = now.getTime() + formerForHours * 3_600_000;
  const former = [{ sealed: before.sealed, until: new Date(latest).toISOString() }, ...before.former]
    .map(({ sealed, until }) => ({ sealed, until: Math.min(new Date(until).getTime(), latest) }))
    .filter(({ until }) => before.kind === 'webhook' && until > now.getTime())
    .map(({ sealed, until }) => ({ sealed, until: new Date(until).toISOString() }))
    .filter(({ sealed }) => vault.open(sealed, about) !== value);
  const file = { kind: before.kind, sealed: vault.seal(value, about), setAt: now.toISOString(), former };
  await write(dataDirectory, name, file);
  return seen(name, file, now);
}

function assertFit(name: string, kind: ConnectorSecretKind, value: string): void {
  if (value === '') throw new ConnectorSecretError(`${name}: the new secret is empty. Nothing was changed.`);
  if (kind !== 'webhook' && !/^[\x21-\x7e]{1,4096}$/.test(value))
    throw new ConnectorSecretError(
      `${name}: a token is up to 4096 letters, digits and signs of ASCII without spaces or line breaks. Nothing was changed.`,
    );
  const bytes = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value)?.[1];
  const length = bytes === undefined ? 0 : Buffer.from(bytes, 'base64').length;
  if (kind === 'webhook' && (length < 24 || length > 64))
    throw new ConnectorSecretError(
      `${name}: a webhook's secret is "whsec_" and 24 to 64 bytes in base64, as Standard Webhooks has it. Nothing was changed.`,
    );
}

/** Seals every connector's secret under the current master key. */
export async function resealConnectorSecrets(dataDirectory: string, vault: Vault): Promise<number> {
  const names = await secretNames(dataDirectory);
  for (const name of names) {
    const file = await readFileOf(dataDirectory, name);
    const anew = (sealed: string): string => vault.seal(vault.open(sealed, aboutOf(name)), aboutOf(name));
    await write(dataDirectory, name, {
      ...file,
      sealed: anew(file.sealed),
      former: file.former.map((one) => ({ ...one, sealed: anew(one.sealed) })),
    });
  }
  return names.length;
}
