import { createHash, createHmac } from 'node:crypto';

export type SignMethod = 'md5' | 'hmac' | 'hmac-sha256';

/** By name; bytes are those of a file, which are not signed. */
type Fields = Readonly<Record<string, string | Uint8Array>>;

/**
 * The signature of a call, in capitals, as the platform's page on calling its API defines it: the parameters in the order of their names,
 * each name before its value, as UTF-8, without files, empty values and `sign` itself. `md5`: the secret before and after them. `hmac`:
 * HMAC-MD5, `hmac-sha256`: HMAC-SHA256, both with the secret as key.
 */
export const sign = (method: SignMethod, secret: string, parameters: Fields): string => {
  const text = Object.keys(parameters)
    .toSorted()
    .flatMap((name) => {
      const value = parameters[name];
      return name === 'sign' || typeof value !== 'string' || value === '' ? [] : [name, value];
    })
    .join('');
  const digest =
    method === 'md5'
      ? createHash('md5').update(`${secret}${text}${secret}`, 'utf8')
      : createHmac(method === 'hmac' ? 'md5' : 'sha256', secret).update(text, 'utf8');
  return digest.digest('hex').toUpperCase();
};

const GMT_8_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** `yyyy-MM-dd HH:mm:ss` in GMT+8, wherever this machine stands. */
export const timestampOf = (at: Date): string =>
  new Date(at.getTime() + GMT_8_MS).toISOString().slice(0, 19).replace('T', ' ');

/** Milliseconds until the next day begins in GMT+8, when daily quotas begin anew. */
export const untilMidnight = (at: Date): number => DAY_MS - ((at.getTime() + GMT_8_MS) % DAY_MS);
