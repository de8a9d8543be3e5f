import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Entropy } from '../entropy.ts';

/** The master keys of an installation. `current` seals; the others only open older texts. */
export interface KeyRing {
  readonly current: string;
  /** By id; 32 bytes each. */
  readonly keys: ReadonlyMap<string, Buffer>;
}

const form = /^sealed:1:([A-Za-z0-9-]+):([A-Za-z0-9_-]{16}):([A-Za-z0-9_-]{22}):([A-Za-z0-9_-]*)$/;

/** Whether a text has the form of a sealed one. */
export const isSealed = (text: string): boolean => form.test(text);

/** An error in a sealed text. The message never quotes it. */
export class VaultError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'VaultError';
  }
}

/**
 * Encrypts secrets for the database and the data folder: AES-256-GCM under a master key that is stored elsewhere. `about` names the
 * secret's purpose and is authenticated: moved to another row, the text does not open.
 */
export class Vault {
  readonly #ring: KeyRing;
  readonly #entropy: Entropy;

  constructor(ring: KeyRing, entropy: Entropy) {
    this.#ring = ring;
    this.#entropy = entropy;
  }

  seal(secret: string, about: string): string {
    const { current } = this.#ring;
    const nonce = this.#entropy.bytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key(current), nonce).setAAD(Buffer.from(`${current} ${about}`));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return [
      'sealed',
      1,
      current,
      ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')),
    ].join(':');
  }

  /** @throws VaultError if its key is gone, or the text was altered or sealed for another purpose. */
  open(sealed: string, about: string): string {
    const [, id = '', nonce = '', tag = '', body = ''] = form.exec(sealed) ?? [];
    if (id === '') throw new VaultError(`${about}: not a sealed secret`);
    const key = this.#key(id);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
        .setAAD(Buffer.from(`${id} ${about}`))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
    } catch {
      throw new VaultError(`${about}: altered, or sealed for something else`);
    }
  }

  /** Whether the text is sealed under the current key. */
  isCurrent(sealed: string): boolean {
    return form.exec(sealed)?.[1] === this.#ring.current;
  }

  #key(id: string): Buffer {
    const key = this.#ring.keys.get(id);
    if (!key) {
      throw new VaultError(
        `The master key "${id}" is not in the key file. Put back the file that holds it, or rotate before a key is taken away.`,
      );
    }
    return key;
  }
}
