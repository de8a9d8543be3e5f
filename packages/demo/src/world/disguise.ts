/** How shops with fakes write a brand so that shoppers read it and word filters miss it. */
import type { KnownBrand } from './brands.ts';
import type { Random } from './random.ts';

/** Replica shops' nicknames for well-known brands. */
const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  nike: ['耐k', '耐剋', '奈克', '勾子', '耐家'],
  jordan: ['乔丹AJ', 'A*J', 'aj正勾'],
  converse: ['匡W', '康威1970', 'converes'],
  adidas: ['阿迪', 'adi达斯', '三条杠'],
  'louis-vuitton': ['驴家', 'L家老花', 'LV家'],
  gucci: ['古奇', 'GU家', '双G'],
  chanel: ['小香', '香奶奶', '双C'],
  hermes: ['爱马士', 'H家', '爱家'],
  dior: ['迪家', 'D家', 'Dioor'],
  rolex: ['劳家', '水鬼', '劳L士'],
  apple: ['华强北', '平果', 'AirPodds'],
  lanmu: ['岚木风', '嵐木', 'LAN木'],
  nordlyd: ['诺德喑', 'NORDLYDD', '诺得音'],
  meixu: ['梅絮', 'MEIXUU', '梅家'],
};

const DIGITS: Readonly<Record<string, string>> = { i: '1', o: '0', e: '3', a: '4', s: '5' };

const swapDigit = (name: string, r: Random): string => {
  const places = [...name].flatMap((letter, at) => (letter.toLowerCase() in DIGITS ? [at] : []));
  if (places.length === 0) return name;
  const at = r.pick(places);
  return `${name.slice(0, at)}${DIGITS[name.charAt(at).toLowerCase()]}${name.slice(at + 1)}`;
};

const fullWidth = (name: string): string =>
  name.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** `N1KE`, `耐k`, `N*KE`, `n.i.k.e`, `ＮＩＫＥ`, or a nickname. */
export const disguise = (brand: KnownBrand, r: Random): string => {
  const latin = brand.name;
  const ways = [
    () => swapDigit(latin.toUpperCase(), r),
    () => `${brand.chinese.charAt(0)}${latin.charAt(0).toLowerCase()}`,
    () => `${latin.charAt(0)}*${latin.slice(2)}`,
    () => [...latin.replaceAll(' ', '').toLowerCase()].join('.'),
    () => fullWidth(latin.toUpperCase()),
    () => r.pick(NICKNAMES[brand.id] ?? [`${brand.chinese.slice(0, -1)}家`]),
  ];
  return r.pick(ways)();
};

/** Words of the trade. Each alone can be innocent: 莆田 is a city, 原单 may be true. */
export const JARGON: readonly string[] =
  'A货 高仿 1:1 原单 莆田 精仿 复刻 超A 尾单 外贸原单 莆田纯原 顶级版本 公司级 专柜同模 过验版 厂家直供 可代发 懂的来'.split(
    ' ',
  );

export const ENGLISH_JARGON: readonly string[] = [
  '1:1 top quality',
  'best batch',
  'mirror quality',
  'UA',
  'OEM',
  'replica',
];
