import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SignMethod, sign, timestampOf, untilMidnight } from './sign.ts';

const METHODS: readonly SignMethod[] = ['md5', 'hmac', 'hmac-sha256'];

/** HMAC by its definition (RFC 2104), over the hash alone. */
const hmac = (algorithm: 'md5' | 'sha256', secret: Buffer, text: Buffer): string => {
  const hashOf = (...parts: readonly Uint8Array[]) => createHash(algorithm).update(Buffer.concat(parts)).digest();
  const key = Buffer.alloc(64);
  (secret.length > 64 ? hashOf(secret) : secret).copy(key);
  const inner = hashOf(
    key.map((byte) => byte ^ 0x36),
    text,
  );
  return hashOf(
    key.map((byte) => byte ^ 0x5c),
    inner,
  ).toString('hex');
};

/** The signature of pairs that are in order already, from their bytes. */
const expected = (method: SignMethod, secret: string, ...parts: readonly string[]): string => {
  const [key, text] = [Buffer.from(secret), Buffer.from(parts.join(''))];
  const byMethod = {
    md5: () =>
      createHash('md5')
        .update(Buffer.concat([key, text, key]))
        .digest('hex'),
    hmac: () => hmac('md5', key, text),
    'hmac-sha256': () => hmac('sha256', key, text),
  };
  return byMethod[method]().toUpperCase();
};

const EXAMPLE = {
  ...{ method: 'taobao.item.seller.get', app_key: '12345678', session: 'test', timestamp: '2016-01-01 12:00:00' },
  ...{ format: 'json', v: '2.0', fields: 'num_iid,title,nick,price,num', num_iid: '11223344' },
};

describe('27 the signature of a call', () => {
  it('is the one of the platform’s own example', () => {
    const signed = sign('md5', 'helloworld', { ...EXAMPLE, sign_method: 'md5' });
    expect(signed).toBe('66987CB115214E59E6EC978214934FB8');
  });

  // Computed apart from this code, with Python's hashlib and hmac.
  it.each([
    ['hmac', 'D56D7858309C31B6251083A874D48273'],
    ['hmac-sha256', '04DB15AD0774D5CFCE2C837DE43E3FCEA9011ED74F3038FB6AB5F3C4CEA119E8'],
  ] as const)('of the example by %s', (method, signature) => {
    expect(sign(method, 'helloworld', { ...EXAMPLE, sign_method: method })).toBe(signature);
  });

  it.each([
    ['md5', 'B6CCF6EAB7F0CFF2025A1AB32AC10D33'],
    ['hmac', 'CB2DBB6055182C9C56AE082F715A1DD1'],
    ['hmac-sha256', 'D9CC8C609E5BABEB07BC8558C15EAC8091EFDD13AD58FE2D3FD1EEBE84651721'],
  ] as const)('by %s has every text in the order of its name, in UTF-8', (method, signature) => {
    const parameters = { title: '跑鞋 “夏” 👟', a: '1', b10: '3', b: '2', Z: '0', sign: 'IGNORED' };
    const parts = ['Z', '0', 'a', '1', 'b', '2', 'b10', '3', 'title', '跑鞋 “夏” 👟'];
    expect(sign(method, '密钥', parameters)).toBe(signature);
    expect(signature).toBe(expected(method, '密钥', ...parts));
  });

  it.each(METHODS)('%s leaves out empty values and files', (method) => {
    const parameters = { b: '', image: new Uint8Array([1, 2]), a: '1', c: '3' };
    expect(sign(method, 'secret', parameters)).toBe(expected(method, 'secret', 'a', '1', 'c', '3'));
    expect(sign(method, 'secret', {})).toBe(expected(method, 'secret'));
  });

  it.each(METHODS)('%s takes a secret longer than a block of its hash', (method) => {
    expect(sign(method, 's'.repeat(100), { a: '1' })).toBe(expected(method, 's'.repeat(100), 'a', '1'));
  });

  it('is the same however the parameters are ordered', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string({ minLength: 1, unit: 'grapheme' })), {
          ...{ selector: ([name]: readonly [string, string]) => name, maxLength: 8 },
        }),
        fc.constantFrom(...METHODS),
        (pairs, method) => {
          const signed = pairs.filter(([name]) => name !== 'sign').sort(([a], [b]) => (a < b ? -1 : 1));
          expect(sign(method, 'secret', Object.fromEntries(pairs))).toBe(expected(method, 'secret', ...signed.flat()));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the time of a call', () => {
  it('is that of GMT+8, across the year’s end too', () => {
    expect(timestampOf(new Date('2026-12-31T16:00:00.999Z'))).toBe('2027-01-01 00:00:00');
    expect(timestampOf(new Date('2026-03-02T02:03:04Z'))).toBe('2026-03-02 10:03:04');
  });

  it('tells how long the day lasts there', () => {
    expect(untilMidnight(new Date('2026-03-02T15:59:00Z'))).toBe(60_000);
    expect(untilMidnight(new Date('2026-03-02T16:00:00Z'))).toBe(86_400_000);
  });
});
