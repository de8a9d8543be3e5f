/** Written for this project, from general knowledge of shops and devices. Names are folded; words are small letters without accents. */

const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '));

/** Lines of devices: the name alone says what a cover fits. */
export const LINES: ReadonlySet<string> = words(
  'iphone ipad airpod airpods macbook galaxy redmi poco pixel kindle playstation xbox thinkpad quencher',
);

/** Makers of devices that others make covers and straps for. No maker of clothes, bags or jewellery: their covers and straps are their own. */
export const FITTED: ReadonlySet<string> = words(
  [...LINES].join(' '),
  'apple applewatch samsung xiaomi huawei honor oppo vivo realme oneplus infinix tecno nokia motorola google sony nintendo microsoft lenovo dell asus',
  'acer gopro dji canon nikon fujifilm garmin fitbit amazfit stanley 苹果 三星 小米 红米 华为 荣耀 一加 索尼 任天堂 联想 戴尔 华硕 大疆 佳能 尼康',
);

/** Covers, straps, protectors and holders, which are sold for a device of another maker. */
export const FITTING: ReadonlySet<string> = words(
  'case cases cover covers casing casings bumper skin skins sleeve protector protectors tempered strap straps holder mount film films sticker stickers cleaner cleaning',
  'funda fundas carcasa carcasas correa correas mica micas',
  'capa capas capinha capinhas pelicula peliculas pulseira pulseiras',
  'coque coques etui housse housses',
  'hulle hullen schutzhulle handyhulle panzerglas',
  'custodia custodie cinturino pellicola',
  'kes sarung softcase hardcase antigores pelindung',
  'pokrowiec szklo kilif kilifi kordon เคส ฟลม',
);
/** The same in Chinese, within the hanzi, letters and digits right after the name. */
export const FITTING_HANZI = /^[\p{L}\p{N}\s+/-]{0,16}?(?:手机壳|保护[壳套膜]|钢化膜|贴膜|表带|键盘膜|支架|耳机套)/u;

/** Before it, an accessory comes with the device or is a part of it: "wireless charging case", "steel case", "with case". */
export const OF_THE_GOODS: ReadonlySet<string> = words(
  'with and incl including includes original full free no charging charger battery steel gold titanium ceramic aluminum aluminium con com avec mit e y et und',
);

/** Words of a device's model: numbers, single letters, and the words that makers distinguish models by. */
export const MODEL =
  /^(?:\p{L}{0,3}\d[\p{L}\d]{0,6}|\p{L}{1,2}|pro|max|plus|ultra|mini|lite|air|note|fold|flip|neo|prime|edge|watch|active|classic|series|gen|tab|pad|book|iphone|ipad|airpods|macbook|galaxy|redmi|poco|pixel|mate|nova|reno|find|quencher)$/u;

/** Goods with parts of other makers. */
export const HOSTS =
  /(?<![\p{L}\p{N}])(?:laptops?|notebooks?|ultrabooks?|chromebooks?|computers?|desktops?|pcs?|tablets?|smartphones?|phones?|tvs?|tivi|televisions?|monitors?|projectors?|soundbars?|speakers?|stereos?|radios?|cameras?|smartwatch(?:es)?|routers?|consoles?|handhelds?|boots?|shoes?|sneakers?|sandals?|jackets?|coats?|parkas?|gloves?|trousers|pants|leggings|backpacks?|tents?|bikes?|bicycles?|port[áa]til(?:es)?|ordenador(?:es)?|computador(?:a|as|es)?|ordinateurs?|rechner|komputer|televisor(?:es)?|proyector(?:es)?|projetor(?:es)?|beamer|m[áa]y tính|đi[ệe]n thoại)(?![\p{L}\p{N}])|笔记本|电脑|平板|电视|投影|手机|音箱|相机|靴|鞋|外套|夹克|冲锋衣|背包/iu;

const ANY = /(?:)/;

/** Makers whose parts and programs others build into their goods, and what follows such a name where the maker sells goods too. */
export const PARTS: ReadonlyMap<string, RegExp> = new Map<string, RegExp>([
  ...(
    'intel amd nvidia qualcomm snapdragon mediatek geforce radeon ryzen celeron exynos unisoc dolby dts alexa android netflix youtube ' +
    'vibram goretex ykk cordura thinsulate primaloft polartec lycra'
  )
    .split(' ')
    .map((name): [string, RegExp] => [name, ANY]),
  ['windows', /^\s*\d/],
  ['microsoft', /^\s*(?:windows|office|365)/i],
  ['google', /^\s*(?:tv|assistant|play|cast|home)\b/i],
  ['amazon', /^\s*alexa\b/i],
  ['apple', /^\s*(?:carplay|homekit|airplay)\b/i],
]);

/** A key to a program is sold by itself. */
export const KEYS =
  /(?<![\p{L}\p{N}])(?:keys?|licen[cs]es?|licencia|activation|activaci[óo]n|code)(?![\p{L}\p{N}])|激活码|密钥/iu;
