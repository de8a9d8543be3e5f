import { type Band, type Shown, words } from '@marketsafe/terms';
import type { CaptureFault, CaptureOutcome, ScreenshotFault } from '../captures/index.ts';
import type { NotCaptured, NoticeElement, Packet } from './contract.ts';

export type Bilingual = Readonly<Record<'en' | 'zh-CN', string>>;
const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

export const titleText = both('The record behind a complaint', '投诉留存记录');

export const sectionTitles = {
  complaint: both('The complaint', '投诉'),
  right: both('The right', '权利'),
  page: both('The listing, as the marketplace last reported it', '平台最近一次提供的商品信息'),
  capture: both('The page when the complaint was filed', '提交投诉时的页面'),
  match: both('Does the right reach the goods?', '权利是否覆盖该商品'),
  comparison: both('What the machine saw', '系统识别到的内容'),
  declaration: both('The declaration', '声明'),
  filer: both('For the complainant and the review team', '仅供投诉方与审理组'),
  log: both('The log of reading the page', '页面读取记录'),
  stamp: both('The time stamp', '时间戳'),
  missing: both('What was not captured', '未留存的内容'),
} as const;

export const labels = {
  case: both('Case', '案件编号'),
  filedAt: both('Filed', '提交时间'),
  reason: both('Reason', '投诉理由'),
  grade: both('Evidence when this was written', '出具时的证据等级'),
  evidence: both('Evidence with it', '随附材料'),
  chips: both('How the complainant knows', '投诉方如何得知'),
  target: both('Listing or shop', '商品或店铺'),
  seller: both('Seller', '卖家'),
  holder: both('Rights holder', '权利人'),
  registration: both('Registration', '注册信息'),
  rightType: both('Kind', '类型'),
  mark: both('Mark', '商标'),
  verified: both('Verified', '核实情况'),
  verifiedAgainst: both('Checked against', '核对依据'),
  validUntil: both('Valid until', '有效期至'),
  territories: both('Territories', '地域'),
  classes: both('Nice classes', '尼斯分类'),
  seenAt: both('Read from the marketplace', '自平台读取的时间'),
  readAt: both('Read', '读取时间'),
  outcome: both('Result', '结果'),
  shows: both('It shows', '页面显示'),
  pageTitle: both('Title of the page', '页面标题'),
  pageText: both('Words of the page', '页面文字'),
  kept: both('Pictures', '图片'),
  ofTypical: both('Price against the usual one', '与正品常见价格相比'),
  url: both('Address', '网址'),
  title: both('Title', '标题'),
  price: both('Price', '价格'),
  brand: both('Brand named', '标注品牌'),
  category: both('Category', '类目'),
  condition: both('Condition', '成色'),
  sold: both('Sold', '销量'),
  stock: both('In stock', '库存'),
  shipsTo: both('Ships to', '销售地区'),
  pageClasses: both('Nice classes of the goods', '商品所属尼斯分类'),
  description: both('Description', '描述'),
  variant: both('Variant complained of', '被投诉的规格'),
  variants: both('Variants', '规格'),
  attributes: both('Attributes', '属性'),
  pictures: both('Addresses of the pictures', '图片地址'),
  territoryMatch: both('Territory', '地域'),
  classMatch: both('Class of goods', '商品类别'),
  comparedWith: both('Compared with', '比对对象'),
  comparedCase: both('Upheld case with that picture', '含该图片的成立案件'),
  shown: both('The right was seen', '识别到权利的位置'),
  namesOther: both('Another mark', '其他商标'),
  foundBefore: both('Before the complaint', '投诉之前'),
  declared: both('Declared', '声明内容'),
  declaredBy: both('By, and when', '声明方与时间'),
  wording: both('Wording', '措辞版本'),
  stampedAt: both('Stamped', '加盖时间'),
  stampAuthority: both('By the authority', '时间戳机构'),
  stampSerial: both('Serial number', '序列号'),
  stampHow: both('How to verify it', '如何核验'),
  stampCommand: both('Command', '命令'),
  agent: both('Filed by an agent', '代理人提交'),
  terms: both('Terms accepted by the complainant', '投诉方已接受的条款'),
  agentTerms: both('Terms accepted by the agent', '代理人已接受的条款'),
  weights: both('Weights of the signals', '各项权重'),
  score: both('Finding of the screening', '筛查结果'),
  scoreWeights: both('Weights in the finding', '筛查结果的各项权重'),
} as const;

export const targetWords: Readonly<Record<Packet['target']['kind'], Bilingual>> = {
  listing: both('listing', '商品'),
  storefront: both('shop', '店铺'),
};

export const matchWords: Readonly<Record<Packet['match']['territory'], Bilingual>> = {
  covers: both('Covered', '覆盖'),
  'does-not-cover': both('Not covered', '未覆盖'),
  unknown: both('Unknown: one of the two does not say', '未知：其中一方未注明'),
};

export const notCapturedWords: Readonly<Record<NotCaptured, Bilingual>> = {
  page: both('The page: the programme had not read it when the complaint was filed', '页面：提交投诉时系统尚未读取'),
  screenshot: both(
    'A screenshot: the programme had no browser that draws pages, or no page came',
    '页面截图：系统未配置绘制页面的浏览器，或未取得页面',
  ),
  address: both('The page’s address: the marketplace gave none', '页面网址：平台未提供'),
  description: both('A description: the page had none', '描述：页面没有'),
  price: both('A price: the page had none', '价格：页面没有'),
  pictures: both('Pictures: the page had none', '图片：页面没有'),
  'page-now': both(
    'The page as it was when the complaint was filed; the result above says why',
    '提交投诉时的页面；原因见上文读取结果',
  ),
  'picture-bytes': both(
    'Some or all of the pictures as files: what is at their addresses now may be another picture. The log says why',
    '部分或全部图片文件：其网址现在的图片可能已经不同。原因见读取记录',
  ),
  'more-pictures': both('Addresses beyond the first thirty pictures', '第三十张以后的图片地址'),
  shipping: both('Where it ships to: the marketplace does not say', '销售地区：平台未注明'),
  classes: both('The class of the goods: the marketplace’s category maps to none', '商品类别：平台类目未对应尼斯分类'),
  variant: both('The variant complained of: the page did not have it', '被投诉的规格：页面上没有'),
  variants: both('Variants: there was more than is kept', '规格：内容过多，未留存'),
  attributes: both('Attributes: there was more than is kept', '属性：内容过多，未留存'),
  right: both('A right: the filer may act under none that was named', '权利：投诉方无权主张所指明的权利'),
  mark: both('The mark in words: the register names none', '商标文字：登记簿未载明'),
};

export const stateWords: Readonly<Record<NoticeElement['state'], Bilingual>> = {
  here: both('Met', '已满足'),
  'in-part': both('Met in part', '部分满足'),
  'not-here': both('Not met', '未满足'),
};

export const prepared = both(
  'Each part is prepared to satisfy the requirements of these laws for a notice. A platform, a court or an authority decides whether it does.',
  '各部分均为满足下列法律对通知的要求而准备。是否满足，由平台、法院或主管部门判断。',
);

export const verified = {
  ...words.verification,
  none: both('Not verified', '未核实'),
} as const;

export const unknown = both('Unknown', '未知');
export const none = both('None said', '未说明');
export const foundWords = {
  yes: both('Screening had reported the listing', '系统筛查已发现该商品'),
  no: both('Screening had not reported the listing', '系统筛查未报告该商品'),
} as const;
/** Where the right was seen on the page. */
export const shownWords: Readonly<Record<Shown, Bilingual>> = {
  text: both('In the words of the page', '页面文字中'),
  picture: both('In a picture of the page', '页面图片中'),
  none: both('Nowhere on the page', '页面上未识别到'),
  'not-looked': both(
    'Not compared: there was neither a word nor a picture of the right to compare',
    '未比对：没有可与页面比对的文字或图片',
  ),
};
export const namesOtherWord = both('The page names a trade mark of another rights holder', '页面提及其他权利人的商标');
export const noTerms = both('None', '未接受任何版本');
export const notDeclared = both('The declaration was not made', '未作出声明');
export const entered = both('entered in the ledger by the signed-in account', '由登录账号提交并记入账本');

export const howToVerify = both(
  'A part’s hash is the SHA-256 of its salt (32 bytes) followed by its body as canonical JSON (keys sorted, no white space). It stands in the first entry of the case in the ledger, under packet and packetOfFiler. Download the proof of the case from the case’s page and open the verifier’s page: it hashes the same parts again. The hash of a part that you do not see is there too.',
  '每一部分的哈希值，是对其盐值（32 字节）连同其规范 JSON（键名排序、不含空白）计算的 SHA-256，记载于账本中本案的第一条记录（packet 与 packetOfFiler）。在案件页面下载案件存证，打开验证页面，即会对相同内容重新计算。未向您展示的部分，其哈希值同样记载其中。',
);

/** What came of reading the page. */
export const outcomeWords: Readonly<Record<CaptureOutcome, Bilingual>> = {
  read: both('The page was read', '已读取页面'),
  login: both(
    'The marketplace asked to sign in, so the page was not read and a reviewer looked first',
    '平台要求登录，未能读取页面，因此先由人工查看',
  ),
  robot: both(
    'The marketplace tested for robots, so the page was not read and a reviewer looked first',
    '平台进行人机验证，未能读取页面，因此先由人工查看',
  ),
  gone: both('The marketplace answered that there is no such page', '平台答复该页面不存在'),
  failed: both('The page did not come in time, or not as it should', '页面未能及时或正常返回'),
  'no-address': both('The marketplace gave no address of the page', '平台未提供页面网址'),
  'not-connected': both('The programme is not connected to this marketplace', '系统未与该平台连接'),
  'too-many': both(
    'Not read: one filing has time for the pages of thirty listings',
    '未读取：一次投诉只读取前三十件商品的页面',
  ),
};

export const showsWords = {
  both: both('The title and the price that the marketplace reports', '与平台提供的标题和价格一致'),
  title: both('The title that the marketplace reports; not its price', '与平台提供的标题一致；未显示其价格'),
  price: both('The price that the marketplace reports; not its title', '与平台提供的价格一致；未显示其标题'),
  neither: both(
    'Neither the title nor the price that the marketplace reports: some pages get their words only in a browser',
    '未显示平台提供的标题和价格：有些页面的文字须由浏览器加载',
  ),
} as const;

export const stampWords = {
  waits: both(
    'Not yet: the programme has asked the time-stamp authority, and asks again until the stamp is there',
    '尚未取得：系统已向时间戳机构提出请求，取得之前会继续请求',
  ),
  absent: both(
    'Absent: no time-stamp authority was configured when the complaint was filed',
    '无：提交投诉时系统未配置时间戳机构',
  ),
  how: both(
    'The stamp (RFC 3161) proves that the packet with this hash existed at that time. Download it, take the authority’s root certificate from the authority itself, and run:',
    '该时间戳（RFC 3161）证明，此哈希值对应的记录在该时间已经存在。请下载时间戳文件，直接向时间戳机构获取其根证书，然后运行：',
  ),
} as const;
/** The name of a stamp's file. */
export const stampName = (id: string): string => `packet-${id}.tsr`;

/** Why a request brought nothing that is kept. */
export const faultWords: Readonly<Record<CaptureFault, Bilingual>> = {
  ...words.notRead,
  'not-asked': both(
    'not asked for: the time or size of one filing was used up',
    '未请求：已达一次投诉的时间或大小上限',
  ),
};

export const requestWords = {
  page: both('Page', '页面'),
  picture: (number: number): Bilingual => both(`Picture ${number}`, `图片 ${number}`),
} as const;

export const conditionWords: Readonly<Record<string, Bilingual>> = {
  new: both('New', '全新'),
  used: both('Used', '二手'),
  refurbished: both('Refurbished', '翻新'),
};

export const bandWords: Readonly<Record<Band, Bilingual>> = {
  act: both('Act', '立即处理'),
  review: both('Review', '建议查看'),
  watch: both('Watch', '继续观察'),
};

export const pictureWords = {
  waits: both('Its small copy is being made', '缩略图正在生成'),
  refused: both('It cannot be shown: it is damaged, or too large to open', '无法显示：图片已损坏，或过大无法打开'),
  lost: both('Its file is gone', '图片文件已不存在'),
  notKept: both('Not kept', '未留存'),
  screenshotWaits: both('The screenshot is being made', '页面截图正在生成'),
} as const;

/** The other picture of a comparison, or why it is not shown. */
export const pairWords = {
  brand: both('Photo of genuine goods', '正品图片'),
  logo: both('Logo of the brand', '品牌标识'),
  case: both('Picture of a listing about which a complaint was upheld', '投诉成立的商品的图片'),
  others: both('It is from the listing of another seller, and not shown here', '该图片来自其他卖家的商品，此处不展示'),
  gone: both('It is no longer kept', '该图片已不再留存'),
  framed: both('The frame shows the part that agrees with the other picture', '方框内为与另一图片吻合的部分'),
} as const;

/** Why a kept page has no screenshot. */
export const screenshotFaults: Readonly<Record<ScreenshotFault, Bilingual>> = {
  'no-browser': both('No screenshot: no browser is configured any more', '没有截图：系统已不再配置浏览器'),
  'no-page': both(
    'No screenshot: what came is no page that a browser draws',
    '没有截图：取得的内容不是浏览器可绘制的页面',
  ),
  'not-started': both('No screenshot: the browser did not start', '没有截图：浏览器未能启动'),
  died: both('No screenshot: the browser ended before it had drawn the page', '没有截图：浏览器在绘制完成之前终止'),
  late: both('No screenshot: drawing the page took too long', '没有截图：绘制页面耗时过长'),
  memory: both('No screenshot: drawing the page took too much memory', '没有截图：绘制页面占用内存过多'),
  output: both('No screenshot: the drawn page was too large', '没有截图：绘制结果过大'),
  'not-drawn': both('No screenshot: the browser could not draw the page', '没有截图：浏览器无法绘制该页面'),
  unreadable: both('No screenshot: what the browser drew cannot be shown', '没有截图：浏览器绘制的结果无法显示'),
};

export const screenshotWords = {
  label: both('Screenshot', '页面截图'),
  how: both(
    'Drawn afterwards from the kept page and pictures alone, without scripts, style files and network. A shopper’s screen may have looked different',
    '事后仅用留存的页面和图片绘制，不运行脚本，不加载样式文件，不访问网络，可能与消费者屏幕所见不同',
  ),
} as const;
