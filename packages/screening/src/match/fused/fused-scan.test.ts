import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLater } from '../../fold/index.ts';
import { FusedScan, type Mark, MarkScan, type MarkSearch, prepareMark } from '../index.ts';
import { isBuilt } from './engine.ts';

if (!isBuilt()) throw new Error('packages/screening/dist/scan.wasm is not there: run `npm run build` first.');

const marksOf = (names: readonly string[]): Mark[] => names.flatMap((text, i) => prepareMark(text, i, false) ?? []);

/** What a search finds, a line each, in its order. */
function foundBy(search: MarkSearch, text: string): string[] {
  const found: string[] = [];
  search.scan(text, 'title', foldLater(text), ({ mark, start, end, manner }) => {
    found.push(`${start}-${end} ${mark.owner} ${mark.text} ${manner}`);
  });
  return found;
}

/** Text in which letters, their disguises, signs, separators and hanzi come close together. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'aAbBlLiI1kKeEsS') },
  { weight: 3, arbitrary: fc.constantFrom(...'  .-_*!@$€™ß耐克愛爱马ᾳ🅽👟Ａｂ0𠮷\u200b\u0301７สปк') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
);
const someText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength }).map((parts) => parts.join(''));

describe('the fused scan finds what the plain one finds', () => {
  it('whatever the marks and the text', () => {
    let findings = 0;
    fc.assert(
      fc.property(
        fc.array(someText(8), { minLength: 1, maxLength: 40 }),
        fc.array(fc.oneof(someText(6), fc.nat(39)), { maxLength: 20 }),
        (names, parts) => {
          const marks = marksOf(names);
          const text = parts.map((part) => (typeof part === 'number' ? names[part % names.length] : part)).join('');
          const found = foundBy(new FusedScan(marks), text);
          findings += found.length;
          expect(found).toEqual(foundBy(new MarkScan(marks), text));
        },
      ),
      { numRuns: 1000 },
    );
    expect(findings).toBeGreaterThan(300);
  });

  it('beside and inside every character there is', () => {
    const marks = marksOf(['Nike', 'LV', 'CDG', '耐克', 'Ssk']);
    const fused = new FusedScan(marks);
    const plain = new MarkScan(marks);
    const wrong: string[] = [];
    for (let first = 0; first < 0x40000; first += 64) {
      const chars = Array.from({ length: 64 }, (_, k) => String.fromCodePoint(first + k));
      const text = chars.map((char) => `${char}Nike${char} LV${char}CDG 耐${char}克 N${char}ike ${char}sk.`).join(' ');
      if (foundBy(fused, text).join() !== foundBy(plain, text).join()) wrong.push(first.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('in a text too long for its memory, and where there is more to find than its list holds', () => {
    const marks = marksOf(['Nike', 'Nike Air', 'LV']);
    const fused = new FusedScan(marks);
    const plain = new MarkScan(marks);
    for (const text of [
      'Nike Air '.repeat(3000),
      `${'x '.repeat(40_000)}LV ${'耐'.repeat(20_000)}Nike`,
      'LV '.repeat(10_000),
    ]) {
      const found = foundBy(fused, text);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(foundBy(plain, text));
    }
    // And is none the worse for it.
    expect(foundBy(fused, 'LV')).toEqual(foundBy(plain, 'LV'));
  });

  it('with a hundred thousand marks', () => {
    const letters = 'bcdfghjkmnpqrstvwxz';
    const name = (i: number): string => {
      let left = i * 7919 + 17;
      let made = '';
      for (let k = 0; k < 4; k++) {
        made += `${letters.charAt(left % letters.length)}${'aeiou'.charAt((left >> 3) % 5)}`;
        left = Math.floor(left / letters.length);
      }
      return made;
    };
    const names = Array.from({ length: 100_000 }, (_, i) => name(i));
    const fused = new FusedScan(marksOf(names));
    for (let i = 0; i < names.length; i += 997) {
      expect(foundBy(fused, `new ${names[i]} shoes`).some((found) => found.includes(` ${i} `))).toBe(true);
    }
    expect(fused.bytes).toBeLessThan(24e6);
  });
});
