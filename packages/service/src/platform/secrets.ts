import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemEntropy } from './entropy.ts';

export interface Secrets {
  /** Signs sessions. */
  readonly session: string;
  /** Signs the links of notices. */
  readonly links: string;
  /** Key of the identity hashes; losing it means that a banned operator is no longer recognised. */
  readonly identity: string;
  /** Simulated marketplaces only: their operator token and webhook secret. */
  readonly operatorToken: string;
  readonly webhook: string;
}

/** The installation's secrets: made at the first start, kept in `<directory>/secrets.json`, readable by its owner only. */
export async function loadSecrets(directory: string): Promise<Secrets> {
  const path = join(directory, 'secrets.json');
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present !== undefined) return JSON.parse(present) as Secrets;
  await mkdir(directory, { recursive: true });
  const secret = (): string => systemEntropy.bytes(32).toString('base64url');
  const made: Secrets = {
    session: secret(),
    links: secret(),
    identity: secret(),
    operatorToken: secret(),
    webhook: `whsec_${systemEntropy.bytes(32).toString('base64')}`,
  };
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(JSON.stringify(made, null, 2));
  await file.sync();
  await file.close();
  return made;
}
