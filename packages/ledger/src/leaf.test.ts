import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, disclose, leafHash, leafOfDisclosed, shownOf } from './index.ts';

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

const salt = new Uint8Array(32).fill(7);
const records = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 });
/** Every JSON pointer of an object. */
const pointersIn = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, member]) => {
        const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        return [pointer, ...pointersIn(member, pointer)];
      })
    : [];

describe('leaf', () => {
  it('is the RFC 6962 leaf hash of the commitments to its members', () => {
    const commit = (pointer: string, form: unknown): string =>
      createHash('sha256')
        .update(createHmac('sha256', salt).update(pointer).digest())
        .update(JSON.stringify(form))
        .digest('hex');
    const inner = { c: commit('/b/c', ['value', [true, null]]) };
    const commitments = { a: commit('/a', ['value', 1]), b: commit('/b', ['members', inner]) };
    const expected = createHash('sha256').update(Buffer.of(0)).update(JSON.stringify(commitments)).digest('hex');
    expect(leafHash(salt, { b: { c: [true, null] }, a: 1 }).toString('hex')).toBe(expected);
  });

  it('changes with the salt', () => {
    expect(leafHash(new Uint8Array(32), { a: 1 })).not.toEqual(leafHash(salt, { a: 1 }));
  });

  it('refuses a short salt', () => {
    expect(() => leafHash(new Uint8Array(16), {})).toThrow('32 bytes, not 16');
  });

  it('changes with every value, at any depth', () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        const [a, b] = [one, other].map((record) => JSON.parse(JSON.stringify(record)));
        fc.pre(canonicalJson(a) !== canonicalJson(b));
        expect(leafHash(salt, a)).not.toEqual(leafHash(salt, b));
      }),
    );
  });
});

describe('disclosure', () => {
  it('discloses the chosen members and gives the same leaf for any choice', () => {
    fc.assert(
      fc.property(records, fc.array(fc.boolean(), { minLength: 1 }), (given, coin) => {
        const record = JSON.parse(JSON.stringify(given));
        const shown = new Set(pointersIn(record).filter((_, index) => coin[index % coin.length]));
        const disclosed = disclose(salt, record, (pointer) => shown.has(pointer));
        expect(leafOfDisclosed(JSON.parse(JSON.stringify(disclosed)))).toEqual(leafHash(salt, record));
        const all = disclose(salt, record, () => true);
        expect(shownOf(all)).toEqual(record);
        expect(shownOf(disclose(salt, record, () => false))).toEqual({});
      }),
    );
  });

  it('contains no undisclosed value, and no salt with which it could be guessed', () => {
    const record = { type: 'ruled', payload: { outcome: 'upheld', decider: 'alice' } };
    const text = JSON.stringify(disclose(salt, record, (pointer) => pointer !== '/payload/decider'));
    expect(text).toContain('upheld');
    expect(text).not.toContain('alice');
    const hidden = createHmac('sha256', salt).update('/payload/decider').digest('hex');
    expect(text).not.toContain(hidden);
    expect(text).not.toContain(Buffer.from(salt).toString('hex'));
  });

  it('binds a value to its name', () => {
    const { a, b } = disclose(salt, { a: 1, b: 2 }, () => true);
    expect(leafOfDisclosed({ a: b as never, b: a as never })).not.toEqual(leafHash(salt, { a: 1, b: 2 }));
  });
});
