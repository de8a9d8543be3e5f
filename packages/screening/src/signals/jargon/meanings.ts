/** English meanings of jargon, so that a brand manager sees why a word counts against a listing. */
const MEANINGS =
  '高仿=high-grade copy|精仿=fine copy|超A货=better than grade A copy|顶级A货=top grade A copy|复刻=re-made|高版本复刻=re-made, high version|一比一=one to one|' +
  '仿牌=copied brand|仿品=copy|高仿品=high-grade copy|假货=fake goods|冒牌=false brand|赝品=fake|山寨=knockoff|仿大牌=copy of a big brand|超高仿=super copy|' +
  '原版复刻=re-made from the original|超A=better than grade A|仿冒=counterfeit|A货=grade A copy|B货=grade B copy|1:1=one-to-one copy|hàng nhái=copied goods|' +
  'hàng giả=fake goods|hàng fake=fake goods|hàng rep=replica goods|hàng replica=replica goods|hàng sf=super fake goods|like auth=like authentic|siêu cấp=top grade|' +
  '레플리카=replica|레플=replica|슈퍼렙=super replica|미러급=mirror grade|이미테이션=imitation|정품급=as good as genuine|SA급=grade SA|짝퉁=fake|가품=fake|모조품=imitation|' +
  '정품과 99% 동일=99 % the same as genuine|原单=surplus of an original order|尾单=end of an order|原厂尾单=end of the factory’s order|外贸尾单=end of an export order|' +
  '过验=passes inspection|过鉴定=passes authentication|莆田货=goods of Putian|莆田鞋=shoes of Putian|莆田纯原=Putian, original materials|纯原=original materials|' +
  '同款不同厂=same model, other factory|裸鞋=shoes without box|裸包=bag without packaging|专柜验货=may be checked at the counter|支持专柜验=may be checked at the counter|' +
  '出入专柜=passes at the counter|顶级版本=top version|完美版本=perfect version|最高版本=highest version|市面最高=highest on the market|公司级=company grade|东莞版=Dongguan version|' +
  '海关扣押=seized by customs|走私货=smuggled|白云皮具=Baiyun leather market|档口货=market-stall goods|广东货=goods of Guangdong|顶级组装=top assembly|bản sc=super copy version|' +
  'bản trung=middle version|bản 1:1=one-to-one version|hàng f1=grade F1 goods|bản đẹp nhất=finest version|bản cao cấp nhất=highest version|하이퀄=high quality|' +
  '커스텀급=custom grade|공장판=factory version|莆田=Putian, a city of shoemakers|精工=fine work|定制同款=same model, made to order|高品质版=high-quality version|' +
  '华强北=Huaqiangbei market|配盒=box included|原盒=original box|支持验货=may be inspected|平替=cheap alternative|大牌同款=same model as a big brand|代工厂=contract factory|' +
  '未授权=not authorised|非官方=not official';

const byWord = new Map(MEANINGS.split('|').map((entry) => entry.split('=') as [string, string]));

export const meaningOf = (word: string): string | undefined => byWord.get(word);
