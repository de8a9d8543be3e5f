/** Goods without a brand. Many contain a word that is also a mark: the hard negatives of any word filter. */
import { goodsOf, type Kind } from './goods.ts';
import type { Random } from './random.ts';

/** title with {choices} | goods | CNY */
const TABLE = `
新鲜苹果 {红富士,糖心,黄元帅}{5斤,10斤}整箱 {产地直发,脆甜多汁} 坏果包赔|food|39
苹果干无添加{250g,500g}果脯零食 {办公室零食,儿童辅食}|food|26
{黄,有机,陕北}小米{5斤,2.5kg}农家新米 小米粥 {月子米,五谷杂粮}|food|29
欧米茄3深海鱼油软胶囊 {成人,中老年}{60粒,120粒}|food|88
{云南,高山}蓝莓鲜果{4盒,6盒}装 {大果,花香}顺丰包邮|food|65
哥伦比亚单品咖啡豆 {中度,深度}烘焙 {227g,454g}现磨|food|72
北面阳台遮光窗帘 {奶油风,简约}{成品,定制}{挂钩式,免打孔}|home|58
三叶草陶瓷马克杯 {带盖,带勺}{办公室,情侣}水杯|home|25
万国旗{串旗,手摇小国旗}{100国,50国}学校活动装饰|home|19
{透明,磨砂}桌面收纳盒 {大号,三层}化妆品置物架|home|32
{英文,中文}教练口哨 coach 裁判{不锈钢,塑料}哨子 送挂绳|home|12
omega 字母{木质,亚克力}摆件 希腊字母{客厅,书房}装饰|home|35
冠军奖杯定制 {水晶,金属}champion 奖牌刻字 {公司年会,运动会}|home|45
mac 地址{标签,不干胶}打印纸 {100张,500张}设备资产贴|home|15
{恐龙,始祖鸟}化石考古挖掘玩具 {儿童,男孩}科普礼物|toys|49
仿真鳄鱼玩具 {咬手指,软胶}{大号,迷你}整蛊解压|toys|22
木质{城堡,动物}积木 {100粒,200粒}儿童早教益智 无品牌|toys|68
手工钩织{小熊,小兔}挂件 {毛线,成品}包包挂饰|toys|28
纯色{重磅,薄款}纯棉T恤 男女同款 {圆领,V领}打底衫 无logo|clothing|39
{国风,新中式}盘扣上衣 {春季,夏季}女 改良{汉服,唐装}|clothing|129
{儿童,成人}马歇尔·亚军球迷{围巾,T恤} 来图定做|clothing|35
{厨师,工厂}工作帽 {透气,防尘}食堂卫生帽|clothing|9
老北京布鞋 {千层底,牛筋底}手工{男,女}休闲鞋|shoes|59
{居家,酒店}拖鞋 {防滑,加厚}{情侣,亲子}四季棉拖|shoes|19
帆布{手提,单肩}袋 {文艺,学生}大容量 来图印字|bags|16
{麂皮绒,亚麻}束口袋 {首饰,耳机}收纳 小号批发|bags|8
手工皂 {艾草,薄荷}{洁面,沐浴}古法冷制 无香精|cosmetics|25
分装瓶 {喷雾,按压}{30ml,100ml}旅行{化妆水,香水}空瓶|cosmetics|7
{复古,日历}挂钟机芯 {静音,扫秒}diy钟表配件|watches|18
{麦克风,耳机}海绵套 {加厚,防喷}通用型 {黑色,彩色}|headphones|6
数据线理线器 {硅胶,魔术贴}{5个装,10个装}桌面固定|accessories|9
Type-C 转{3.5mm,USB}转接头 {编织,铝合金}通用 无品牌|accessories|15
supreme quality Egyptian cotton {towel,bath sheet} {2 pcs,4 pcs}|home|99
fresh apple slicer {stainless steel,8 blades} kitchen gadget|home|29`;

interface OrdinaryGoods {
  readonly title: string;
  readonly kind: Kind;
  readonly typical: number;
}

const rows = TABLE.trim()
  .split('\n')
  .map((row) => row.split('|'));

export const ordinaryGoods = (r: Random): OrdinaryGoods => {
  const [pattern = '', kind = '', typical = ''] = r.pick(rows);
  const title = pattern.replace(/\{([^}]*)\}/g, (_, choices: string) => r.pick(choices.split(',')));
  return { title, kind: goodsOf(kind).kind, typical: Number(typical) };
};
