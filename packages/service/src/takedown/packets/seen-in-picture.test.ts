import { expect, test } from 'vitest';
import { seenInPicture } from './seen-in-picture.ts';

const alike = { image: 'b.jpg', nth: 2, with: 'a.jpg', points: 38, mirrored: true } as const;

test.each([
  [
    { signal: 'same-picture', bank: 'case', ...alike },
    'Picture 2 of the listing shows the same photo as a listing about which a complaint was upheld (38 matching points, mirrored)',
    '商品的第 2 张图片与一件投诉成立的商品的图片为同一张照片（38 个吻合点，镜像）',
  ],
  [
    { signal: 'same-picture', bank: 'brand', ...alike, mirrored: false, points: 1 },
    'Picture 2 of the listing shows the same photo as one of the rights holder’s own photos (1 matching point)',
    '商品的第 2 张图片与权利人的自有图片为同一张照片（1 个吻合点）',
  ],
  [
    { signal: 'same-scene', bank: 'case', ...alike },
    'Picture 2 of the listing shows the scene of a listing about which a complaint was upheld, with another article (38 matching points, mirrored)',
    '商品的第 2 张图片与一件投诉成立的商品的图片场景相同、商品不同（38 个吻合点，镜像）',
  ],
  [
    { signal: 'logo', bank: 'logo', ...alike, mirrored: false },
    'Picture 2 of the listing shows a logo of the rights holder (38 matching points)',
    '商品的第 2 张图片中有权利人的标识（38 个吻合点）',
  ],
  [
    { signal: 'text-in-picture', image: 'b.jpg', nth: 2, seen: 'NIKE' },
    '“NIKE”, in picture 2 of the listing',
    '“NIKE”，见商品的第 2 张图片',
  ],
] as const)('what a picture shows is said in words that a seller can contest: %#', (seen, en, zh) => {
  expect(seenInPicture(seen)).toEqual({ en, 'zh-CN': zh });
});
