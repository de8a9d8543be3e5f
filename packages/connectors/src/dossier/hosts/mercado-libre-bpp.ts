import { both, documented, reported } from '../../host-fact.ts';
import { all, countries, fillIn, goods, goodsOnly, order, upload } from './parts.ts';

export const mercadoLibreBpp = {
  name: both('Mercado Libre Brand Protection Program', 'Mercado Libre 品牌保护计划'),
  seen: 'not-live',
  form: 'https://global-selling.mercadolibre.com/noindex/pppi/rights/enroll',
  sites: {
    'mercado-libre': [
      ...['AR', 'BR', 'CL', 'CO', 'MX', 'PE', 'UY', 'VE', 'BO', 'CR', 'DO', 'EC', 'GT', 'HN', 'NI', 'PA', 'PY', 'SV'],
    ],
  },
  rights: all,
  classes: goods,
  asks: [
    { fact: 'role', note: both('Owner or proxy; a distributor cannot enrol', '权利人或代理人；经销商不能申请') },
    { fact: 'owner' },
    { fact: 'owner-identity', note: both('With the tax number of its country', '含所在国税号') },
    { fact: 'authorisation', note: both('Of a proxy', '代理人须提供') },
    { fact: 'type', note: both('Several can be chosen, each with its documents', '可多选，分别附材料') },
    { fact: 'mark' },
    { fact: 'office' },
    { fact: 'number' },
    { fact: 'certificate', note: both('Of each country where it shall count', '须在其生效的每个国家各附一份') },
    { fact: 'valid-until' },
    { fact: 'contact-name' },
    {
      fact: 'contact-email',
      note: both('An address that has no Mercado Libre account', '未注册过 Mercado Libre 账号的邮箱'),
    },
    { fact: 'contact-phone' },
  ],
  steps: [
    fillIn,
    upload,
    both(
      'As the public details, which sellers see, enter the name of the brand and an address for their questions.',
      '“公开信息”会显示给卖家，请填写品牌名称和供其咨询的邮箱。',
    ),
    both(
      'The answer comes by mail within 48 working hours. Then make your credentials from its link.',
      '48 个工作小时内以邮件答复，之后用邮件中的链接创建登录凭证。',
    ),
  ],
  facts: [
    documented(
      both(
        'Owner or proxy, the rights with their documents, a representative, and public details for sellers; distributors cannot enrol',
        '权利人或代理人、权利及其材料、联系代表、向卖家公开的信息；经销商不能申请',
      ),
      'https://global-selling.mercadolibre.com/noindex/pppi/rights/enroll',
    ),
    documented(
      both(
        'A proxy proves its power; the answer comes within 48 working hours; the e-mail is none that is used at Mercado Libre',
        '代理人须证明其权限；48 个工作小时内答复；邮箱不得为 Mercado Libre 已用邮箱',
      ),
      'https://global-selling.mercadolibre.com/brandprotection/enforcement/enroll/process',
    ),
    documented(
      both('Which rights can be enrolled', '可登记的权利种类'),
      'https://global-selling.mercadolibre.com/help/994',
    ),
    reported(
      both('One account serves all countries in which rights are enrolled', '一个账号适用于已登记权利的所有国家'),
      'https://www.inta.org/perspectives/brand-protection-program-how-to-enforce-your-ip-rights-at-mercado-libre/',
    ),
    countries,
    order,
    goodsOnly,
  ],
} as const;
