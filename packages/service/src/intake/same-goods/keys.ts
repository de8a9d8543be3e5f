import { hash } from 'node:crypto';
import { fold } from '@marketsafe/screening';
import type { Listing } from '@marketsafe/terms';

/** What a listing is told by to be of the same goods as another: two that share one are. Short hashes. */
export interface GoodsKeys {
  /** Of its title as it reads. */
  readonly title: string;
  /** The title folded, and its words in any order; of a short title with the shop, since many different goods are a "Gucci bag". */
  readonly words: readonly string[];
  /** Of its first picture's address; the others are size charts and logos as often as not. */
  readonly picture?: string;
}

/** So long that two titles which read the same are of the same goods, whoever sells them. Symbols; a hanzi counts as two. */
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

/** How it is fetched, and in which size, does not matter. */
const pictureOf = (address: string): string =>
  address
    .replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/[?#].*$/su, '')
    .toLowerCase();

const short = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16);
