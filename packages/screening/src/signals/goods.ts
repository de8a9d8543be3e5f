/** Words for one kind of goods, so that "shoe/Nike Dunk", "sneakers" and 运动鞋 match a brand's "shoes". Folded, by family. */
const FAMILIES: Readonly<Record<string, string>> = {
  shoes:
    'shoe shoes sneaker sneakers footwear trainer trainers boot boots loafers heels zapatos chaussures schuhe scarpe giày sepatu chaussure zapato zapatillas tenis scarpa stiefel 鞋 靴',
  slides: 'slide slides sandal sandals slipper slippers flipflops 拖鞋 凉鞋',
  bags: 'bag bags handbag handbags backpack tote purse luggage bolsa bolso túi tas satchel clutch duffel duffle messenger crossbody sacoche pochette sac mochila borsa tasche rucksack 包 箱',
  wallets: 'wallet wallets cardholder cardholders portefeuille cartera billetera portafoglio 钱包 卡包',
  watches: 'watch watches timepiece reloj montre 表 腕表 手表',
  tops: 'tshirt tshirts tee tees shirt shirts polo top tops blouse camiseta camisa chemise maglietta camicia hemd 恤 衬衫 上衣',
  hoodies:
    'hoodie hoodies sweatshirt sweater sweaters knitwear pullover crewneck jumper cardigan sweat sudadera felpa 卫衣 毛衣',
  jackets:
    'jacket jackets coat coats outerwear parka down vest waistcoat windbreaker bomber puffer blouson veste doudoune gilet chaqueta giacca jacke 外套 夹克 羽绒',
  trousers:
    'pants trousers jeans shorts sweatpants jogger joggers leggings sweatshorts pantalon pantalones pantaloni cargos 裤',
  tracksuits: 'tracksuit tracksuits survêtement chándal 运动套装 卫衣套装',
  caps: 'cap caps hat hats beanie beanies casquette headwear gorra bonnet cappello 帽',
  underwear: 'underwear boxer boxers socks sock bra briefs 内衣 内裤 袜',
  belts: 'belt belts ceinture cinturón cintura gürtel 皮带 腰带',
  eyewear: 'glasses sunglasses eyewear lunettes 眼镜 墨镜',
  jewellery:
    'jewellery jewelry ring rings necklace necklaces bracelet bracelets earrings pendant 首饰 项链 手链 戒指 耳环',
  perfume: 'perfume fragrance cologne parfum parfums 香水',
  skincare:
    'skincare cosmetics cream serum lotion toner essence moisturizer moisturiser mask 护肤 面霜 眼霜 晚霜 日霜 乳霜 精华 面膜 乳液 爽肤水 柔肤水 化妆水 润肤 防晒',
  cleansers: 'cleanser cleansers remover 洁面 洗面奶 洗面膏 卸妆 洗颜',
  makeup:
    'makeup lipstick lipsticks mascara foundation eyeliner eyeshadow blush concealer 彩妆 化妆 口红 唇膏 唇彩 唇蜜 唇釉 唇笔 粉底 底妆 眼影 眼线 睫毛膏 腮红 眉笔 气垫 粉饼 蜜粉 散粉 遮瑕 隔离 指甲油',
  haircare: 'shampoo conditioner haircare 洗发 护发 润发 发膜',
  phones: 'phone phones smartphone iphone mobile 手机',
  audio: 'headphones headphone earphones earbuds airpods speaker 耳机 音箱',
};

/** The names of all kinds. */
export const GOODS: ReadonlySet<string> = new Set(Object.keys(FAMILIES));

const UNSPACED = /[\p{Script=Han}\p{Script=Thai}]/u;
const byWord = new Map<string, string>();
const byRunning: [word: string, family: string][] = [];
for (const [family, words] of Object.entries(FAMILIES)) {
  for (const word of words.split(' ')) {
    if (UNSPACED.test(word)) byRunning.push([word, family]);
    else byWord.set(word, family);
  }
}
// 钱包 before 包: the longer word names the goods.
byRunning.sort((a, b) => b[0].length - a[0].length);

/** Nice class 25 is clothing, footwear and headgear. */
const CLOTHING = 25;
/** The Nice class (10th edition) of a family's goods. */
const CLASS_OF: Readonly<Record<string, number>> = {
  shoes: CLOTHING,
  slides: CLOTHING,
  bags: 18,
  wallets: 18,
  watches: 14,
  tops: CLOTHING,
  hoodies: CLOTHING,
  jackets: CLOTHING,
  trousers: CLOTHING,
  tracksuits: CLOTHING,
  caps: CLOTHING,
  underwear: CLOTHING,
  belts: CLOTHING,
  eyewear: 9,
  jewellery: 14,
  perfume: 3,
  skincare: 3,
  cleansers: 3,
  makeup: 3,
  haircare: 3,
  phones: 9,
  audio: 9,
};

/** The Nice classes of the goods that a text names; empty for unknown words. */
export function classesNamed(text: string): Set<number> {
  const classes = [...familiesOf(text)].map((family) => CLASS_OF[family]);
  return new Set(classes.filter((one) => one !== undefined));
}

/** Short words for clothes: a zip is a hoodie or a jacket. Next to other words they may mean anything. */
const CLOTHES: ReadonlySet<string> = new Set(['zip', 'set', 'suit', 'jersey', 'kit', 'ensemble', 'outfit']);

/** The Nice classes of one word next to a maker's initials. */
export const classesOfWord = (word: string): Set<number> =>
  CLOTHES.has(word.toLowerCase()) ? new Set([CLOTHING]) : classesNamed(word);

/** The kinds of goods that a category or title names. Unknown words stand for themselves. */
export function familiesOf(text: string): Set<string> {
  const families = new Set<string>();
  const lower = text
    .toLowerCase()
    .replace(/\bt-?\s?shirts?\b/g, 'tshirt')
    .replace(/\bflip[\s-]flops\b/g, 'flipflops');
  for (const word of lower.split(/[^\p{L}\p{N}]+/u)) {
    if (word !== '') families.add(byWord.get(word) ?? word);
  }
  let rest = lower;
  for (const [word, family] of byRunning) {
    if (!rest.includes(word)) continue;
    families.add(family);
    rest = rest.replaceAll(word, ' ');
  }
  return families;
}

/** Accessories of goods: a strap is no watch, an empty box no bag. */
const ACCESSORY =
  /(?<![\p{L}\p{N}])(?:straps?|watch ?bands?|cases?|covers?|box|boxes|laces|shoelaces|insoles?|stickers?|decals?|protectors?|chargers?|cables?|dust ?bags?|keychains?|keyrings?|hang ?tags?|lanyards?|refills?|samples?)(?![\p{L}\p{N}])|表带|表扣|手机壳|保护套|保护壳|钥匙扣|挂件|鞋带|鞋垫|空[粉眼彩]?[饼影妆]?盒|空瓶|包装盒|礼品袋|手提袋|防尘袋|贴纸|贴膜|钢化膜|吊牌|小样|分装|中样|试用装|体验装|体验套装|旅行装|便携装|迷你|补充装|替换装|替换芯|粉扑|海绵|化妆棉|棉片|化妆刷|化妆包|收纳/giu;
/** "With box and papers", 带盒, "40 mm steel case": the accessory comes with the goods, or is a part of them. */
const COMES_WITH =
  /(?:\b(?:with|and|incl\w*|original|full|no|in|steel|gold|titanium|ceramic|mm)|[&+带含送配和])\s*(?:(?:original|the|full|gift)\s+)?$/iu;

/** Whether a title or category names an accessory, and not the goods that it fits or comes with. */
export function isAccessory(text: string): boolean {
  return [...text.matchAll(ACCESSORY)].some(
    ({ index }) => !COMES_WITH.test(text.slice(Math.max(0, index - 24), index)),
  );
}
