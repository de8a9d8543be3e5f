import { hostProfile } from '../../complaint-file/index.ts';
import { both, documented, reported, unchecked } from '../../host-fact.ts';
import { agent, all, countries, fillIn, goods, goodsOnly, order, upload, wait } from './parts.ts';

export const tiktokShop = {
  name: hostProfile('tiktok-shop').name,
  seen: 'not-live',
  form: 'https://ipprotection.tiktokglobalshop.com',
  sites: {
    'tiktok-shop': [
      ...['US', 'GB', 'IE', 'ES', 'DE', 'FR', 'IT', 'ID', 'MY', 'PH', 'SG', 'TH', 'VN', 'JP', 'MX', 'BR'],
    ],
  },
  rights: all,
  classes: goods,
  asks: [
    { fact: 'role' },
    { fact: 'owner-identity', note: both('For the organisation there', '用于创建组织') },
    { fact: 'contact-name' },
    { fact: 'contact-email' },
    { fact: 'contact-phone' },
    { fact: 'contact-address' },
    { fact: 'type' },
    { fact: 'mark' },
    { fact: 'number' },
    { fact: 'owner' },
    { fact: 'office', note: both('The jurisdiction', '权利注册地') },
    { fact: 'valid-until' },
    { fact: 'certificate', note: both('With renewals and assignments', '含续展和转让证明') },
    { fact: 'authorisation', note: agent },
  ],
  steps: [
    both(
      'Sign up, or sign in with a seller’s account. Make an organisation, or ask its administrator for an invitation.',
      '注册账号，或用卖家账号登录。创建组织，或请组织管理员邀请您。',
    ),
    fillIn,
    upload,
    wait,
  ],
  facts: [
    documented(
      both(
        'Rights are registered once with their documents, by an organisation whose identity is verified',
        '由身份已核实的组织登记权利及其材料，一次登记即可',
      ),
      'https://seller-us.tiktok.com/university/essay?knowledge_id=4206417796171575',
    ),
    documented(
      both(
        'For a design it asks for number, name, owner, jurisdiction, validity, the certificate with drawings, and an agent’s letter',
        '外观设计须填写注册号、名称、权利人、注册地、有效期，并提供含图样的证书；代理人须有授权书',
      ),
      'https://seller-th.tiktok.com/university/essay?knowledge_id=2868427963336450&lang=en',
    ),
    reported(
      both('In the United States no complaints about utility patents', '美国站暂不接受发明专利投诉'),
      'https://www.52by.com/article/203678',
    ),
    unchecked(both('The address of the form', '表单地址')),
    countries,
    order,
    goodsOnly,
  ],
} as const;
