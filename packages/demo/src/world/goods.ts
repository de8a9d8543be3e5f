/** Kinds of goods: Nice classes, shops' words for them, and the shape of their picture. */
export const SHAPES = [
  ...(['shoe', 'bag', 'bottle', 'watch', 'headphones', 'shirt'] as const),
  ...(['phone', 'toy', 'fruit', 'wallet', 'mug', 'box'] as const),
] as const;
export type Shape = (typeof SHAPES)[number];

const KINDS = [
  ...(['shoes', 'clothing', 'bags', 'cosmetics', 'watches', 'headphones'] as const),
  ...(['phones', 'accessories', 'toys', 'food', 'home'] as const),
] as const;
export type Kind = (typeof KINDS)[number];

export interface Goods {
  readonly kind: Kind;
  /** The path in the marketplace's category tree. */
  readonly path: string;
  readonly classes: readonly number[];
  readonly shape: Shape;
  readonly english: string;
  readonly nouns: readonly string[];
  readonly qualities: readonly string[];
}

/** kind | category | Nice classes | shape | English noun | nouns | qualities */
const TABLE = `
shoes|鞋靴/运动鞋|25|shoe|sneakers|男子运动鞋 女子跑步鞋 休闲板鞋 低帮小白鞋 篮球鞋 老爹鞋 情侣款休闲鞋|缓震 透气 轻便 防滑耐磨 增高 百搭 学生 经典复古
clothing|服饰/上装|25|shirt|T-shirt|短袖T恤 连帽卫衣 圆领套头衫 运动外套 防风夹克 POLO衫 羽绒服|纯棉 宽松 速干 保暖 情侣款 印花 百搭 春秋款
bags|箱包/女包|18|bag|shoulder bag|单肩包 斜挎包 双肩包 手提包 腋下包 通勤大容量包 钱包|头层牛皮 大容量 轻便 通勤 小众设计 百搭 老花 质感
cosmetics|美妆/护肤|3|bottle|serum|精华液 保湿面霜 眼霜 粉底液 唇膏口红 香水 洁面乳 小样套装|补水保湿 修护 提亮 持久 滋润 敏感肌 礼盒装 淡纹
watches|腕表/手表|14|watch|watch|男士机械表 女士石英表 防水腕表 情侣手表 运动电子表|夜光 商务 全自动 钢带 皮带 防水 简约 进口机芯
headphones|影音/耳机|9|headphones|headphones|头戴式耳机 真无线蓝牙耳机 降噪耳机 有线耳机 便携蓝牙音箱|主动降噪 超长续航 重低音 运动 高音质 低延迟 轻量
phones|数码/手机与平板|9|phone|phone|智能手机 5G手机 拍照手机 游戏手机|全网通 国行 大内存 快充 高刷 长续航
accessories|数码配件/保护套|9|phone|case|手机壳 钢化膜 保护套 充电线 耳机收纳包 硅胶表带 支架|防摔 全包 磨砂 透明 磁吸 液态硅胶 超薄 简约
toys|玩具/潮玩|28|toy|toy|积木 毛绒公仔 盲盒手办 儿童益智玩具 摆件|礼物 儿童 安抚 创意 收藏 拼装
food|生鲜/水果粮油|29 30 31|fruit|fruit|水果 杂粮|产地直发 新鲜 坏果包赔
home|家居/日用|21|mug|mug|马克杯 收纳盒|简约 耐用`;

const shape = (text: string): Shape => SHAPES.find((each) => each === text) ?? 'box';

const GOODS: ReadonlyMap<string, Goods> = new Map(
  KINDS.map((kind) => {
    const row = TABLE.split('\n').find((each) => each.startsWith(`${kind}|`)) ?? '';
    const [, path = '', classes = '', drawing = '', english = '', nouns = '', qualities = ''] = row.split('|');
    const drawn = { classes: classes.split(' ').map(Number), shape: shape(drawing) };
    return [kind, { kind, path, english, ...drawn, nouns: nouns.split(' '), qualities: qualities.split(' ') }];
  }),
);

/** Throws for an unknown kind. */
export const goodsOf = (kind: string): Goods => {
  const goods = GOODS.get(kind);
  if (!goods) throw new Error(`no goods called "${kind}" in the table`);
  return goods;
};
