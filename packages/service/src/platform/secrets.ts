import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from './atomic-write.ts';
import { systemEntropy } from './entropy.ts';
import type { Vault } from './vault/vault.ts';

export interface Secrets {
  /** Signs sessions. */
  readonly session: string;
  /** Signs the links of notices. */
  readonly links: string;
  /** Key of the identity hashes. If it is lost, banned operators are no longer recognised. */
  readonly identity: string;
  /** Simulated marketplaces only: the first secrets of their connectors derive from it. */
  readonly operatorToken: string;
  readonly webhook: string;
}

/**
 * The installation's secrets, made at the first start and stored in `<directory>/secrets.json`. Each is sealed under the master
 * key, and only the owner may read the file. Secrets under an older key are sealed again.
 */
export async function loadSecrets(directory: string, vault: Vault): Promise<Secrets> {
  const path = join(directory, 'secrets.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const kept: Readonly<Record<string, string>> = text === undefined ? {} : JSON.parse(text);
  const secrets = Object.fromEntries(
    text === undefined
      ? Object.entries(newSecrets())
      : Object.entries(kept).map(([name, value]) => [name, vault.open(value, `secret ${name}`)]),
  ) as unknown as Secrets;
  if (text === undefined || Object.values(kept).some((value) => !vault.isCurrent(value))) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const sealed = Object.entries(secrets).map(([name, value]) => [name, vault.seal(value, `secret ${name}`)]);
    await writeFileAtomic(path, JSON.stringify(Object.fromEntries(sealed), null, 2));
  }
  return secrets;
}

function newSecrets(): Secrets {
  const secret = (): string => systemEntropy.bytes(32).toString('base64url');
  return {
    session: secret(),
    links: secret(),
    identity: secret(),
    operatorToken: secret(),
    webhook: `whsec_${systemEntropy.bytes(32).toString('base64')}`,
  };
}
