import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { verifierKey } from '@marketsafe/ledger';
import type { Entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';

/**
 * The Ed25519 key that signs checkpoints: PKCS#8 in PEM, made at the first start, readable by its owner only. With it another
 * history could be signed, so keep it out of database backups.
 * @throws Error if others may read the file, or it contains no such key.
 */
export async function loadLedgerKey(path: string, entropy: Entropy): Promise<KeyObject> {
  const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (pem === undefined) return makeLedgerKey(path, entropy);
  // Windows has no such bits.
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) {
    throw new Error(`${path} signs the ledger and may be read by others than its owner. Run: chmod 600 ${path}`);
  }
  const key = readKey(pem);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new Error(
    `${path} holds no Ed25519 private key in PEM. Put the right file there, or move it away to get a new key.`,
  );
}

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** The bytes before the 32 bytes of an Ed25519 private key in PKCS#8, RFC 8410 section 7. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

async function makeLedgerKey(path: string, entropy: Entropy): Promise<KeyObject> {
  const der = Buffer.concat([pkcs8, entropy.bytes(32)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await file.sync();
  await file.close();
  return privateKey;
}

/** The signer: the log's name, which is also its key's name, and the key. */
export interface LedgerSigner {
  readonly origin: string;
  readonly privateKey: KeyObject;
}

/**
 * Publishes the key and returns the signer. The name of the log is fixed at the first start, even if the programme's URL changes
 * later. A new key ends the former one, which stays published for its signatures.
 */
export async function adoptLedgerKey(
  tx: Tx,
  privateKey: KeyObject,
  publicUrl: string,
  now: Date,
): Promise<LedgerSigner> {
  const head = await tx.selectFrom('ledger_head').select('origin').forUpdate().executeTakeFirstOrThrow();
  const origin = head.origin ?? `${new URL(publicUrl).host}/ledger`;
  if (head.origin === null) await tx.updateTable('ledger_head').set({ origin }).execute();
  const { id, text } = verifierKey(origin, privateKey);
  await tx.updateTable('ledger_key').set({ until: now }).where('until', 'is', null).where('id', '<>', id).execute();
  const known = await tx.selectFrom('ledger_key').select('until').where('id', '=', id).executeTakeFirst();
  if (!known) await tx.insertInto('ledger_key').values({ id, key: text, since: now, until: null }).execute();
  else if (known.until) await tx.updateTable('ledger_key').set({ until: null }).where('id', '=', id).execute();
  return { origin, privateKey };
}
