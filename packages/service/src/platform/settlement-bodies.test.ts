import { describe, expect, it } from 'vitest';
import { readSettlementBodies } from './settlement-bodies.ts';

const one = {
  ...{ id: 'example-body', name: 'Example Settlement Body', languages: ['de', 'en'] },
  ...{ url: 'https://body.example', fields: ['Intellectual property'] },
};
const read = (data: unknown) => readSettlementBodies(JSON.stringify(data), 'bodies.json');

describe('the operator’s list of certified bodies', () => {
  it('is read in full', () => expect(read([one])).toEqual([one]));

  it.each<[string, unknown, RegExp]>([
    ['no list', { bodies: [one] }, /^bodies\.json: the list: /],
    ['a body without a language', [{ ...one, languages: [] }], /^bodies\.json: 0\.languages: /],
    [
      'a language that is none',
      [{ ...one, languages: ['German'] }],
      /0\.languages\.0: is no language tag such as "de"/,
    ],
    ['an address without https', [one, { ...one, id: 'two', url: 'http://x' }], /1\.url: is no https address/],
    ['a setting that there is not', [{ ...one, colour: 'red' }], /colour/],
    ['an id twice', [one, { ...one, name: 'Another' }], /the id "example-body" stands there twice/],
  ])('is refused with %s, naming file and place', (_, data, why) => expect(() => read(data)).toThrow(why));

  it('is refused where it is no JSON', () =>
    expect(() => readSettlementBodies('[', 'bodies.json')).toThrow(/^bodies\.json: this is no JSON/));
});
