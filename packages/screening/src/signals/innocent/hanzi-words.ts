/** Ordinary Chinese words that are also registered: fruit and flowers, animals, places, pleasant words. Written for this project. */
export const HANZI_WORDS: readonly string[] = (
  '苹果 小米 红豆 绿豆 玉米 樱桃 草莓 橘子 柠檬 石榴 葡萄 蓝莓 椰子 橄榄 芒果 香蕉 花生 核桃 红枣 豆豆 ' +
  '樱花 玫瑰 红玫瑰 白玫瑰 牡丹 百合 荷花 兰花 菊花 桂花 茉莉 茶花 桃花 梨花 杜鹃 水仙 芙蓉 蔷薇 海棠 紫罗兰 薰衣草 向日葵 郁金香 满天星 绿叶 枫叶 竹叶 ' +
  '孔雀 凤凰 天鹅 海鸥 飞鸽 喜鹊 老鹰 雄鹰 燕子 蝴蝶 蜜蜂 蜻蜓 蚂蚁 熊猫 大象 白象 狮子 老虎 金龙 飞龙 公牛 金牛 骏马 白马 鳄鱼 鲨鱼 海豚 鲸鱼 企鹅 袋鼠 白猫 黑猫 金鱼 狐狸 ' +
  '长城 黄河 长江 泰山 黄山 西湖 天山 东方 南方 北方 海洋 森林 草原 沙漠 阳光 月光 星光 彩虹 太阳 月亮 星星 星空 雪花 春天 夏天 ' +
  '公主 王子 女王 皇后 皇家 皇冠 天使 仙女 精灵 巨人 英雄 勇士 武士 骑士 战士 将军 先锋 太阳神 女神 ' +
  '吉祥 如意 幸福 快乐 健康 平安 永久 永恒 光明 光辉 辉煌 大众 时尚 经典 自然 纯真 浪漫 梦想 希望 传奇 未来 红旗 双喜 中华'
).split(' ');

/** Words after such a word that make it a taste, a colour, a plant, a pattern or a dish. */
export const SHOWS_HANZI_WORD =
  /^\s*(?:[口风果香]?味|色|树|苗|籽|种子|盆栽|鲜花|花束|花茶|汁|酱|醋|粥|糕|馅|酥|精油|图案|花纹|印花|纹|造型|形|状|翎|羽毛)/u;
/** A count before such a word: 50支红玫瑰. */
export const COUNTS_HANZI_WORD = /\d\s?[支朵颗枚株棵束斤]$/u;
