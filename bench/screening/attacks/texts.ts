/** Real titles and texts, each once: hosts for attacked marks, and texts without findings. */
import { listingsOf, textOf } from '../data.ts';
import { type Random, randomOf } from './attack.ts';

export interface Texts {
  /** Titles of shops: Shopee, SHEIN, Taobao, and the genuine catalogues. */
  readonly titles: readonly string[];
  /** By kind: ordinary English and Chinese, model numbers, names of other brands. */
  readonly hard: Readonly<Record<string, readonly string[]>>;
}

export async function readTexts(ofTheBook: (name: string) => boolean): Promise<Texts> {
  const shopee = (await listingsOf('marketplace-samples/shopee-products.csv')).listings;
  const shein = (await listingsOf('marketplace-samples/shein-products.csv')).listings;
  const sephora = (await listingsOf('genuine/sephora-cosmetics.csv')).listings;
  const sport = (await listingsOf('genuine/adidas_vs_nike.csv')).listings;
  const tmall = (await listingsOf('tmall-beauty/tmall-beauty.csv')).listings;
  const tagged = ['taobao-titles/train.txt', 'taobao-titles/dev.txt'].flatMap(taggedTitles);
  const catalogue = [...shopee, ...shein, ...sephora, ...sport].map(({ title }) => title);
  const others = tagged.flatMap(({ brands }) => brands).filter((name) => !ofTheBook(name));
  const random = randomOf(20261126);
  return {
    titles: unique([...catalogue, ...tagged.map(({ title }) => title)]),
    hard: {
      'ordinary English, goods of the Nice classification': unique(goods()),
      'ordinary text in the descriptions of Shopee and SHEIN': unique(
        [...shopee, ...shein].flatMap(({ description }) => sentences(description ?? '')),
      ),
      'titles of Tmall flagship stores': unique(tmall.map(({ title }) => title)),
      'model numbers': unique([
        ...tagged.flatMap(({ models }) => models),
        ...Array.from({ length: 2000 }, () => modelNumber(random)),
      ]),
      'names of other brands': unique(others),
    },
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text.trim() !== '');

function goods(): string[] {
  const { classes, goods, services } = JSON.parse(textOf('nice-classification/nice-classification.json')) as {
    classes: { heading: string }[];
    goods: { description: string }[];
    services: { description: string }[];
  };
  const headings = classes.flatMap(({ heading }) => sentences(heading));
  return [...headings, ...[...goods, ...services].map(({ description }) => description)];
}

const sentences = (text: string): string[] =>
  text
    .split(/[\n.;。；!！?？]+/)
    .map((part) => part.trim().slice(0, 200))
    .filter((part) => part.length >= 12);

interface Tagged {
  readonly title: string;
  readonly brands: string[];
  readonly models: string[];
}

function taggedTitles(path: string): Tagged[] {
  return textOf(path)
    .split(/\r?\n\r?\n/)
    .map((block) => {
      const chars = block
        .split(/\r?\n/)
        .map((line) => [line.slice(0, line.lastIndexOf(' ')), line.split(' ').at(-1) ?? '']);
      const spans = (kind: string): string[] => {
        const found: string[] = [];
        for (const [char = '', tag = ''] of chars) {
          if (tag === `B-${kind}`) found.push(char);
          else if (tag === `I-${kind}` && found.length > 0) found[found.length - 1] += char;
        }
        return found.filter((text) => text.length > 1);
      };
      return { title: chars.map(([char]) => char).join(''), brands: spans('HPPX'), models: spans('XH') };
    });
}

/** "XK-3190", "B0T7", "SM57A/3": letters and digits in the form of makers' model numbers. */
function modelNumber(random: Random): string {
  const pick = (from: string): string => from.charAt(Math.floor(random() * from.length));
  const several = (from: string, least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(from)).join('');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const separator = pick('--- /.  ').trim();
  return `${several(letters, 1, 3)}${separator}${several('0123456789', 1, 5)}${random() < 0.4 ? several(letters, 1, 2) : ''}`;
}
