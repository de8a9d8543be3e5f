import { hash } from 'node:crypto';
import { fold } from '@marketsafe/screening';
import type { Listing } from '@marketsafe/terms';

/** Short hashes that identify a listing's goods: two listings that share one are of the same goods. */
export interface GoodsKeys {
  /** Hash of its title as it reads. */
  readonly title: string;
  /** Hash of the folded title's words in any order. A short title includes the shop, since many different goods are a "Gucci bag". */
  readonly words: readonly string[];
  /** Hash of its first picture's address. Other pictures are often size charts and logos. */
  readonly picture?: string;
}

/** Titles this long identify the goods in any shop. In symbols; a hanzi counts as two. */
const tellingLength = 24;
const itemNumber = /\d{5,}/gu;
const betweenWords = /[^\p{L}\p{N}]+/u;

/** Pure. */
export function keysOf({ marketplace, title, seller, images }: Listing): GoodsKeys {
  const named = title.replaceAll(itemNumber, ' ');
  const whole = fold(named).text;
  const words = [...new Set(named.split(betweenWords).map((word) => fold(word).text))].filter((word) => word !== '');
  const shop = lengthOf(whole) >= tellingLength ? '' : `${marketplace}/${seller.id}`;
  const address = images[0] === undefined ? '' : pictureOf(images[0]);
  return {
    title: short(whole),
    words: whole === '' ? [] : [short(`whole ${shop} ${whole}`), short(`words ${shop} ${words.sort().join(' ')}`)],
    ...(address !== '' && { picture: short(`picture ${address}`) }),
  };
}

const lengthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Ignores the URL's scheme and the image size. */
const pictureOf = (address: string): string =>
  address
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/[?#].*$/su, '')
    .toLowerCase();

const short = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16);
