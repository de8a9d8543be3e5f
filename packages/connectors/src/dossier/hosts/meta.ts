import { hostProfile } from '../../complaint-file/index.ts';
import { both, reported, unchecked } from '../../host-fact.ts';
import { fillIn, order, upload, wait } from './parts.ts';

export const meta = {
  name: hostProfile('meta').name,
  seen: 'not-live',
  form: 'https://www.facebook.com/business/tools/brand-rights-protection',
  sites: { facebook: 'everywhere', instagram: 'everywhere' },
  rights: ['trademark'],
  others: both(
    'Its forms take reports about other rights without registration.',
    '其他权利无需备案，可直接用其表单举报。',
  ),
  asks: [
    { fact: 'owner' },
    { fact: 'contact-name' },
    { fact: 'contact-address' },
    { fact: 'contact-phone' },
    { fact: 'contact-email' },
    { fact: 'mark' },
    { fact: 'office', note: both('The country or jurisdiction', '国家或地区') },
    { fact: 'number' },
    { fact: 'goods', note: both('The category of goods or services', '商品或服务类别') },
    { fact: 'certificate' },
    { fact: 'mark-picture' },
    { fact: 'product-pictures', note: both('As reference pictures, 200 at most', '用作参考图片，最多 200 张') },
    { fact: 'authorised-sellers', note: both('For its list of allowed accounts', '用于允许的账号列表') },
    { fact: 'role' },
  ],
  steps: [
    both(
      'Sign in to your business account (Business Manager). Apply for the programme there.',
      '登录商务管理平台（Business Manager），在其中申请加入。',
    ),
    fillIn,
    upload,
    wait,
  ],
  facts: [
    reported(
      both(
        'It needs an account in Business Manager, an active registered mark in words or pictures, and no violations; 200 reference pictures',
        '须有商务管理平台账号、有效的文字或图形注册商标，且无违规记录；最多 200 张参考图片',
      ),
      'https://www.deomarketing.com/meta-adds-brand-rights-protection-to-combat-trademark-counterfeit-copyright-infringement/',
    ),
    reported(
      both(
        'A report names the right, its number, country and goods, and the full contact; the person reported sees name and e-mail',
        '举报须写明权利、注册号、国家、商品及完整联系方式；被举报人可见姓名和邮箱',
      ),
      'a copy of https://www.facebook.com/help/303715969677454',
    ),
    unchecked(both('The address of the form', '表单地址')),
    order,
  ],
} as const;
