import { hostProfile } from '../../complaint-file/index.ts';
import { both, documented, reported, unchecked } from '../../host-fact.ts';
import { account, fillIn, goods, goodsOnly, upload, wait } from './parts.ts';

export const walmart = {
  name: hostProfile('walmart').name,
  seen: 'not-live',
  form: 'https://brandportal.walmart.com',
  sites: { walmart: ['US'] },
  rights: ['trademark'],
  offices: { only: ['US'], known: 'documented' },
  classes: goods,
  asks: [
    { fact: 'owner', note: both('The company; a seller’s account fills it in', '公司名称；卖家账号会自动填写') },
    { fact: 'owner-address' },
    { fact: 'owner-identity', note: both('Not always asked', '不一定要求') },
    { fact: 'contact-name' },
    { fact: 'brand-email', note: both('One that Walmart can verify', '须为沃尔玛可验证的邮箱') },
    { fact: 'number', note: both('Of the registration, not of the application', '填写注册号，而非申请号') },
    { fact: 'mark' },
    { fact: 'certificate' },
  ],
  steps: [
    both(
      'Of an agent its pages say different things. If it is refused, the rights holder registers, and adds the agent in the Brand Portfolio.',
      '代理人能否备案，其各页面说法不一。不能备案的，由权利人备案，再在 Brand Portfolio 中添加代理人。',
    ),
    account,
    fillIn,
    upload,
    wait,
  ],
  facts: [
    documented(
      both(
        'Only a rights owner with a registered mark of the United States applies; agencies are added by the brand owner',
        '只有拥有美国注册商标的权利人可以申请；代理机构由品牌方添加',
      ),
      'https://marketplacelearn.walmart.com/guides/Brand%20Portal/Getting%20started/brand-portal-overview',
    ),
    documented(
      both(
        'It needs the company’s data, an active registration number and an e-mail address that can be verified',
        '须有公司信息、有效注册号和可验证的邮箱',
      ),
      'https://brandportal.walmart.com/api/loginConfig',
    ),
    reported(
      both('The steps of its form, for a seller’s account', '卖家账号的填写步骤'),
      'https://amzmm.com/39077.html',
    ),
    unchecked(both('That the e-mail must be at the brand’s own domain', '邮箱须为品牌自有域名')),
    goodsOnly,
  ],
} as const;
