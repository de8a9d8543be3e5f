import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchGrams } from './index.ts';

describe('searchGrams', () => {
  it('is one bigram for a two-hanzi word, and the distinct sorted bigrams of a Latin one', () => {
    expect(searchGrams('耐克')).toEqual(['耐克']);
    expect(searchGrams('Nike')).toEqual(['ik', 'ke', 'ni']);
    expect(searchGrams('aaaa')).toEqual(['aa']);
  });

  it('is the symbol itself for one, and nothing for none', () => {
    expect(searchGrams('后')).toEqual(['后']);
    expect(searchGrams(' - ')).toEqual([]);
  });

  it('keeps rare hanzi beyond U+FFFF whole', () => {
    expect(searchGrams('𠮷野家')).toEqual(['野家', '𠮷野'].sort());
  });

  it('finds a word wherever it stands in a text', () => {
    const word = fc.stringMatching(/^[a-zA-Z\u4e00-\u9fa5]{2,12}$/);
    fc.assert(
      fc.property(word, fc.string(), fc.string(), (sought, before, after) => {
        const grams = new Set(searchGrams(`${before} ${sought} ${after}`));
        return searchGrams(sought).every((gram) => grams.has(gram));
      }),
    );
  });
});
