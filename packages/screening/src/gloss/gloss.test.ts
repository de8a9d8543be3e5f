import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOODS_WORDS, JARGON } from './goods-words.ts';
import { glossOf } from './index.ts';

const saysOf = (text: string): readonly string[] =>
  glossOf(text).flatMap(({ text: word, says }) => (says === undefined ? [] : [`${word}: ${says}`]));

describe('the gloss of a title', () => {
  it('takes goods words and jargon before a dictionary’s meaning, and leaves the rest', () => {
    expect(saysOf('LANMU 原单手提包 真皮')).toEqual([
      '原单: “original order” (said to be surplus of the brand)',
      '手提包: handbag',
      '真皮: real leather',
    ]);
    expect(glossOf('LANMU 原单')[1]).toMatchObject({ text: '原单', isJargon: true });
    expect(glossOf('手提包')).toEqual([{ text: '手提包', says: 'handbag' }]);
  });

  it('takes a longer word of the dictionary before a short one of ours inside it', () => {
    expect(saysOf('代表作')).toEqual(['代表作: representative work']);
    expect(saysOf('证书')).toEqual(['证书: credentials']);
  });

  it('knows what shops say of fabrics and cuts, which the dictionary has only by character', () => {
    expect(saysOf('速干短袖 直筒')).toEqual(['速干: quick-drying', '短袖: short sleeves', '直筒: straight cut']);
  });

  it('leaves names as they are', () => {
    expect(glossOf('岚木手提包', ['岚木'])).toEqual([{ text: '岚木' }, { text: '手提包', says: 'handbag' }]);
    expect(saysOf('岚木手提包').length).toBe(3);
  });

  it('says nothing of words that only join others, and of texts without Chinese', () => {
    expect(saysOf('包的')).toEqual(['包: bag']);
    expect(glossOf('Leather bag')).toEqual([{ text: 'Leather bag' }]);
    expect(glossOf('')).toEqual([]);
  });

  it('is the title again when its words are joined', () => {
    const pieces = fc.constantFrom(
      ...JARGON.keys(),
      ...[...GOODS_WORDS.keys()].slice(0, 200),
      'LV',
      ' ',
      '一',
      '龘',
      '👜',
      '𠮷',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(
            glossOf(text)
              .map((word) => word.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
