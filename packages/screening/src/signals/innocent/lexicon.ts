import type { Term } from '../signal.ts';
import { COUNTS_HANZI_WORD, HANZI_WORDS, SHOWS_HANZI_WORD } from './hanzi-words.ts';

const BEFORE =
  'compatible with|compatible for|compatible|fits|fit for|suitable for|designed for|made for|for use with|replacement for|' +
  'works with|accessory for|accessories for|case for|cover for|for|compatible con|para|compatível com|pour|für|per|cho|' +
  'tương thích với|untuk|buat|dành cho|dùng cho|phù hợp với|สำหรับ|สําหรับ|ใช้กับ|adecuado para|apto para|se ajusta a|repuesto para|serve para|' +
  'compatible avec|adapté à|adapté pour|compatibile con|adatto a|adatto per|kompatibel mit|passend für|geeignet für|pasuje do|dla|sesuai untuk|' +
  'cocok untuk|适用于|适用|兼容|适配|专用于|通用于|配件适用|替换';

const AFTER = '适用|通用|专用配件|兼容|compatible|uyumlu|için|호환|전용';

/** Words of comparison. "Style" and "look" alone mean little; after a name they mean that the goods are not the maker's. */
const COMPARED_BEFORE =
  'like|similar to|inspired by|in the style of|style of|same style as|looks like|alternative to|better than|compared to|vs|versus|estilo|tipo|giống|kiểu|' +
  '媲美|堪比|不输|类似|近似|对标|平替';
const COMPARED_AFTER = 'style|styled|look|type|inspired|lookalike|alternative|풍|스타일|风格|风|平替|同款风';

const SECOND_HAND =
  '二手|闲置|中古|转卖|自用转让|九成新|95新|9成新|second hand|secondhand|pre owned|preowned|pre loved|preloved|thrift|thrifted|' +
  'gently used|like new used|used|vintage|segunda mano|seminuevo|usado|중고|đồ cũ|bekas|seken|มือสอง|มือ 2|中古品';

const terms = (kind: Term['kind'], list: string): Term[] => list.split('|').map((text) => ({ kind, text }));

export const INNOCENT: readonly Term[] = [
  ...terms('compatible-before', BEFORE),
  ...terms('compatible-after', AFTER),
  ...terms('compared-before', COMPARED_BEFORE),
  ...terms('compared-after', COMPARED_AFTER),
  ...terms('second-hand', SECOND_HAND),
];

/** Prepositions that bind only the very next word; the longer phrases cover a list of names. */
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'for',
  'para',
  'pour',
  'für',
  'per',
  'cho',
  'untuk',
  'dla',
  'buat',
  'สำหรับ',
  'สําหรับ',
  'fits',
  '替换',
]);

/**
 * Marks that are ordinary words. The value matches text right after or before the word that shows the ordinary meaning
 * ("apple juice", 苹果汁, 完美的). `colour: true`: even a capital at the head of a title proves nothing
 * ("Purple dress").
 */
export interface CommonWord {
  readonly after?: RegExp;
  readonly before?: RegExp;
  readonly colour?: boolean;
}

const plain: CommonWord = {};
const colour: CommonWord = { colour: true };
const hanzi: CommonWord = { after: SHOWS_HANZI_WORD, before: COUNTS_HANZI_WORD };

/** Keys are folded. */
export const COMMON_WORDS: ReadonlyMap<string, CommonWord> = new Map<string, CommonWord>([
  ...HANZI_WORDS.map((word): [string, CommonWord] => [word, hanzi]),
  [
    'apple',
    { after: /^[\s-]*(juice|cider|vinegar|pie|tree|fruit|slice|peel|cutter|corer|green|red|scent|shape|flavo)/i },
  ],
  ['苹果', { after: /^\s*(汁|醋|树|味|干|派|脆|酱|园|绿|肌|型|香|皮|色|削|切|花|酒)/ }],
  ['offwhite', colour],
  ['purple', colour],
  ['orange', colour],
  ['coral', colour],
  ['gold', colour],
  ['boss', { after: /^[\s-]*(lady|babe|baby|girl|mom|chair|day)/i }],
  ['coach', { after: /^[\s-]*(gift|whistle|bus|mug|clipboard)/i }],
  ['supreme', { after: /^[\s-]*(quality|comfort|leader|court|power)/i }],
  ['essentials', plain],
  ['essential', plain],
  ['gap', plain],
  ['fossil', { after: /^[\s-]*(shell|stone|fuel|teeth|tooth|rock|dinosaur)/i }],
  ['guess', plain],
  ['camel', { after: /^[\s-]*(colou?r|toe|hair|milk|brown|back)/i }],
  ['dove', { after: /^[\s-]*(grey|gray|bird|white|tail)/i }],
  ['pigeon', plain],
  ['origins', plain],
  ['benefit', plain],
  ['benefits', plain],
  ['fresh', plain],
  ['lion', plain],
  ['only', plain],
  ['peak', plain],
  ['warrior', plain],
  ['champion', plain],
  ['diesel', { after: /^[\s-]*(engine|fuel|generator|heater|pump|filter|truck|injector)/i }],
  ['polo', { after: /^[\s-]*(shirt|collar|neck|tee|t-shirt|t shirt|dress|top)/i }],
  ['jaguar', plain],
  ['mini', plain],
  ['smart', plain],
  ['target', plain],
  ['mustang', plain],
  ['bee', plain],
  ['visa', plain],
  ['tide', plain],
  ['galaxy', plain],
  ['citizen', plain],
  ['ford', plain],
  ['jersey', plain],
  ['骆驼', { after: /^\s*(奶|毛|绒|色|肉|刺)/ }],
  ['公鸡', { after: /^\s*(肉|蛋|摆件|玩具)/ }],
  ['梅花', { after: /^\s*(鹿|树|扳手|糕|刀|起子|螺丝|香|图案|印花|桩)/ }],
  ['北面', plain],
  ['万国', { after: /^\s*(旗|插|转换|通用)/ }],
  ['精工', plain],
  ['回力', { after: /^\s*(车|玩具|小汽车|赛车|飞机|球|惯性)/ }],
  ['后', plain],
  ['美的', { before: /[最很更太真好完优精唯秀甜健华柔俊绝壮肥鲜审爱臭]$/ }],
]);

/**
 * Marks that are names in a title and words in a description, folded: omega acids, a shirt's *fila* of buttons, colours that are
 * *vivos*, a model number, Velcro. The words of `COMMON_WORDS` are included.
 */
export const WORDS_OF_PROSE: ReadonlySet<string> = new Set(
  (
    'omega number vivo fila denso velcro vans puma mango patagonia columbia amazon oasis monster shell total virgin oracle shark lynx lancer swatch creed ' +
    'yeti brooks seat polar sharp ideal solo nova natura casa theordinary perfect prime pure simple happy natural royal crown ' +
    'nestle macro intuit ecco sol luna marina victoria paradise spark spirit focus fiesta note magic flash echo'
  ).split(' '),
);

/** Evidence that a word is meant as a brand: a label before it, or a registration sign after it. */
export const BRAND_LABEL =
  /(?:brand|marca|marque|marke|merk|jenama|thương hiệu|nhãn hiệu|ยี่ห้อ|แบรนด์|브랜드|品牌|牌子)(?:\s+name)?\s*[:：=-]?\s*$/iu;
export const REGISTERED = /^\s?[®™]/u;
