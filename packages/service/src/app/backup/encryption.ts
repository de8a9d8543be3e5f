import { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupError } from './backup-error.ts';

/** For whom a backup is encrypted, in the age format: any implementation of age opens it. */
export type EncryptFor = { readonly recipients: readonly string[] } | { readonly passphrase: string };
/** What opens it. */
export type OpenWith = { readonly identities: readonly string[] } | { readonly passphrase: string };

type Bytes = AsyncIterable<Uint8Array>;

/** Encrypts one file of a backup, and decrypts one. */
export type Pass = (bytes: Bytes) => AsyncGenerator<Uint8Array>;

/** `key`: to be kept beside the files where they are encrypted under a passphrase. */
export async function encryption(given: EncryptFor): Promise<{ readonly encrypt: Pass; readonly key?: Uint8Array }> {
  if ('recipients' in given) return { encrypt: encryptFor(given.recipients) };
  // Deriving a key from a passphrase takes a second, on purpose: it is done once, for a key of this backup's own.
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(given.passphrase);
  return { encrypt: encryptFor([await identityToRecipient(identity)]), key: await encrypter.encrypt(identity) };
}

function encryptFor(recipients: readonly string[]): Pass {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new BackupError(
        `"${recipient}" is no recipient of age. It begins with age1; "age-keygen -y FILE" shows the one of a key file.`,
      );
    }
  }
  return async function* (bytes) {
    yield* await encrypter.encrypt(streamOf(bytes));
  };
}

/** `key`: the content of the backup's own key file, if it has one. */
export async function decryption(given: OpenWith, key: Uint8Array | undefined): Promise<Pass> {
  const decrypter = new Decrypter();
  if ('identities' in given) {
    for (const identity of given.identities) {
      try {
        decrypter.addIdentity(identity);
      } catch {
        throw new BackupError('The identity file holds a line that is no identity of age (AGE-SECRET-KEY-1…).');
      }
    }
  } else {
    if (!key)
      throw new BackupError('This backup was encrypted for recipients and not with a passphrase. Use --identity-file.');
    const opener = new Decrypter();
    opener.addPassphrase(given.passphrase);
    decrypter.addIdentity(
      await opener.decrypt(key, 'text').catch(() => {
        throw new BackupError('The passphrase does not open this backup. Nothing was touched.');
      }),
    );
  }
  return async function* (bytes) {
    yield* await decrypter.decrypt(streamOf(bytes)).catch((error: Error) => {
      throw new BackupError(`It does not open with what was given: ${error.message}. Nothing was touched.`);
    });
  };
}

/** The library reads streams of the web. */
const streamOf = (bytes: Bytes): ReadableStream<Uint8Array> =>
  NodeStream.from(bytes) as unknown as ReadableStream<Uint8Array>;
