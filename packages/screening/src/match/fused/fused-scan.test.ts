import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FusedScan, type Mark, type MarkSearch, PlainSearch, prepareMark } from '../index.ts';
import { readingsOf } from '../pinyin.ts';
import { isBuilt } from './engine.ts';

if (!isBuilt()) throw new Error('packages/screening/dist/scan.wasm is not there: run `npm run build` first.');

const marksOf = (names: readonly string[]): Mark[] => names.flatMap((text, i) => prepareMark(text, i, false) ?? []);

/** The sightings of a search, a line each, in its order. */
function foundBy(search: MarkSearch, text: string): string[] {
  const found: string[] = [];
  search.scanClosely(text, 'title', ({ mark, start, end, manner }) => {
    found.push(`${start}-${end} ${mark.owner} ${mark.text} ${manner}`);
  });
  return found;
}

const HONEST: ReadonlySet<string> = new Set(['guccy', 'convers']);
const fusedOf = (marks: readonly Mark[]): FusedScan => FusedScan.of(marks, HONEST);
const plainOf = (marks: readonly Mark[]): PlainSearch => new PlainSearch(marks, HONEST);

/** Text that mixes letters, their disguises, signs, separators and hanzi. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'aAbBlLiI1kKeEsS') },
  { weight: 3, arbitrary: fc.constantFrom(...'  .-_*!@$€™ß耐克愛爱马ᾳ🅽👟Ａｂ0𠮷\u200b\u0301７สปк') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
);
const someText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength }).map((parts) => parts.join(''));

/** Names of every kind, and parts of a text with each of them disguised in another way. */
const names = [
  ...[
    'Gucci',
    'Moncler',
    'Converse',
    'Louis Vuitton',
    'Ray-Ban',
    'Salomon',
    'Dr. Martens',
    'Philips',
    'Aape',
    'McQueen',
  ],
  ...['耐克', '匡威', '路易威登', '爱马仕', '乐斯菲斯', '李宁', '新百伦'],
  ...['Stella McCartney', 'A Cold Wall', 'Fear of God', 'Off White', 'Nike'],
  ...['Ford', 'haier', 'ios', 'LG', 'maini', 'Coach', 'Dell'],
  ...['Swisse', 'Toread', 'Air Force 1', 'Muji'],
];
const spelt = 'nai ke kuang wei lu yi deng ai ma shi le si fei li ning xin bai lun kw naike luyiweidong'.split(' ');
const ordinary =
  'for hair los IOS Los 105 LG lg 16 mini cách Del for* *or panjang rok 〇 ⺀ gucc| £ouis Swiss to read mui ơn Đ'.split(
    ' ',
  );
const like = [...'剋匤路昜威登爱马仕乐李柠宁新百纶'];
const edited = fc
  .tuple(
    fc.constantFrom(...names),
    fc.nat(20),
    fc.constantFrom('drop', 'double', 'swap', 'other', 'star', 'like', 'none'),
    piece,
  )
  .map(([name, place, what, other]) => {
    const letters = [...name];
    const at = place % letters.length;
    const own = letters[at] ?? '';
    if (what === 'drop') letters.splice(at, 1);
    if (what === 'double') letters.splice(at, 0, own);
    if (what === 'swap') letters.splice(at, 2, letters[at + 1] ?? '', own);
    if (what === 'other') letters.splice(at, 1, other);
    if (what === 'star') letters.splice(at, 1, '*');
    if (what === 'like') letters.splice(at, 1, like[place % like.length] ?? '');
    return letters.join('');
  });
const part = fc.oneof(
  { weight: 4, arbitrary: edited },
  { weight: 3, arbitrary: fc.constantFrom(...spelt, ...like, ...ordinary) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ' ',
      ' ',
      '-',
      '.',
      '*',
      '★',
      ', ',
      '，',
      '|',
      '!',
      '\u{e0100}',
      '\u{e0001}',
      '　',
      '\n',
      '(',
    ),
  },
  { weight: 1, arbitrary: piece },
);

describe('the fused scan finds what the plain one finds', () => {
  it('for any marks and any text', () => {
    let findings = 0;
    fc.assert(
      fc.property(
        fc.array(someText(8), { minLength: 1, maxLength: 40 }),
        fc.array(fc.oneof(someText(6), fc.nat(39)), { maxLength: 20 }),
        (names, parts) => {
          const marks = marksOf(names);
          const text = parts.map((part) => (typeof part === 'number' ? names[part % names.length] : part)).join('');
          const found = foundBy(fusedOf(marks), text);
          findings += found.length;
          expect(found).toEqual(foundBy(plainOf(marks), text));
        },
      ),
      { numRuns: 1000 },
    );
    expect(findings).toBeGreaterThan(300);
  });

  it('with a wrong letter, in hanzi that look alike, in pinyin, and with signs nearby', () => {
    const fused = fusedOf(marksOf(names));
    const plain = plainOf(marksOf(names));
    const manners = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), fc.constantFrom('', ' '), (parts, between) => {
        const text = parts.join(between);
        const found = foundBy(fused, text);
        for (const one of found) {
          const manner = one.split(' ').at(-1) ?? '';
          manners.set(manner, (manners.get(manner) ?? 0) + 1);
        }
        expect(found).toEqual(foundBy(plain, text));
      }),
      { numRuns: 6000 },
    );
    for (const manner of ['plain', 'spaced', 'look-alike', 'starred', 'pinyin', 'near', 'near-alike', 'glued', 'word'])
      expect(manners.get(manner) ?? 0, manner).toBeGreaterThan(5);
  });

  it('where a text repeats a disguise in any surroundings', () => {
    const fused = fusedOf(marksOf(names));
    const plain = plainOf(marksOf(names));
    const hidden = '\u200b'.repeat(7);
    const four = '\u200b'.repeat(4);
    const beside = fc.constantFrom(
      ...['', ' ', 's', 'sx', 'x', '1', 'v1', 'vv', '国产', '千', '鞋子', '\u200b', '\u200bs'],
      ...[`${hidden} `, `${hidden}x`, `${four}v `, `${four}vx1`, `${four}vx `],
    );
    let findings = 0;
    fc.assert(
      fc.property(
        fc.array(edited, { minLength: 1, maxLength: 2 }),
        fc.array(fc.tuple(beside, fc.nat(1), beside), { minLength: 4, maxLength: 20 }),
        fc.constantFrom('        ', '，', '的'),
        (seen, places, between) => {
          const text = places.map(([before, which, after]) => `${before}${seen[which] ?? ''}${after}`).join(between);
          const found = foundBy(fused, text);
          findings += found.length;
          expect(found).toEqual(foundBy(plain, text));
        },
      ),
      { numRuns: 3000 },
    );
    expect(findings).toBeGreaterThan(3000);
  });

  it('where successive texts have the same disguise but differ elsewhere', () => {
    const fused = fusedOf(marksOf([...names, 'Bata', '爱马']));
    const plain = plainOf(marksOf([...names, 'Bata', '爱马']));
    const found = new Set<string>();
    for (const name of 'Del,вата,Phliips,Monc*er,Moncker,G.u.c.c.i,匤威,ai ma,新bai伦'.split(','))
      for (const further of ['', 'shoes', '鞋', 'вещи для дома', '鞋 shoes', ''])
        for (const between of ['      ', ' for    ', '国    ', '\u200b\u200b\u200b\u200b\u200b\u200b']) {
          const text = `${further}${between}${name}${between}${further}`;
          const one = foundBy(fused, text);
          expect(one, text).toEqual(foundBy(plain, text));
          found.add(`${name} ${one.length}`);
        }
    expect([...found]).toEqual(expect.arrayContaining(['Del 0', 'Del 1', 'вата 0', 'вата 1', 'ai ma 0', 'ai ma 1']));
  });

  it('where any hanzi of a name is in pinyin, together and apart', () => {
    const chinese = ['耐克', '匡威', '新百伦', '爱马仕', '路易威登', '阿迪达斯', '施华洛世奇', '卡尔文克莱恩'];
    const fused = fusedOf(marksOf([...names, ...chinese]));
    const plain = plainOf(marksOf([...names, ...chinese]));
    const lengths = new Set<number>();
    for (const name of chinese) {
      for (let way = 0; way < 1 << (2 * name.length); way++) {
        const pieces = [...name].map((hanzi, k) => {
          const reading = (way >> (2 * k)) & 1 ? readingsOf(hanzi.charCodeAt(0))[0] : hanzi;
          return `${(way >> (2 * k + 1)) & 1 ? ' ' : ''}${reading}`;
        });
        const text = `x ${pieces.join('')} x`;
        const found = foundBy(fused, text);
        if (found.some((one) => one.endsWith('pinyin'))) lengths.add(text.replaceAll(' ', '').length - 2);
        expect(found, text).toEqual(foundBy(plain, text));
      }
    }
    expect(Math.min(...lengths)).toBeLessThan(4);
    expect(Math.max(...lengths)).toBeGreaterThan(12);
  });

  it('next to and inside every character', () => {
    const marks = marksOf(['Nike', 'LV', 'CDG', '耐克', 'Ssk']);
    const fused = fusedOf(marks);
    const plain = plainOf(marks);
    const wrong: string[] = [];
    for (let first = 0; first < 0x40000; first += 64) {
      const chars = Array.from({ length: 64 }, (_, k) => String.fromCodePoint(first + k));
      const text = chars.map((char) => `${char}Nike${char} LV${char}CDG 耐${char}克 N${char}ike ${char}sk.`).join(' ');
      if (foundBy(fused, text).join() !== foundBy(plain, text).join()) wrong.push(first.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('at every place of the blocks in which characters are packed, and across characters without symbols', () => {
    const marks = marksOf(['Nike', 'LV', 'CDG', '耐克', 'Stella McCartney']);
    const fused = fusedOf(marks);
    const plain = plainOf(marks);
    const fillers = [' ', '\u200b', '*', '.', '_', 'x', 'X', '1', '的', 'é', '🅽'];
    const pieces = ['Nike', 'LV', 'C.D.G', '耐克', 'Stel1a McCartney', 'N*ke', 'Stella McCartny', 'naike'];
    const wrong: string[] = [];
    let findings = 0;
    for (const filler of fillers) {
      for (const piece of pieces) {
        for (let count = 0; count <= 140; count++) {
          const gap = filler.repeat(count);
          const text = `a${gap}${piece}${gap} ${piece.slice(0, 2)}${gap}${piece.slice(2)}`;
          const found = foundBy(fused, text);
          findings += found.length;
          if (found.join() !== foundBy(plain, text).join()) wrong.push(`${piece}, ${count} of ${filler}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(findings).toBeGreaterThan(10_000);
  });

  it('with a wrong letter at every place of names of every length, after any number of words', () => {
    const letters = 'zqkvxwjpygmbfdhuct';
    const sizes = Array.from({ length: letters.length - 3 }, (_, i) => i + 4);
    const all = sizes.flatMap((size) => {
      const name = `${letters.slice(size % 5)}${letters}`.slice(0, size);
      const half = Math.ceil(size / 2);
      return [name, `${name.slice(1, half + 1)} ${name.slice(half)}`, `a${name.slice(2, half)} ${name.slice(half)} b`];
    });
    const marks = marksOf(all);
    const [fused, plain] = [fusedOf(marks), plainOf(marks)];
    const wrong: string[] = [];
    let near = 0;
    const compare = (text: string): void => {
      const found = foundBy(fused, text);
      if (found.some((one) => one.includes('near'))) near++;
      if (found.join() !== foundBy(plain, text).join()) wrong.push(text);
    };
    for (const name of all) {
      for (let k = 0; k < name.length; k++) {
        const [head, letter, tail] = [name.slice(0, k), name.charAt(k), name.slice(k + 1)];
        const edits = [tail, letter + letter + tail, `r${tail}`, `${letter}r${tail}`];
        for (const edit of [...edits, tail.charAt(0) + letter + tail.slice(1)]) compare(`${head}${edit}`);
      }
    }
    expect(near).toBeGreaterThan(1000);
    near = 0;
    const long = all.at(-3) ?? '';
    for (let words = 240; words < 270; words++) compare(`${'e '.repeat(words)}${long.slice(0, 5)}r${long.slice(6)}`);
    expect(near).toBe(30);
    expect(wrong).toEqual([]);
  });

  it('in a text too long for its memory, and where there are more hits than its list holds', () => {
    const marks = marksOf(['Nike', 'Nike Air', 'LV']);
    const fused = fusedOf(marks);
    const plain = plainOf(marks);
    for (const text of [
      'Nike Air '.repeat(3000),
      `${'x '.repeat(40_000)}LV ${'耐'.repeat(20_000)}Nike`,
      'LV '.repeat(10_000),
    ]) {
      const found = foundBy(fused, text);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(foundBy(plain, text));
    }
    // The scan works as before afterwards.
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
    const fused = fusedOf(marksOf(names));
    for (let i = 0; i < names.length; i += 997) {
      expect(foundBy(fused, `new ${names[i]} shoes`).some((found) => found.includes(` ${i} `))).toBe(true);
    }
    expect(fused.bytes).toBeLessThan(32e6);
  });
});
