import type { ComparedPicture, Packet } from './contract.ts';
import type { Bilingual } from './words.ts';

const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

type Seen = Packet['comparison']['seen'][number];

/** The other picture, by what both sides may know of it. The names of a rights holder’s files are none of the seller’s business. */
function nameOf({ bank = 'logo' }: Seen, pair: ComparedPicture | undefined): Bilingual {
  if (bank === 'case') return both('a listing about which a complaint was upheld', '一件投诉成立的商品的图片');
  if (bank === 'logo') return both('a logo of the rights holder', '权利人的标识');
  const listing = pair?.with.listing;
  return listing
    ? both(`listing ${listing.id} of an authorised shop`, `授权店铺商品 ${listing.id} 的图片`)
    : both('one of the rights holder’s own photos', '权利人的自有图片');
}

export const shownSinceLabel = both('Shown since', '展示时间');

/** Who showed a picture first is what a seller can contest best. */
export const shownSince = {
  en: (own: string, other: string): string =>
    `By this seller since ${own} at the latest; the other picture is known since ${other}`,
  'zh-CN': (own: string, other: string): string => `该卖家最迟自 ${own} 起展示；另一图片自 ${other} 起可查`,
};

/** What a picture shows, in words that either side can check and contest: “Picture 2 of the listing shows the same photo as … (38 matching points)”. */
export function seenInPicture(one: Seen, pair?: ComparedPicture): Bilingual {
  const { signal, nth = 1, points = 0, seen = '', mirrored } = one;
  const { en, 'zh-CN': zh } = nameOf(one, pair);
  const counted = `${points} matching ${points === 1 ? 'point' : 'points'}${mirrored ? ', mirrored' : ''}`;
  const chinese = `${points} 个吻合点${mirrored ? '，镜像' : ''}`;
  switch (signal) {
    case 'same-picture':
      return both(
        `Picture ${nth} of the listing shows the same photo as ${en} (${counted})`,
        `商品的第 ${nth} 张图片与${zh}为同一张照片（${chinese}）`,
      );
    case 'same-scene':
      return both(
        `Picture ${nth} of the listing shows the scene of ${en}, with another article (${counted})`,
        `商品的第 ${nth} 张图片与${zh}场景相同、商品不同（${chinese}）`,
      );
    case 'logo':
      return both(
        `Picture ${nth} of the listing shows ${en} (${counted})`,
        `商品的第 ${nth} 张图片中有${zh}（${chinese}）`,
      );
    default:
      return both(`“${seen}”, in picture ${nth} of the listing`, `“${seen}”，见商品的第 ${nth} 张图片`);
  }
}
