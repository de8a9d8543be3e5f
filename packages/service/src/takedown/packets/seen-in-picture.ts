import type { Packet } from './contract.ts';
import type { Bilingual } from './words.ts';

const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

type Seen = Packet['comparison']['seen'][number];

const from: Readonly<Record<NonNullable<Seen['bank']>, Bilingual>> = {
  brand: both(', a photo of the rights holder’s own', '（权利人自有图片）'),
  logo: both('', ''),
  case: both(', from an upheld case', '（投诉成立的案件中的图片）'),
};

/** What a picture shows, so that either side can look at both and contest it: “Picture 2 shows the same photo as a.jpg (38 matching points)”. */
export function seenInPicture({
  signal,
  nth = 1,
  with: other = '–',
  bank = 'logo',
  points = 0,
  ...more
}: Seen): Bilingual {
  const { seen = '', mirrored } = more;
  const [en, zh] = [from[bank].en, from[bank]['zh-CN']];
  const counted = `${points} matching ${points === 1 ? 'point' : 'points'}${mirrored ? ', mirrored' : ''}`;
  const chinese = `${points} 个吻合点${mirrored ? '，镜像' : ''}`;
  switch (signal) {
    case 'same-picture':
      return both(
        `Picture ${nth} of the listing shows the same photo as “${other}”${en} (${counted})`,
        `商品的第 ${nth} 张图片与“${other}”${zh}为同一张照片（${chinese}）`,
      );
    case 'same-scene':
      return both(
        `Picture ${nth} of the listing shows the scene of “${other}”${en}, with another article (${counted})`,
        `商品的第 ${nth} 张图片与“${other}”${zh}场景相同、商品不同（${chinese}）`,
      );
    case 'logo':
      return both(
        `Picture ${nth} of the listing shows the logo “${other}” (${counted})`,
        `商品的第 ${nth} 张图片中有标识“${other}”（${chinese}）`,
      );
    default:
      return both(`“${seen}”, in picture ${nth} of the listing`, `“${seen}”，见商品的第 ${nth} 张图片`);
  }
}
