import { hostProfile } from '../../complaint-file/index.ts';
import { both, documented, reported } from '../../host-fact.ts';
import { agent, all, countries, fillIn, goods, goodsOnly, order } from './parts.ts';

export const ebayVero = {
  name: hostProfile('ebay-vero').name,
  seen: 'not-live',
  form: 'https://pages.ebay.com/vero',
  sites: {
    ebay: [
      ...['US', 'CA', 'GB', 'IE', 'DE', 'AT', 'CH', 'FR', 'IT', 'ES', 'NL', 'BE', 'PL', 'AU', 'HK', 'MY', 'PH', 'SG'],
    ],
  },
  rights: all,
  classes: goods,
  asks: [
    { fact: 'owner' },
    { fact: 'role' },
    { fact: 'contact-name' },
    { fact: 'contact-address' },
    { fact: 'contact-phone' },
    { fact: 'contact-email' },
    { fact: 'type' },
    { fact: 'mark' },
    { fact: 'office' },
    { fact: 'number' },
    { fact: 'certificate' },
    { fact: 'authorisation', note: agent },
    { fact: 'signature' },
  ],
  steps: [
    both(
      'Take the form of the country (Notice of Claimed Infringement). It also reports a first listing: have one ready.',
      '下载所在国家的表单（侵权通知，NOCI）。表单同时举报第一件商品，请准备好其链接。',
    ),
    fillIn,
    both('Sign it, and send it to vero@ebay.com with the documents.', '签名后连同材料发送至 vero@ebay.com。'),
    both(
      'eBay answers with the membership. Then items are reported online.',
      'eBay 回复确认成员资格后，即可在线举报。',
    ),
  ],
  facts: [
    documented(
      both(
        'A rights owner begins with a Notice of Claimed Infringement by e-mail; Australia, Germany, Spain, France and Italy have forms of their own',
        '权利人首次以邮件提交侵权通知（NOCI）；澳大利亚、德国、西班牙、法国和意大利有各自的表单',
      ),
      'https://pages.ebay.com/vero',
    ),
    documented(
      both('With the first form eBay makes its sender a member', '提交首份表单后，eBay 将其加入计划'),
      'https://sellercentre.ebay.co.uk/protection/protect-your-intellectual-property',
    ),
    reported(
      both('It asks for the registrations, a statement and contact details', '须提供注册证明、声明和联系方式'),
      'https://www.yellowbp.cn/resources/preventing-counterfeit/how-to-report-infringements-on-ebay',
    ),
    reported(
      both('An agent needs a power of attorney', '代理人须有授权书'),
      'https://bpp.msu.edu/magazine/online-platforms-june2017/',
    ),
    countries,
    order,
    goodsOnly,
  ],
} as const;
