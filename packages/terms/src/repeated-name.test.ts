import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, repeatedName } from './repeated-name.ts';

describe('a repeated name in one object of JSON', () => {
  it.each([
    ['{"rates":{"CNY":"7",\n "EUR":"1",\n "CNY":"71"}}', { path: 'rates.CNY', line: 3 }],
    ['{"a":1,"b":{"a":2},"a":3}', { path: 'a', line: 1 }],
    ['{"rates":{"CNY":"7","\\u0043NY":"71"}}', { path: 'rates.CNY', line: 1 }],
    ['[{"a":1},{"a":1},{"b":[{"c":1,"c":1}]}]', { path: 'b.c', line: 1 }],
  ])('%s', (json, found) => {
    expect(repeatedName(json)).toEqual(found);
    expect(JSON.parse(json)).toBeDefined();
  });

  it('ignores text that only looks like one', () => {
    expect(repeatedName('{"a":"\\"a\\":1,","b":["a","a"],"c":{"a":"}{"},"d":{"a":2}}')).toBeUndefined();
  });

  it('is found wherever it stands, and nowhere else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.jsonValue(), (object, more) => {
        const json = JSON.stringify(object, null, 1);
        expect(repeatedName(json)).toBeUndefined();
        const [name = ''] = Object.keys(object);
        const twice = `${json.slice(0, -2)},\n${JSON.stringify(name)}: ${JSON.stringify(more)}\n}`;
        expect(JSON.parse(twice)).toHaveProperty([name], more);
        expect(repeatedName(twice)).toEqual({ path: name, line: json.split('\n').length });
      }),
    );
  });
});

it('gives the line of a name by its path', () => {
  const json = '{"asOf":"2026-11-01",\n "rates":{"EUR":"1",\n "CNY":"7"},\n "more":{"CNY":1}}';
  expect(['asOf', 'rates', 'rates.CNY', 'more.CNY', 'CNY'].map((path) => lineOf(json, path))).toEqual([
    ...[1, 2, 3, 4, undefined],
  ]);
});
