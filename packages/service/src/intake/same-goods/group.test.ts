import type { Listing } from '@marketsafe/terms';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupId, groupsOf, type Member } from './group.ts';
import { keysOf } from './keys.ts';

const brand = 'lunaria';
const listing = (id: string, more: Partial<Listing> = {}): Listing => ({
  ...{ marketplace: 'taobao', id, title: 'Lunaria 经典款 单肩包 2026 新款', seller: { id: 's1' }, images: [] },
  ...{ shipsTo: [], variants: [], attributes: {} },
  ...more,
});
const memberOf = (one: Listing): Member => ({ marketplace: one.marketplace, listing: one.id, keys: keysOf(one) });
const idsOf = (...listings: Listing[]): string[][] =>
  [...groupsOf(brand, listings.map(memberOf)).values()].map((of) => of.map((one) => one.listing));

describe('two offers are of the same goods', () => {
  test('when their titles read the same, whoever sells them and however they are written', () => {
    expect(
      idsOf(
        listing('a'),
        listing('b', { seller: { id: 's2' }, title: 'ＬＵＮＡＲＩＡ 经典款、单肩包 2026新款' }),
        listing('c', { seller: { id: 's3' }, title: 'L u n a r i a 經典款 单肩包 2026 新款' }),
        listing('d', { seller: { id: 's4' }, title: '新款 2026 单肩包 经典款 Lunaria Lunaria' }),
        listing('e', { seller: { id: 's5' }, title: 'Lunaria 经典款 单肩包 2026 新款 884213377' }),
        listing('f', { title: 'Lunaria 经典款 双肩包 2026 新款' }),
      ),
    ).toEqual([['a', 'b', 'c', 'd', 'e']]);
  });

  test('when a short title is of one shop, for many different goods are a “Lunaria bag”', () => {
    const short = { title: 'Lunaria bag' };
    expect(
      idsOf(
        listing('a', short),
        listing('b', { title: 'lunaria BAG' }),
        listing('c', { ...short, seller: { id: 's2' } }),
      ),
    ).toEqual([['a', 'b']]);
    // The same shop id on another marketplace is another shop.
    expect(idsOf(listing('a', short), listing('b', { ...short, marketplace: 'tmall' }))).toEqual([]);
  });

  test('when they show the same first picture, in whatever size', () => {
    const images = ['https://img.example/a/1.jpg?size=200', 'https://img.example/chart.png'];
    expect(
      idsOf(
        listing('a', { title: 'one title', images }),
        listing('b', { title: 'another', images: ['http://img.example/a/1.jpg'] }),
        listing('c', { title: 'a third', images: ['https://img.example/b.jpg', 'https://img.example/chart.png'] }),
      ),
    ).toEqual([['a', 'b']]);
  });

  test('but not when the picture has many different titles, as a logo does', () => {
    const many = Array.from({ length: 11 }, (_, index) =>
      listing(`l${index}`, { title: `title ${'abcdefghijk'[index]}`, images: ['https://img.example/none.gif'] }),
    );
    expect(idsOf(...many.slice(1))).toHaveLength(1);
    expect(idsOf(...many)).toEqual([]);
  });

  test('and never because both lack a title or picture', () => {
    expect(
      idsOf(listing('a', { title: '!!!' }), listing('b', { title: '???' }), listing('c', { title: '12345' })),
    ).toEqual([]);
  });
});

const some = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 40 }).map(String),
    marketplace: fc.constantFrom('taobao', 'tmall'),
    title: fc.constantFrom(
      'Lunaria bag',
      'Lunaria 经典款 单肩包 2026 新款',
      'lunaria 經典款 单肩包 2026 新款',
      'x',
      'y',
      '',
    ),
    seller: fc.record({ id: fc.constantFrom('s1', 's2', 's3') }),
    images: fc.array(fc.constantFrom('https://i.example/1', 'https://i.example/2', 'https://i.example/3'), {
      maxLength: 2,
    }),
  }),
  { selector: ({ id, marketplace }) => `${marketplace}/${id}`, maxLength: 30 },
);
const members = some.map((all) => all.map((one) => memberOf(listing(one.id, one))));
const sharesKey = (one: Member, other: Member): boolean =>
  (one.keys.picture !== undefined && one.keys.picture === other.keys.picture) ||
  one.keys.words.some((word) => other.keys.words.includes(word));

describe('grouping', () => {
  test('is an equivalence: every finding is in at most one group, with exactly the findings that it is linked to', () => {
    fc.assert(
      fc.property(members, (all) => {
        const groups = [...groupsOf(brand, all).values()];
        const placeOf = new Map(groups.flatMap((of, place) => of.map((one) => [one, place])));
        expect(groups.flat().length).toBe(placeOf.size);
        for (const one of all)
          for (const other of all)
            if (one !== other && sharesKey(one, other)) expect(placeOf.get(one) ?? -1).toBe(placeOf.get(other));
        // Every member is reachable from the group's first by links alone.
        for (const [first, ...rest] of groups) {
          const reached = new Set([first]);
          for (const from of reached) for (const to of rest) if (from && sharesKey(from, to)) reached.add(to);
          expect(reached.size).toBe(rest.length + 1);
        }
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  test('is the same for any order of the findings, ids included', () => {
    fc.assert(
      fc.property(
        members.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const sorted = (of: readonly Member[]) => [...groupsOf(brand, of)].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(sorted(shuffled)).toEqual(sorted(all));
        },
      ),
      { seed: 32, numRuns: 300 },
    );
  });

  test('names a group after its first listing and its brand, so that no two brands share one', () => {
    const all = [memberOf(listing('b')), memberOf(listing('a'))];
    const [id] = [...groupsOf(brand, all).keys()];
    expect(id).toBe(groupId(brand, { marketplace: 'taobao', listing: 'a' }));
    expect([...groupsOf('solstice', all).keys()]).not.toContain(id);
  });
});
