import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './index.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const someText = fc.oneof(anyText, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('fold', () => {
  it.each([
    ['Nike', 'nike'],
    ['Ｎ-1.K é', 'nike'],
    ['АDІDАЅ', 'adidas'],
    ['ᗩᗪᏆᗪᗩᔑ', 'adidas'],
    ['𝕹𝖎𝖐𝖊', 'nike'],
    ['🇳🇮🇰🇪 👟', 'nike'],
    ['🅝🅘🅚🅔', 'nike'],
    ['🅽🅸🅺🅴', 'nike'],
    ['🅰\ufe0f🅳🅸🅳🅰\ufe0fⓈ', 'adidas'],
    ['N❶K➂ ➀ ⓿', 'nikeio'],
    ['資生堂 化粧品', '资生堂化妆品'],
    ['广末 広末', '广末广末'],
    ['R0LEX', 'rolex'],
    ['L_V', 'lv'],
    ['N\u200bi\u00adk\u0336e', 'nike'],
    ['愛馬仕', '爱马仕'],
    ['勞力士 凱樂石 蔻馳 傑士派 兌', '劳力士凯乐石蔻驰杰士派兑'],
    ['Gοyαrδ LΘΕWΣ ΛVΣDΑ', 'goyardloeweaveda'],
    ['ⲚⲒⲔ 𐊊𐊒𐊖', 'nlklos'],
    ['6ucc1 2ar4', 'guccizara'],
    ['straße', 'strasse'],
    ['hàng nhái', 'hangnhai'],
    ['정품', '정품'],
    ['ｶﾞ', 'カ'],
    ['', ''],
    ['—…!?', ''],
  ])('%s -> %s', (written, folded) => {
    expect(fold(written).text).toBe(folded);
  });

  it('reads a sign as a letter only in the company of letters', () => {
    expect(fold('$tussy').text).toBe('stussy');
    expect(fold('US $20').text).toBe('uszo');
    expect(fold('N!ke').text).toBe('nike');
    expect(fold('Nike!').text).toBe('nike');
  });

  it('is idempotent', () => {
    fc.assert(fc.property(someText, (text) => fold(fold(text).text).text === fold(text).text));
  });

  it('is idempotent for every unit of the basic plane', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const { text } = fold(String.fromCharCode(unit));
      if (fold(text).text !== text) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('maps every folded unit to a place in the original, never backwards', () => {
    fc.assert(
      fc.property(someText, (original) => {
        const { text, map } = fold(original);
        expect(map).toHaveLength(text.length);
        for (let i = 0; i < map.length; i++) {
          expect(map[i]).toBeLessThan(original.length);
          if (i > 0) expect(map[i]).toBeGreaterThanOrEqual(map[i - 1] ?? 0);
        }
      }),
    );
  });

  it('folds a text as it folds its separated parts', () => {
    fc.assert(
      fc.property(someText, someText, (a, b) => fold(`${a} ${b}`).text === fold(`${a} `).text + fold(` ${b}`).text),
    );
  });

  it('grows its scratch space without losing text', () => {
    const long = '\ufdfaN'.repeat(5000);
    const { text, map } = fold(long);
    expect(text.endsWith('n')).toBe(true);
    expect(text.length).toBe(map.length);
    expect(fold('Nike').text).toBe('nike');
  });
});
