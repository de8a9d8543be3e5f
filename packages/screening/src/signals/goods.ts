/** Words for one kind of goods, so that "shoe/Nike Dunk", "sneakers" and 运动鞋 meet a brand's "shoes". Folded, by family. */
const FAMILIES: Readonly<Record<string, string>> = {
  shoes:
    'shoe shoes sneaker sneakers footwear trainer trainers boot boots slide slides sandal sandals loafers heels zapatos giày sepatu 鞋 靴',
  bags: 'bag bags handbag handbags backpack tote purse luggage bolsa bolso túi tas 包 箱',
  wallets: 'wallet wallets cardholder 钱包 卡包',
  watches: 'watch watches timepiece reloj 表 腕表 手表',
  tops: 'tshirt tshirts tee shirt shirts polo top tops blouse 恤 衬衫 上衣',
  hoodies: 'hoodie hoodies sweatshirt sweater sweaters knitwear pullover 卫衣 毛衣',
  jackets: 'jacket jackets coat coats outerwear parka down vest 外套 夹克 羽绒',
  trousers: 'pants trousers jeans shorts sweatpants jogger joggers leggings 裤',
  caps: 'cap caps hat hats beanie headwear 帽',
  underwear: 'underwear boxer boxers socks sock bra 内衣 内裤 袜',
  belts: 'belt belts 皮带 腰带',
  eyewear: 'glasses sunglasses eyewear 眼镜 墨镜',
  jewellery: 'jewellery jewelry ring necklace bracelet earrings pendant 首饰 项链 手链 戒指 耳环',
  perfume: 'perfume fragrance cologne parfum parfums 香水',
  skincare:
    'skincare cosmetics makeup cream serum lotion moisturizer moisturiser cleanser mask lipstick 护肤 化妆 面霜 精华 口红 面膜 乳液',
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

/** The Nice class (10th edition) that a family's goods are registered in. */
const CLASS_OF: Readonly<Record<string, number>> = {
  shoes: 25,
  bags: 18,
  wallets: 18,
  watches: 14,
  tops: 25,
  hoodies: 25,
  jackets: 25,
  trousers: 25,
  caps: 25,
  underwear: 25,
  belts: 25,
  eyewear: 9,
  jewellery: 14,
  perfume: 3,
  skincare: 3,
  phones: 9,
  audio: 9,
};

/** The Nice classes of the goods that a text names; none for words it does not know. */
export function classesNamed(text: string): Set<number> {
  const classes = [...familiesOf(text)].map((family) => CLASS_OF[family]);
  return new Set(classes.filter((one) => one !== undefined));
}

/** The kinds of goods that a category or title names. Words it does not know stand for themselves. */
export function familiesOf(text: string): Set<string> {
  const families = new Set<string>();
  const lower = text.toLowerCase().replace(/\bt-?\s?shirts?\b/g, 'tshirt');
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

/** What belongs to goods and is not the goods: a strap is no watch, an empty box no bag. */
const ACCESSORY =
  /(?<![\p{L}\p{N}])(?:straps?|watch ?bands?|cases?|covers?|box|boxes|laces|shoelaces|insoles?|stickers?|decals?|protectors?|chargers?|cables?|dust ?bags?|keychains?|keyrings?|hang ?tags?|lanyards?|refills?|samples?)(?![\p{L}\p{N}])|表带|表扣|手机壳|保护套|保护壳|钥匙扣|挂件|鞋带|鞋垫|空盒|包装盒|礼品袋|手提袋|防尘袋|贴纸|贴膜|钢化膜|吊牌|小样|分装/giu;
/** "With box and papers", 带盒, "40 mm steel case": it comes with the goods, or is a part of them. */
const COMES_WITH =
  /(?:\b(?:with|and|incl\w*|original|full|no|in|steel|gold|titanium|ceramic|mm)|[&+带含送配和])\s*(?:(?:original|the|full|gift)\s+)?$/iu;

/** Whether a title or category is of an accessory, not of what it is for or comes with. */
export function isAccessory(text: string): boolean {
  return [...text.matchAll(ACCESSORY)].some(
    ({ index }) => !COMES_WITH.test(text.slice(Math.max(0, index - 24), index)),
  );
}
