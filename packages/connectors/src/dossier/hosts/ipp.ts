import { both, documented } from '../../host-fact.ts';
import { agent } from './parts.ts';

/** What Alibaba’s platform asks, which registers rights for Lazada too. */
export const ippForm = [
  { fact: 'role' },
  { fact: 'owner-identity', note: both('A Chinese company stamps the copy', '中国企业的复印件须加盖公章') },
  { fact: 'contact-name', note: both('The party complained of sees name and e-mail', '被投诉方可见姓名和邮箱') },
  { fact: 'contact-email' },
  { fact: 'type' },
  { fact: 'office', note: both('Choose the place of registration', '选择注册地') },
  {
    fact: 'certificate',
    note: both(
      'A scan in colour, with every page that lists classes. A copy in black and white needs the owner’s seal or signature.',
      '彩色扫描件，包含列明类别的每一页。黑白复印件须由权利人盖章或签名。',
    ),
  },
  {
    fact: 'mark',
    note: both('The word; for a device, a brief description', '文字商标填写文字；图形商标简要描述图形'),
  },
  { fact: 'number', note: both('The number only', '只填号码') },
  {
    fact: 'owner',
    note: both(
      'As the office publishes it now; after an assignment with its proof',
      '与注册机构当前公示一致；发生转让的须附证明',
    ),
  },
  { fact: 'classes' },
  { fact: 'valid-until', note: both('After a renewal, with its certificate', '已续展的须附续展证明') },
  { fact: 'authorisation', note: agent },
  { fact: 'translation' },
] as const;

export const ippFacts = [
  documented(
    both(
      'Each right is submitted by itself: its type, the place of registration, a colour copy of the certificate with the pages of classes, then its data',
      '每项权利单独提交：权利类型、注册地、证书彩色副本（含类别页），然后填写权利信息',
    ),
    'https://ipp.alibabagroup.com/infoContent.htm?skyWindowUrl=uc/sc/knowledge/ipr-t-o-htstir/en',
  ),
  documented(
    both(
      'An international registration needs the certificate of its extension to China as well; documents in other languages need a translation into English or Chinese',
      '国际注册还须提供领土延伸至中国的证明；其他语言的材料须附英文或中文译文',
    ),
    'https://ipp.alibabagroup.com/infoContent.htm?skyWindowUrl=uc%2Fsc%2Ffaq-list%2Fen',
  ),
  documented(
    both(
      'The account needs a company’s registration certificate, or a person’s identity document; its name is the complainant’s',
      '账号须提供企业登记证明或个人身份证件，名称须与投诉人一致',
    ),
    'https://service.alibaba.com/buyer/faq_detail/20729163.htm',
  ),
] as const;
