/** The brands of the demonstration's world. Well-known names are facts; the last three are invented. */
import { Brand } from '@marketsafe/terms';
import { goodsOf, type Kind } from './goods.ts';

interface Line {
  readonly kind: Kind;
  /** The usual price in the brand's own shop, in whole CNY. */
  readonly typical: number;
  readonly models: readonly string[];
}

export interface KnownBrand {
  readonly id: string;
  readonly name: string;
  /** The Chinese name, or the Latin one if no Chinese one is in use. */
  readonly chinese: string;
  readonly marks: readonly { readonly text: string; readonly weak: boolean }[];
  readonly lines: readonly Line[];
}

/** id | name | Chinese name | further marks | lines (kind price models). `~` marks a weak one: short, or a common word. */
const TABLE = `
nike|Nike|耐克|NK~|shoes 799 Air Force 1/Dunk Low/Air Max 90/Pegasus; clothing 349 Dri-FIT/Tech Fleece; bags 269 Brasilia
jordan|Air Jordan|乔丹|Jordan~/AJ~|shoes 1299 AJ1 High/AJ4 Retro/AJ11; clothing 399 Jumpman
converse|Converse|匡威|All Star~|shoes 469 Chuck Taylor/1970s/Run Star; clothing 239 All Star
adidas|adidas|阿迪达斯|三叶草~|shoes 749 Samba/Superstar/Ultraboost; clothing 399 Adicolor; bags 229 Linear
puma|PUMA|彪马||shoes 569 Suede/Palermo; clothing 269 Essentials
new-balance|New Balance|新百伦|NB~|shoes 769 574/530/990v6; clothing 329 Athletics
asics|ASICS|亚瑟士||shoes 890 GEL-Kayano/GT-2000
vans|Vans|范斯||shoes 545 Old Skool/Authentic; clothing 259 Classic
skechers|Skechers|斯凯奇||shoes 499 D'Lites/Go Walk
fila|FILA|斐乐||shoes 698 Disruptor/Mars; clothing 480 Heritage
under-armour|Under Armour|安德玛|UA~|shoes 699 HOVR; clothing 329 HeatGear
lululemon|lululemon|露露乐蒙||clothing 850 Align/Scuba; bags 380 Everywhere
the-north-face|The North Face|北面~|TNF~|clothing 1498 Nuptse/Mountain; bags 698 Borealis
arcteryx|Arc'teryx|始祖鸟~||clothing 5200 Alpha SV/Beta AR; bags 1100 Mantis
columbia|Columbia~|哥伦比亚~||clothing 899 Bugaboo; shoes 799 Peakfreak
lacoste|Lacoste|拉科斯特|鳄鱼~|clothing 990 L.12.12; shoes 1090 Carnaby
levis|Levi's|李维斯||clothing 599 501/Trucker
uniqlo|UNIQLO|优衣库||clothing 149 AIRism/Heattech
champion|Champion~|冠军~||clothing 459 Reverse Weave
supreme|Supreme~|Supreme~||clothing 1880 Box Logo; bags 1290 Backpack
ugg|UGG|UGG||shoes 1390 Classic Mini/Tasman
crocs|Crocs|卡骆驰||shoes 399 Classic Clog
birkenstock|Birkenstock|勃肯||shoes 860 Boston/Arizona
timberland|Timberland|添柏岚||shoes 1690 6-Inch; clothing 690 Tree
canada-goose|Canada Goose|加拿大鹅||clothing 9800 Expedition/Freestyle
moncler|Moncler|盟可睐||clothing 11500 Maya
anta|ANTA|安踏||shoes 459 C202/KT9; clothing 199 Basic
li-ning|LI-NING|李宁||shoes 599 Wade/赤兔; clothing 239 BadFive
louis-vuitton|Louis Vuitton|路易威登|LV~|bags 15800 Neverfull/Speedy/Pochette; shoes 9600 Trainer
gucci|Gucci|古驰||bags 13900 Marmont/Jackie; shoes 6900 Ace; clothing 4900 Web
prada|Prada|普拉达||bags 14600 Re-Edition/Galleria; clothing 8800 Re-Nylon
hermes|Hermès|爱马仕||bags 68000 Kelly/Lindy; clothing 4200 Carré
chanel|Chanel|香奈儿||bags 52000 Classic Flap/Gabrielle; cosmetics 1180 N°5/Coco
dior|Dior|迪奥|CD~|bags 28500 Saddle/Lady; cosmetics 420 Rouge 999/Sauvage; shoes 9200 B30
burberry|Burberry|博柏利||clothing 6800 Check; bags 12800 Lola
coach|Coach~|蔻驰||bags 3950 Tabby/Willow
michael-kors|Michael Kors|迈克高仕|MK~|bags 2600 Jet Set; watches 2200 Parker
longchamp|Longchamp|珑骧||bags 1180 Le Pliage
samsonite|Samsonite|新秀丽||bags 1499 Spectrolite
estee-lauder|Estée Lauder|雅诗兰黛|Estee Lauder|cosmetics 900 小棕瓶/DW
lancome|Lancôme|兰蔻|Lancome|cosmetics 1080 小黑瓶/菁纯
mac|MAC~|魅可||cosmetics 220 Chili/子弹头
sk-ii|SK-II|SK-II|SK2/神仙水~|cosmetics 1590 Facial Treatment/大红瓶
la-mer|La Mer|海蓝之谜||cosmetics 1680 经典面霜
loreal|L'Oréal|欧莱雅|L'Oreal|cosmetics 289 复颜/玻色因
kiehls|Kiehl's|科颜氏||cosmetics 315 高保湿/金盏花
rolex|Rolex|劳力士||watches 82000 Submariner/Datejust
omega|Omega~|欧米茄||watches 46000 Seamaster/Speedmaster
longines|Longines|浪琴||watches 14800 名匠/康卡斯
tissot|Tissot|天梭||watches 4900 PRX/力洛克
casio|Casio|卡西欧|G-SHOCK|watches 890 GA-2100/DW-5600
swatch|Swatch|斯沃琪||watches 750 Originals
cartier|Cartier|卡地亚||watches 45500 Tank/Santos
apple|Apple~|苹果~|iPhone/AirPods|phones 6999 iPhone 15/iPhone 16 Pro; headphones 1899 AirPods Pro; accessories 349 MagSafe
samsung|Samsung|三星||phones 5999 Galaxy S24; headphones 899 Buds3
sony|Sony|索尼||headphones 2299 WH-1000XM5/LinkBuds
bose|Bose|博士~||headphones 2599 QC Ultra
beats|Beats~|Beats~||headphones 1599 Studio Pro/Fit
huawei|HUAWEI|华为||phones 5499 Mate 60/Pura 70; headphones 999 FreeBuds
xiaomi|Xiaomi|小米~||phones 3299 小米14/Redmi K70; headphones 299 Buds 5
marshall|Marshall~|马歇尔||headphones 1799 Major V/Emberton
jbl|JBL|杰宝||headphones 899 Flip 6/Tune
lego|LEGO|乐高||toys 599 机械组/城市系列
disney|Disney|迪士尼||toys 269 草莓熊/玲娜贝儿
pop-mart|POP MART|泡泡玛特|LABUBU|toys 99 LABUBU/MOLLY
jellycat|Jellycat|Jellycat||toys 339 邦尼兔/巴塞罗熊
lanmu|LANMU|岚木||bags 1280 山隐/听松/竹里
nordlyd|NORDLYD|诺德音||headphones 1499 Aurora 2/Fjord/Skog
meixu|MEIXU|梅序||cosmetics 268 初雪/小寒`;

/** Brands with prices in their home currency, and the approximate value of one unit in yuan. */
const AT_HOME: Readonly<Record<string, { readonly currency: string; readonly yuan: number }>> = {
  nike: { currency: 'USD', yuan: 7.2 },
  jordan: { currency: 'USD', yuan: 7.2 },
  converse: { currency: 'USD', yuan: 7.2 },
  nordlyd: { currency: 'EUR', yuan: 8 },
};

const mark = (text: string): { text: string; weak: boolean } => ({
  text: text.replace('~', ''),
  weak: text.endsWith('~'),
});

const line = (text: string): Line => {
  const [kind = '', typical = '', ...models] = text.trim().split(' ');
  return { kind: goodsOf(kind).kind, typical: Number(typical), models: models.join(' ').split('/') };
};

const row = (text: string): KnownBrand => {
  const [id = '', name = '', chinese = '', further = '', lines = ''] = text.split('|');
  const marks = [...new Set([name, chinese, ...further.split('/')])].filter((each) => each !== '').map(mark);
  return { id, name: mark(name).text, chinese: mark(chinese).text, marks, lines: lines.split(';').map(line) };
};

export const BRANDS: readonly KnownBrand[] = TABLE.trim().split('\n').map(row);

const byId = new Map(BRANDS.map((brand) => [brand.id, brand]));

/** Throws for an unknown id. */
export const brandOf = (id: string): KnownBrand => {
  const brand = byId.get(id);
  if (!brand) throw new Error(`no brand "${id}" in the table`);
  return brand;
};

/** The brand's entry in a brand book. `photos` are keys of `picture`. */
export const brandEntry = (
  known: KnownBrand,
  more: { owner?: string; authorised: { marketplace: string; seller: string }[]; photos: string[] },
): Brand => {
  const { currency, yuan } = AT_HOME[known.id] ?? { currency: 'CNY', yuan: 1 };
  return Brand.parse({
    id: known.id,
    name: known.name,
    marks: known.marks,
    classes: [...new Set(known.lines.flatMap(({ kind }) => goodsOf(kind).classes))].sort((a, b) => a - b),
    territories: ['CN'],
    prices: known.lines.map(({ kind, typical }) => ({
      ...{ category: kind, currency, typical: `${Math.round(typical / yuan)}.00` },
    })),
    ...more,
  });
};
