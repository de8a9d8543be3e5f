import type { Setting } from '@marketsafe/connectors';
import type { Texts } from '@marketsafe/procedure';

const both = (en: string, chinese: string): Texts => ({ en, 'zh-CN': chinese });

/** Names of the bundled calendars. One that an operator added is called by its id. */
const calendarNames: Readonly<Record<string, Texts>> = {
  austria: both('Austria', '奥地利'),
  belgium: both('Belgium', '比利时'),
  china: both('China', '中国'),
  france: both('France', '法国'),
  germany: both('Germany', '德国'),
  ireland: both('Ireland', '爱尔兰'),
  italy: both('Italy', '意大利'),
  luxembourg: both('Luxembourg', '卢森堡'),
  netherlands: both('Netherlands', '荷兰'),
  poland: both('Poland', '波兰'),
  spain: both('Spain', '西班牙'),
  'united-states': both('United States', '美国'),
};

/** A name on one line, as people read it. */
const oneLine = {
  pattern: '[^\\p{Cc}\\p{Co}\\p{Zl}\\p{Zp}<>@]*[\\p{L}\\p{N}][^\\p{Cc}\\p{Co}\\p{Zl}\\p{Zp}<>@]*',
  says: both('Write a name on one line, without < > @.', '请在一行内填写名称，不含 < > @。'),
};

/** The settings that every marketplace has, whatever its connector. */
export const commonSettings = (calendars: Iterable<string>): readonly Setting[] => [
  {
    ...{ name: 'id', kind: 'text', label: both('Short name', '简称'), most: 40, required: true },
    help: both(
      'Of a-z, 0-9 and single hyphens. It stands in addresses and cannot be changed later.',
      '由 a-z、0-9 和单个连字符组成，会出现在地址中，以后不能更改。',
    ),
    form: {
      pattern: '[a-z0-9]+(?:-[a-z0-9]+)*',
      says: both('Write a-z, 0-9 and single hyphens.', '请用 a-z、0-9 和单个连字符。'),
    },
  },
  {
    ...{ name: 'nameEn', kind: 'text', label: both('Name in English', '英文名称'), most: 200, required: true },
    form: oneLine,
  },
  {
    ...{ name: 'nameZh', kind: 'text', label: both('Name in Chinese', '中文名称'), most: 200, required: true },
    form: oneLine,
  },
  {
    ...{ name: 'territories', kind: 'text', label: both('Countries', '国家和地区'), most: 2, lines: 250, usual: 'CN' },
    help: both(
      'Where it offers goods, two capitals each, such as CN or DE FR. Their laws apply to it.',
      '平台提供商品的国家和地区，每个两位大写字母，例如 CN，或 DE FR。适用当地的法律。',
    ),
    form: {
      pattern: '[A-Z]{2}',
      says: both('Write country codes of two capitals.', '请填写两位大写字母的国家代码。'),
    },
  },
  {
    ...{ name: 'zone', kind: 'choice', label: both('Time zone', '时区'), usual: 'Asia/Shanghai' },
    help: both('Days are counted in it.', '按此时区计算日期。'),
    choices: zones().map((value) => ({ value, says: both(value, value) })),
  },
  {
    ...{ name: 'calendar', kind: 'choice', label: both('Calendar', '节假日'), usual: 'china' },
    help: both('Its business days and holidays count for deadlines.', '期限按该地的工作日和节假日计算。'),
    choices: [...calendars].map((value) => ({ value, says: calendarNames[value] ?? both(value, value) })),
  },
  {
    ...{ name: 'fullPullHours', kind: 'number', label: both('Hours between full pulls', '完整读取的间隔（小时）') },
    ...{ least: 1, most: 720, usual: '24' },
    help: both('How often all its listings are read again.', '每隔多久重新读取全部商品。'),
  },
  {
    ...{ name: 'people', kind: 'choice', label: both('Its own people', '平台自己的人员'), usual: 'no' },
    help: both(
      'With accounts they read the orders against it, and hold, release or refuse them.',
      '有账号的平台人员可以查看、暂缓、放行或拒绝发往平台的指令。',
    ),
    choices: [
      { value: 'no', says: both('have no accounts', '没有账号') },
      { value: 'yes', says: both('have accounts', '有账号') },
    ],
  },
  {
    ...{ name: 'statements', kind: 'address', label: both('DSA Transparency Database', '《数字服务法》透明度数据库') },
    help: both(
      'For a marketplace in the European Union: where its statements of reasons go, up to “/api/v1”.',
      '用于欧盟的平台：提交理由说明的地址，写到“/api/v1”为止。',
    ),
  },
  {
    ...{ name: 'statementsToken', kind: 'secret', label: both('Token for that database', '透明度数据库的令牌') },
    most: 1000,
    form: {
      pattern: '[!-~]+',
      says: both('Only ASCII is possible here, without spaces.', '此处只能填写 ASCII 字符，不含空格。'),
    },
  },
];

/** The IANA zones of this machine, with the usual one among them. */
const zones = (): readonly string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();
