import sharp from 'sharp';

export interface Goods {
  readonly name: string;
  readonly sku: string;
  /** In hundredths. One variant each. */
  readonly prices: readonly number[];
}

/** Made-up shops with made-up goods: genuine goods of a mark, imitations of them, and goods of other kinds. */
export const SHOPS: readonly { readonly code: string; readonly name: string; readonly goods: readonly Goods[] }[] = [
  {
    code: 'northlight',
    name: 'Northlight official',
    goods: [
      { name: 'Northlight Trail 2 running shoe', sku: 'NL-TRAIL-2', prices: [11900, 11900, 12400] },
      { name: 'Northlight Harbour rain jacket', sku: 'NL-HARBOUR', prices: [15900] },
    ],
  },
  {
    code: 'bargain-row',
    name: 'Bargain Row',
    goods: [
      { name: 'Northlight Trail 2 running shoe, factory surplus', sku: 'BR-0041', prices: [1990, 1990] },
      { name: 'N0rthlight style rain jacket', sku: 'BR-0042', prices: [2290] },
      { name: 'Umbrella, black', sku: 'BR-0107', prices: [890] },
    ],
  },
  {
    code: 'xiao-lin',
    name: '小林运动',
    goods: [
      { name: '北光 Northlight 跑鞋 原单 尾货', sku: 'XL-88-01', prices: [2590, 2590] },
      { name: '运动袜 五双装', sku: 'XL-12-07', prices: [690] },
    ],
  },
  {
    code: 'cobbler',
    name: 'The Cobbler',
    goods: [{ name: 'Insoles that fit Northlight Trail 2', sku: 'CB-17', prices: [1490] }],
  },
];

const hue = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);

/** A picture of our own for each listing: a shoe or a box, in a colour that follows from its number. */
export const drawn = (sku: string): Promise<Buffer> => {
  const [ground, goods] = [`hsl(${hue(sku)},45%,88%)`, `hsl(${(hue(sku) + 160) % 360},55%,38%)`];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="${ground}"/>
    <path d="M90 390 q10 -150 120 -150 l60 60 q80 60 200 70 q50 10 50 70 l0 40 l-430 0 z" fill="${goods}"/>
    <rect x="80" y="480" width="450" height="24" rx="12" fill="#333"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
};
