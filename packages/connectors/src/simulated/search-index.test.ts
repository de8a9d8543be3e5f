import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchIndex } from './search-index.ts';

const hanzi = fc.string({
  unit: fc.constantFrom('耐', '克', '运', '动', '鞋', '正', '品'),
  minLength: 1,
  maxLength: 8,
});

describe('the search index', () => {
  it('finds by two hanzi exactly the titles with the two next to each other', () => {
    fc.assert(
      fc.property(
        fc.array(hanzi, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('耐', '克', '运', '动'), minLength: 2, maxLength: 2 }),
        (titles, query) => {
          const index = new SearchIndex();
          for (const [at, title] of titles.entries()) index.put(`id${at}`, title);
          const expected = titles.flatMap((title, at) => (title.includes(query) ? [`id${at}`] : []));
          expect(index.find(query).toSorted()).toEqual(expected.toSorted());
        },
      ),
    );
  });

  it('forgets dropped and replaced texts', () => {
    fc.assert(
      fc.property(hanzi, hanzi, (old, fresh) => {
        const index = new SearchIndex();
        index.put('a', old);
        index.put('a', fresh);
        expect(index.find(fresh)).toEqual(['a']);
        index.drop('a');
        expect(index.find(fresh)).toEqual([]);
        expect(index.find('a')).toEqual([]);
      }),
    );
  });
});
