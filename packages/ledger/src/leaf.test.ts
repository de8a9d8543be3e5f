import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, leafHash } from './index.ts';

describe('canonical JSON', () => {
  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('means the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ amount: Number.NaN })).toThrow('NaN has no JSON form');
  });
});

describe('leaf', () => {
  const salt = new Uint8Array(32).fill(7);

  it('is the RFC 6962 leaf hash of the salted entry', () => {
    const expected = createHash('sha256')
      .update(Buffer.concat([Buffer.of(0), salt]))
      .update('{"a":1,"b":[true,null]}');
    expect(leafHash(salt, { b: [true, null], a: 1 })).toBe(expected.digest('hex'));
  });

  it('changes with the salt', () => {
    expect(leafHash(new Uint8Array(32), { a: 1 })).not.toBe(leafHash(salt, { a: 1 }));
  });

  it('refuses a short salt', () => {
    expect(() => leafHash(new Uint8Array(16), {})).toThrow('32 bytes, not 16');
  });
});
