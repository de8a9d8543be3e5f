import type { Term } from '../signal.ts';
import { meaningOf } from './meanings.ts';

/**
 * Words that describe the goods, grouped by what they prove:
 * `jargon-plain` states that they are copies; `jargon-trade` is the trade's language for grades, sources and passing a check;
 * `jargon-hint` has an honest meaning too (莆田 is a city that makes shoes of every kind, 精工 is also Seiko).
 * "Inspired by" and "style of" are absent because brands' own catalogues are full of them.
 * 同款 alone is absent: genuine shops say which star wears it (刘雯同款).
 * Vietnamese grades (rep 1:1, super fake, f1, sfake) follow shops of genuine shoes (sneakerdaily.vn, "Phân biệt giày Replica, Fake 1, Super
 * fake");
 * Korean ones (미러급, 슈퍼렙, 하이퀄) follow buyers' glossaries.
 * Claims to be genuine (正品, 专柜正品, 假一赔十) are absent on purpose: genuine shops write them more often than others.
 */
const PLAIN =
  '高仿|精仿|超A货|顶级A货|复刻|高版本复刻|一比一|仿牌|仿品|高仿品|假货|冒牌|赝品|山寨|仿大牌|超高仿|原版复刻|超A|仿冒|' +
  'replica|replicas|fake designer|counterfeit|knockoff|knock off|mirror copy|super copy|first copy|master copy|1:1 copy|' +
  '1:1 quality|aaa copy|aaa quality|aaa replica|grade a copy|super clone|superfake|super fake|ua quality|copy original|' +
  'bootleg|copycat|not authentic|not genuine|hàng nhái|hàng giả|hàng fake|hàng rep|hàng replica|super fake|sfake|hàng sf|rep 1:1|like auth|siêu cấp|레플리카|레플|슈퍼렙|미러급|이미테이션|정품급|SA급|짝퉁|가품|모조품|정품과 99% 동일';

const TRADE =
  '原单|尾单|原厂尾单|外贸尾单|过验|过鉴定|莆田货|莆田鞋|莆田纯原|纯原|同款不同厂|裸鞋|裸包|专柜验货|支持专柜验|出入专柜|顶级版本|' +
  '完美版本|最高版本|市面最高|公司级|东莞版|海关扣押|走私货|白云皮具|档口货|广东货|顶级组装|best batch|top batch|god batch|ljr batch|og batch|' +
  'pk batch|h12 batch|m batch|premium quality|good quality|budget batch|mirror quality|high copy|top grade|original factory|' +
  'factory leftover|overrun|with box and papers|qc pics|retail quality|bản sc|bản trung|bản 1:1|rep11|hàng f1|bản đẹp nhất|bản cao cấp nhất|하이퀄|커스텀급|공장판';

const HINT =
  '莆田|精工|定制同款|高品质版|华强北|配盒|原盒|支持验货|平替|大牌同款|代工厂|未授权|非官方|dupe|designer inspired|imitation|' +
  'clone|colorways|no logo on picture|logo pm|dm for brand|unauthorized|not original|freestyle brand|oem';

function terms(kind: Term['kind'], list: string): Term[] {
  return list.split('|').map((text) => ({ kind, text, note: meaningOf(text) }));
}

/** The grade "A货" and the ratio need their signs: "A 货" is a row of shelves, 1.1 a version. */
const EXACT: readonly Term[] = [
  { kind: 'jargon-plain', text: 'A货', only: /^[aA]货$/, note: meaningOf('A货') },
  { kind: 'jargon-plain', text: 'B货', only: /^[bB]货$/, note: meaningOf('B货') },
  { kind: 'jargon-plain', text: '1:1', only: /^1\s?[:：]\s?1$/, note: 'one-to-one copy' },
  { kind: 'jargon-hint', text: 'fake', only: /^fake$/i, note: 'also said of nails, lashes and pockets' },
];

export const JARGON: readonly Term[] = [
  ...terms('jargon-plain', PLAIN),
  ...terms('jargon-trade', TRADE),
  ...terms('jargon-hint', HINT),
  ...EXACT,
];

/**
 * After "replica", "imitation", "clone" or "fake" these words make it ordinary: imitation leather, fake nails. A replica jersey
 * (레플리카 유니폼) is a club's own shirt for fans.
 */
export const ORDINARY_AFTER =
  /^[\s-]*(jerseys?|kits?|uniforms?|helmets?|유니폼|저지|프라모델|모형|leather|suede|pearls?|fur|wood|marble|silk|nails?|lash|lashes|eyelash|eyelashes|flowers?|plants?|pockets?|two|2|collar|tattoos?|hair|diamond|crystal|bonsai|snow|model|car|toy|sword)/i;

/** Scale models: "1:18 replica", "1/64 replica". */
export const SCALE_BEFORE = /1\s?[:/]\s?\d{2,3}\b[^\n]{0,20}$/;
