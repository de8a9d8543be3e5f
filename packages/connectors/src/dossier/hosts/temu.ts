import { hostProfile } from '../../complaint-file/index.ts';
import { both, documented, reported, unchecked } from '../../host-fact.ts';
import { agent, all, goods, goodsOnly, order, steps } from './parts.ts';

export const temu = {
  name: hostProfile('temu').name,
  seen: 'not-live',
  form: 'https://www.temu.com/intellectual-property-complaint.html',
  sites: { temu: 'everywhere' },
  rights: all,
  classes: goods,
  asks: [
    { fact: 'role' },
    { fact: 'contact-name' },
    { fact: 'contact-email' },
    { fact: 'type' },
    { fact: 'office' },
    { fact: 'number' },
    { fact: 'mark' },
    { fact: 'owner' },
    { fact: 'certificate' },
    { fact: 'authorisation', note: agent },
    { fact: 'signature', note: both('Under penalty of perjury', '声明须承担伪证责任') },
  ],
  steps,
  facts: [
    documented(
      both(
        'The rights owner or its authorised agent reports, with the registration number, full name and e-mail, under penalty of perjury',
        '由权利人或其授权代理人提交，须填写注册号、全名和邮箱，声明须承担伪证责任',
      ),
      'https://www.temu.com/intellectual-property-policy.html',
    ),
    reported(
      both(
        'Its brand portal keeps rights and documents for later reports',
        '其品牌门户会保存权利和材料，供之后投诉使用',
      ),
      'https://snapdragon-ip.com/?p=1937',
    ),
    unchecked(
      both('The address of the form; that it sells in nearly all countries', '表单地址；销往绝大多数国家和地区'),
    ),
    order,
    goodsOnly,
  ],
} as const;
