/** Listings and marks for speed measurements: real texts recombined, some with a mark, some of those disguised. */
import { seeded } from './seeded.ts';

/** The text of one listing, in UTF-8, about 280 bytes. */
export interface Corpus {
  readonly texts: readonly Uint8Array[];
  readonly bytes: number;
}

const DISGUISES: readonly ((mark: string) => string)[] = [
  (mark) => mark.toUpperCase(),
  (mark) => [...mark].join(' '),
  (mark) => [...mark].join('.'),
  (mark) => mark.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'о'),
  (mark) => mark.replaceAll('i', '1').replaceAll('o', '0').replaceAll('e', '3'),
  (mark) => mark.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  (mark) => `${mark.slice(0, 2)}\u200b${mark.slice(2)}`,
];

export const disguised = (mark: string, random: () => number): string =>
  DISGUISES[Math.floor(random() * DISGUISES.length)]?.(mark) ?? mark;

/** `count` listings from sentences of real ones: one in ten names one of the marks, two in five of these in disguise. */
export function corpusOf(sentences: readonly string[], marks: readonly string[], count: number, seed: number): Corpus {
  const random = seeded(seed);
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
  const texts: Uint8Array[] = [];
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const parts: string[] = [];
    const wanted = 120 + random() * 320;
    let length = 0;
    while (length < wanted) {
      const part = pick(sentences) ?? '';
      parts.push(part.slice(0, 200));
      length += Buffer.byteLength(parts.at(-1) ?? '') + 1;
    }
    if (random() < 0.1) {
      const mark = pick(marks) ?? '';
      parts.splice(Math.floor(random() * parts.length), 0, random() < 0.4 ? disguised(mark, random) : mark);
    }
    const text = Buffer.from(parts.join(' ').replaceAll('\n', ' '));
    texts.push(text);
    bytes += text.length;
  }
  return { texts, bytes };
}

const ONSETS = 'b br c cl d f g gr h j k l m n p pr qu r s sk st t tr v w x y z'.split(' ');
const VOWELS = 'a e i o u y ai ea io ou'.split(' ');
const ENDS = ['', '', ...'n r s l x nd st ck'.split(' ')];

/** `count` invented names that could be marks: two to four syllables, one in five of two such words. */
export function inventedMarks(count: number, seed: number): string[] {
  const random = seeded(seed);
  const pick = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
  const word = (): string => {
    let made = '';
    const syllables = 2 + Math.floor(random() * 3);
    for (let i = 0; i < syllables; i++) made += pick(ONSETS) + pick(VOWELS) + (i + 1 === syllables ? pick(ENDS) : '');
    return made;
  };
  const made = new Set<string>();
  while (made.size < count) {
    const name = random() < 0.2 ? `${word()} ${word()}` : word();
    if (name.length >= 5) made.add(name);
  }
  return [...made];
}

const HANZI =
  '安百宝贝博彩辰诚春达德迪东多恩尔法菲芬丰福歌格冠光国海韩豪和恒红华环皇慧惠佳嘉健杰捷金锦京晶巨凯康科克兰朗乐雷丽力利联亮林灵龙路罗马迈曼美梦米明摩木纳尼诺欧佩奇琪千清瑞润赛森尚圣诗思斯苏索泰特天通万威维西希鑫欣新星秀雅亚阳伊怡艺英优悦云泽智忠众卓姿';

/** `count` names of two to four hanzi, in the style of brands. */
export function inventedHanzi(count: number, seed: number): string[] {
  const random = seeded(seed);
  const made = new Set<string>();
  while (made.size < count) {
    let name = '';
    const size = 2 + Math.floor(random() * 3);
    for (let i = 0; i < size; i++) name += HANZI.charAt(Math.floor(random() * HANZI.length));
    made.add(name);
  }
  return [...made];
}
