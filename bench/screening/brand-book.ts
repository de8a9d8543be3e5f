/** A brand book of 1,000 brands, from the names in the data. */
import { Brand } from '@marketsafe/terms';
import { fold } from '../../packages/screening/src/index.ts';
import { textOf } from './data.ts';
import { MORE_MARKS } from './more-marks.ts';

/** The collector's product words in labels. */
const PRODUCT_WORDS = /\s+(polo|sweaters|shorts set|zip|football)$/i;
/** Labels without a brand. */
const NO_BRAND: ReadonlySet<string> = new Set(['', 'other', 'jersey', 'football']);

/** The brand that a replica row's label names, or undefined. */
export function brandOfLabel(label: string | undefined): string | undefined {
  let name = (label ?? '').trim();
  if (!/^ralph lauren polo$/i.test(name)) name = name.replace(PRODUCT_WORDS, '').trim();
  else name = 'Ralph Lauren';
  if (NO_BRAND.has(name.toLowerCase())) return undefined;
  return idOf(ALIASES[name.toLowerCase()] ?? name);
}

/** Initials in labels. */
const ALIASES: Readonly<Record<string, string>> = { lv: 'Louis Vuitton', ysl: 'Yves Saint Laurent' };

const idOf = (name: string): string => fold(name).text;

/** Names from labels, English-Chinese pairs, the protected-brand list, catalogues, CC-CEDICT and tagged titles, up to `size`. */
export function benchmarkBook(labels: readonly string[], catalogueBrands: readonly string[], size: number): Brand[] {
  const marks = new Map<string, { name: string; texts: Map<string, boolean> }>();
  /** A mark of another brand is no new brand: 雅诗兰黛 in a list that already has Estée Lauder. */
  const owners = new Map(
    Object.entries(MORE_MARKS).flatMap(([name, { full = [] }]) =>
      full.map((text) => [idOf(text), idOf(name)] as const),
    ),
  );
  const add = (name: string, ...others: string[]): void => {
    const id = idOf(name);
    if (id.length < 2 || (!marks.has(id) && (marks.size >= size || (owners.get(id) ?? id) !== id))) return;
    const entry = marks.get(id) ?? { name, texts: new Map([[name, isWeak(name)]]) };
    for (const other of others)
      if (idOf(other).length > 1 && !entry.texts.has(other)) entry.texts.set(other, isWeak(other));
    for (const other of others) if (!owners.has(idOf(other))) owners.set(idOf(other), id);
    marks.set(id, entry);
  };
  for (const label of labels) {
    const name = label
      .trim()
      .replace(/^(?!ralph lauren polo$)(.*?)\s+(polo|sweaters|shorts set|zip|football)$/i, '$1')
      .replace(/ Polo$/, '');
    if (!NO_BRAND.has(name.toLowerCase()) && !(name.toLowerCase() in ALIASES)) add(name);
  }
  for (const file of ['brands/en-zh-sport-fashion.csv', 'brands/en-zh-beauty-luxury.csv']) {
    for (const [english = '', chinese = ''] of textOf(file)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))) {
      if (chinese.length === 1) add(english);
      else add(english, chinese);
    }
  }
  for (const name of textOf('brands/vero-derived-brands.csv')
    .split('"')
    .filter((part) => part.includes('|'))
    .join('|')
    .split('|'))
    add(name);
  add('Alexander McQueen');
  for (const [name, { full = [], weak = [] }] of Object.entries(MORE_MARKS)) {
    add(name, ...full);
    for (const text of full) marks.get(idOf(name))?.texts.set(text, false);
    for (const text of weak) marks.get(idOf(name))?.texts.set(text, true);
  }
  for (const name of catalogueBrands) add(name);
  for (const line of textOf('brands/cedict-brands.tsv').trim().split('\n').slice(1)) add(line.split('\t')[1] ?? '');
  for (const name of taggedBrands()) add(name);
  const classes = new Map(Object.entries(MORE_MARKS).map(([name, more]) => [idOf(name), more.classes]));
  return [...marks].map(([id, { name, texts }]) =>
    Brand.parse({
      id,
      name,
      marks: [...texts].map(([text, weak]) => ({ text, weak })),
      classes: classes.get(id) ?? [],
    }),
  );
}

/** Two Latin letters are weak unless listed as registered above. */
const isWeak = (text: string): boolean => /^[a-z0-9]{1,2}$/.test(idOf(text));

/** Brand names of three characters or more (two are too often words) that people tagged in Taobao titles. */
function taggedBrands(): string[] {
  const names = new Set<string>();
  let name = '';
  for (const line of textOf('taobao-titles/train.txt').split(/\r?\n/)) {
    const [char = '', tag = ''] = line.split(' ');
    if (tag === 'B-HPPX') {
      if (name.length >= 3) names.add(name);
      name = char;
    } else if (tag === 'I-HPPX') name += char;
    else if (name) {
      if (name.length >= 3) names.add(name);
      name = '';
    }
  }
  return [...names];
}
