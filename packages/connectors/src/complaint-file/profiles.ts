import { both, documented, reported, unchecked } from '../host-fact.ts';
import type { HostProfile } from './profile.ts';

const counterfeit = both('Counterfeit goods', '售卖假冒商品');
const trademark = both('Trade mark used without permission', '未经许可使用商标');
const copyright = both('Copyright infringement', '著作权侵权');
const design = both('Design right infringement', '外观设计侵权');
const patent = both('Patent infringement', '专利侵权');
const reasons = {
  ...{ counterfeit, trademark, copyright, design, patent },
  'copyright-verbatim': copyright,
} as const;
const { design: _design, patent: _patent, ...marksAndCopies } = reasons;

const signIn = both(
  'Sign in as the rights holder or its agent. The right must be on file there.',
  '以权利人或代理人身份登录。权利须已在该平台备案。',
);
const oneEach = both(
  'Open one complaint for each worksheet: its right, its reason, its listings. Take over the explanation.',
  '每份工作表提交一件投诉：使用其中的权利、事由和商品，并录入说明。',
);
const keepNumber = both(
  'Write the number that the host gives, and the day, into receipts.csv.',
  '把平台给出的编号和日期填入 receipts.csv。',
);
const words = both(
  'The reasons are in our words. Choose the nearest in the form.',
  '事由为本系统的表述，请在表单中选择最接近的一项。',
);

const address = both('The address of the form', '表单地址');

/** Limits and demands are what documents say of them; each names its source. */
const profiles = {
  'alibaba-ipp': {
    name: both('Alibaba IPP', '阿里巴巴知识产权保护平台'),
    seen: 'not-live',
    form: 'https://ipp.alibabagroup.com',
    language: 'zh-CN',
    sites: ['taobao', 'tmall', '1688', 'alibaba', 'aliexpress'],
    most: 300,
    targets: ['listing', 'storefront'],
    names: 'address',
    rights: ['trademark', 'copyright', 'design', 'patent'],
    reasons,
    required: ['registration', 'explanation', 'claimant-name', 'authorisation'],
    steps: [
      signIn,
      both(
        'Choose the platform, the right and the type (listings or shops) that the worksheet names.',
        '选择工作表所载的平台、权利和类型（商品或店铺）。',
      ),
      both(
        'Paste the links file, one link a line. Upload the packets as evidence.',
        '粘贴链接文件（每行一个链接），并上传投诉留存记录作为证据。',
      ),
      keepNumber,
    ],
    facts: [
      documented(
        both(
          'One complaint is about one platform, one right, one type and one reason, with up to 300 links, one a line',
          '一件投诉对应一个平台、一项权利、一种类型和一个事由，最多 300 个链接，每行一个',
        ),
        'https://ipp.alibabagroup.com/instruction/en.htm',
      ),
      reported(
        both('Without an account the web form takes 10 links', '没有账号的，网页表单只接受 10 个链接'),
        'https://ustels.com/resources/guides/alibaba-ip-takedown-webform/',
      ),
      documented(
        both(
          'It asks for an identity document, the certificate of the right, and an agent’s letter of authorisation',
          '须有身份证明、权利证书；代理人须有授权书',
        ),
        'https://ipp.alibabagroup.com/faq/en.htm',
      ),
      unchecked(words),
    ],
  },
  'ebay-vero': {
    name: both('eBay VeRO', 'eBay VeRO（权利人保护计划）'),
    seen: 'not-live',
    form: 'https://www.ebay.com/vero',
    language: 'en',
    sites: ['ebay'],
    most: 150,
    targets: ['listing'],
    names: 'number',
    rights: ['trademark', 'copyright', 'design', 'patent'],
    explanation: 1000,
    reasons,
    required: ['registration', 'explanation'],
    steps: [
      both('Sign in as a member of VeRO. The right must be on file there.', '以 VeRO 成员身份登录。权利须已备案。'),
      both(
        'Report the item numbers of each worksheet with its reason. Report an item twice only with another reason.',
        '按每份工作表的事由举报其中的商品编号。同一商品只有事由不同时才可再次举报。',
      ),
      both('Keep the report’s number: it cannot be looked up later.', '保存举报编号：之后无法查询。'),
      keepNumber,
    ],
    facts: [
      documented(
        both('At most 150 items in one report', '一次举报最多 150 件商品'),
        'https://developer.ebay.com/api-docs/commerce/vero/overview.html',
      ),
      documented(
        both(
          'A message has at most 1,000 characters, and is needed for the reasons 9052 and 7052 (“other”)',
          '说明最多 1,000 个字符；事由 9052 和 7052（“其他”）必须填写',
        ),
        'https://developer.ebay.com/api-docs/commerce/vero/overview.html',
      ),
      documented(
        both(
          '“Removed” can also mean that an inactive item was reported: look at the item',
          '“Removed”也可能只表示举报的商品已失效：请查看商品本身',
        ),
        'https://developer.ebay.com/Devzone/XML/docs/Reference/eBay/VeROReportItems.html',
      ),
      unchecked(address),
      unchecked(words),
    ],
  },
  temu: {
    name: both('Temu', 'Temu'),
    seen: 'not-live',
    form: 'https://www.temu.com/intellectual-property-complaint.html',
    language: 'en',
    sites: ['temu'],
    most: 200,
    targets: ['listing'],
    names: 'address',
    rights: ['trademark', 'copyright', 'design', 'patent'],
    reasons,
    required: ['registration', 'explanation', 'claimant-name', 'claimant-email'],
    steps: [signIn, oneEach, keepNumber],
    facts: [
      reported(
        both('At most 200 listings of one right in a complaint', '一件投诉针对一项权利，最多 200 件商品'),
        'a survey of programmes in the field',
      ),
      unchecked(both('The address of the form, and what it requires', '表单地址及必填内容')),
      unchecked(words),
    ],
  },
  amazon: {
    name: both('Amazon', '亚马逊'),
    seen: 'not-live',
    form: 'https://www.amazon.com/report/infringement',
    language: 'en',
    sites: ['amazon'],
    most: 50,
    targets: ['listing'],
    names: 'address',
    rights: ['trademark', 'copyright', 'design', 'patent'],
    reasons,
    required: ['registration', 'explanation', 'claimant-name', 'claimant-email', 'good-faith'],
    steps: [
      both(
        'Choose the store of the country that the worksheet names, and sign in.',
        '选择工作表所载国家的站点并登录。',
      ),
      oneEach,
      both(
        'Enter the order number of a test purchase where the worksheet has one. Wrong reports cost the privilege.',
        '工作表注明有试购的，填写订单号。错误举报会导致丧失该权限。',
      ),
      keepNumber,
    ],
    facts: [
      reported(
        both('The public form takes 50 listings', '公开表单最多 50 件商品'),
        'practitioners’ guides (thomsentrampedach.com, amazowl.com, amzwizard.net)',
      ),
      documented(
        both('No interface of Amazon’s takes complaints', '亚马逊没有可提交投诉的接口'),
        'https://github.com/amzn/selling-partner-api-models',
      ),
      unchecked(address),
      unchecked(words),
    ],
  },
  walmart: {
    name: both('Walmart Brand Portal', '沃尔玛品牌门户'),
    seen: 'not-live',
    form: 'https://brandportal.walmart.com',
    language: 'en',
    sites: ['walmart'],
    most: 10,
    targets: ['listing'],
    names: 'address',
    rights: ['trademark', 'copyright', 'design', 'patent'],
    offices: ['US'],
    reasons,
    required: ['registration', 'explanation', 'claimant-name', 'good-faith', 'signature'],
    steps: [
      signIn,
      oneEach,
      both('Read the declaration there: it is made under penalty of perjury.', '阅读该处声明：声明须承担伪证责任。'),
      keepNumber,
    ],
    facts: [
      reported(
        both('At most 10 addresses in a claim', '一件投诉最多 10 个网址'),
        'https://supplierone.helpdocs.io/article/9dyqnbfji3-file-a-claim-brand-infringement',
      ),
      documented(
        both(
          'It accepts live registrations of the United States. Whether it accepts agents, its pages say differently',
          '只接受有效的美国注册；是否接受代理人，各页面说法不一',
        ),
        'https://marketplacelearn.walmart.com/guides/Brand%20Portal/Getting%20started/brand-portal-overview',
      ),
      unchecked(address),
      unchecked(words),
    ],
  },
  'tiktok-shop': {
    name: both('TikTok Shop IPPC', 'TikTok Shop 知识产权保护中心'),
    seen: 'not-live',
    form: 'https://ipprotection.tiktokglobalshop.com',
    language: 'en',
    sites: ['tiktok-shop'],
    targets: ['listing'],
    names: 'address',
    rights: ['trademark', 'copyright', 'design', 'patent'],
    reasons,
    required: ['registration', 'explanation', 'claimant-name', 'claimant-email'],
    steps: [signIn, oneEach, keepNumber],
    facts: [
      reported(
        both(
          'A right is verified once; then listings are found, reported and followed',
          '权利核验一次，之后可查找、举报和跟踪商品',
        ),
        'https://www.retailtouchpoints.com/topics/market-news/tiktok-touts-results-of-ip-enforcement-efforts/2',
      ),
      unchecked(
        both('The address of the form, what it requires, and how many links', '表单地址、必填内容及链接数量上限'),
      ),
    ],
  },
  meta: {
    name: both('Meta Brand Rights Protection', 'Meta 品牌权利保护'),
    seen: 'not-live',
    form: 'https://www.facebook.com/business/tools/brand-rights-protection',
    language: 'en',
    sites: ['facebook', 'instagram'],
    targets: ['listing'],
    names: 'address',
    rights: ['trademark', 'copyright'],
    reasons: marksAndCopies,
    required: ['registration', 'explanation', 'claimant-name', 'claimant-email'],
    steps: [signIn, oneEach, keepNumber],
    facts: [
      reported(
        both('It needs a registered mark, and keeps reports for 90 days', '须有注册商标；举报记录保留 90 天'),
        'https://visualistan.com/2022/10/blog-post_26.html',
      ),
      unchecked(both('The address of the form, and how many links', '表单地址及链接数量上限')),
    ],
  },
  shopee: {
    name: both('Shopee Brand IP Portal', '虾皮品牌知识产权门户'),
    seen: 'not-live',
    form: 'https://brandipportal.shopee.com',
    language: 'en',
    sites: ['shopee'],
    targets: ['listing'],
    names: 'address',
    rights: ['trademark', 'copyright', 'design', 'patent'],
    reasons,
    required: ['registration', 'explanation', 'claimant-name', 'claimant-email'],
    steps: [signIn, oneEach, keepNumber],
    facts: [
      unchecked(
        both('The address of the form, what it requires, and how many links', '表单地址、必填内容及链接数量上限'),
      ),
    ],
  },
  lazada: {
    name: both('Lazada, by Alibaba IPP', 'Lazada（通过阿里巴巴知识产权保护平台）'),
    seen: 'not-live',
    form: 'https://ipp.alibabagroup.com',
    language: 'en',
    sites: ['lazada'],
    most: 300,
    targets: ['listing'],
    names: 'address',
    rights: ['trademark', 'copyright', 'design', 'patent'],
    reasons,
    required: ['registration', 'explanation', 'claimant-name', 'authorisation'],
    steps: [
      signIn,
      both('Choose Lazada of the country that the worksheet names.', '选择工作表所载国家的 Lazada。'),
      oneEach,
      keepNumber,
    ],
    facts: [
      reported(
        both(
          'Since June 2019 by the same platform: up to 300 listings and one right in a request',
          '自 2019 年 6 月起使用同一平台：一次最多 300 件商品、一项权利',
        ),
        'http://secagroup.org/lazada-best-practices-on-ipr-protection.html',
      ),
      unchecked(both('Whether Lazada’s own IPP Plus has other limits', 'Lazada 自有的 IPP Plus 是否另有上限')),
      unchecked(words),
    ],
  },
} as const satisfies Readonly<Record<string, HostProfile>>;

type HostId = keyof typeof profiles;
export const hostIds = Object.keys(profiles) as HostId[];
export const hostProfile = (id: HostId): HostProfile => profiles[id];

/** Whether a host takes complaints about the marketplace of this id; a site may have several, one for each country. */
export const isSiteOf = ({ sites }: HostProfile, marketplace: string): boolean =>
  sites.some((site) => marketplace === site || marketplace.startsWith(`${site}-`));
