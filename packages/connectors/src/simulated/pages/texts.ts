/** The shop's texts: [Chinese, English]. Chinese comes first with English below it; `?lang=en` reverses the order. */
const TEXTS = {
  banner: [
    '模拟店铺：商品、卖家与价格均为虚构，不可购买',
    'SIMULATED shop: goods, sellers and prices are made up; nothing is for sale',
  ],
  home: ['首页', 'Home'],
  search: ['搜索', 'Search'],
  searchHint: ['搜索宝贝', 'Search the goods'],
  cart: ['购物车', 'Cart'],
  sellerCentre: ['卖家中心', 'Seller centre'],
  latest: ['最新上架', 'Latest offers'],
  shops: ['店铺', 'Shops'],
  sold: ['已售', 'sold'],
  stock: ['库存', 'in stock'],
  soldOut: ['已售罄', 'sold out'],
  variant: ['规格', 'Variant'],
  variantGone: ['已下架', 'off sale'],
  shipsTo: ['配送至', 'ships to'],
  brand: ['品牌', 'Brand'],
  condition: ['成色', 'Condition'],
  new: ['全新', 'new'],
  used: ['二手', 'used'],
  refurbished: ['翻新', 'refurbished'],
  category: ['类目', 'Category'],
  itemNo: ['商品编号', 'Item no.'],
  addToCart: ['加入购物车', 'Add to cart'],
  toShop: ['进店逛逛', 'Visit the shop'],
  goneTitle: ['很抱歉，您查看的宝贝不存在或已下架', 'This item is gone'],
  goneText: [
    '该商品已被平台下架，或已被卖家删除。',
    'The marketplace has taken it down, or its seller has removed it.',
  ],
  closedTitle: ['店铺已关闭', 'This shop is closed'],
  closedText: ['该店铺已被平台关闭，其商品不再销售。', 'The marketplace has closed it; its goods are no longer sold.'],
  noShop: ['没有这家店铺', 'There is no such shop'],
  nothingFound: ['没有找到相关宝贝', 'Nothing found'],
  results: ['件宝贝', 'offers'],
  cartEmpty: ['购物车是空的', 'The cart is empty'],
  cartDropped: ['已失效的宝贝已从购物车移除。', 'Goods that are no longer on sale were removed from the cart.'],
  cannotAdd: ['无法加入购物车：该宝贝已下架。', 'It cannot be added: the item is gone.'],
  next: ['下一页', 'Next'],
  previous: ['上一页', 'Previous'],
  login: ['登录', 'Log in'],
  logout: ['退出', 'Log out'],
  sellerId: ['卖家编号', 'Seller id'],
  password: ['密码', 'Password'],
  loginFailed: ['编号或密码不正确。', 'Wrong id or password.'],
  loginBlocked: [
    '该账号已被平台限制登录。如对处理有异议，请使用通知或邮件中的链接回应或申请复核。',
    'The marketplace has blocked this account. To object, use the link in the notice or the mail.',
  ],
  register: ['免费开店', 'Open a shop'],
  registered: ['开店成功，您的卖家编号：', 'Your shop is open. Your seller id:'],
  shopName: ['店铺名称', 'Shop name'],
  identityKind: ['证件类型', 'Kind of identity'],
  companyNo: ['统一社会信用代码', 'Company number'],
  idCard: ['身份证', 'Identity card'],
  identityNo: ['证件号码', 'Number'],
  holder: ['企业或个人名称', 'Holder'],
  email: ['电子邮箱', 'E-mail'],
  inbox: ['站内信', 'Inbox'],
  unread: ['未读', 'unread'],
  noMessages: ['没有消息', 'No messages'],
  from: ['来自：平台通知', 'From: the marketplace'],
  answer: ['查看详情并回应', 'See the details and answer'],
  myOffers: ['我的宝贝', 'My offers'],
  newOffer: ['发布宝贝', 'New offer'],
  title: ['标题', 'Title'],
  price: ['价格', 'Price'],
  publish: ['发布', 'Publish'],
  visible: ['出售中', 'On sale'],
  proceedsHeld: ['货款已冻结', 'Money held back'],
  underMeasure: ['已被平台下架', 'Taken down by the marketplace'],
  offShelf: ['已下架', 'Off the shelf'],
  takeOff: ['下架', 'Take off'],
  putOn: ['上架', 'Put on'],
  delete: ['删除', 'Delete'],
  refused: ['操作未成功', 'That did not work'],
} as const satisfies Record<string, readonly [string, string]>;

export type TextKey = keyof typeof TEXTS;
export type Lang = 'zh' | 'en';

export interface Words {
  readonly lang: Lang;
  /** The text in the language of the page. */
  t(key: TextKey): string;
  /** The text in the other language, to show below it. */
  other(key: TextKey): string;
  /** A link within the shop that keeps the language. */
  to(path: string): string;
}

export const words = (lang: Lang): Words => ({
  lang,
  t: (key) => TEXTS[key][lang === 'zh' ? 0 : 1],
  other: (key) => TEXTS[key][lang === 'zh' ? 1 : 0],
  to: (path) => (lang === 'zh' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`),
});
