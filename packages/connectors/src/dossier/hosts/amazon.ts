import { both, reported, unchecked } from '../../host-fact.ts';
import { countries, fillIn, goods, goodsOnly } from './parts.ts';

export const amazon = {
  name: both('Amazon Brand Registry', '亚马逊品牌注册'),
  seen: 'not-live',
  form: 'https://brandregistry.amazon.com',
  sites: {
    amazon: [
      ...['US', 'CA', 'MX', 'BR', 'GB', 'IE', 'DE', 'FR', 'IT', 'ES', 'NL', 'BE', 'SE', 'PL', 'TR'],
      ...['AE', 'SA', 'EG', 'IN', 'JP', 'SG', 'AU', 'ZA'],
    ],
  },
  rights: ['trademark'],
  others: both(
    'Its public form takes complaints about other rights without registration.',
    '其他权利无需备案，可直接在公开表单投诉。',
  ),
  offices: {
    only: [
      ...['US', 'BR', 'CA', 'MX', 'AU', 'IN', 'JP', 'FR', 'DE', 'IT', 'TR', 'SG', 'ES', 'NL', 'SA', 'SE', 'GB'],
      ...['EM', 'AE'],
    ],
    known: 'reported',
  },
  classes: goods,
  asks: [
    {
      fact: 'mark',
      note: both(
        'Letter for letter, with capitals, spaces and signs as registered',
        '大小写、空格和符号须与注册完全一致',
      ),
    },
    { fact: 'office' },
    {
      fact: 'number',
      note: both(
        'Of an international registration: the number at the national office',
        '国际注册须填写各国注册机构的号码',
      ),
    },
    { fact: 'mark-picture', note: both('If the mark is a picture with letters', '含文字的图形商标须提供') },
    { fact: 'owner' },
    { fact: 'website' },
    {
      fact: 'product-pictures',
      note: both('With the mark fixed to goods or packaging; no drawings', '商标须固定在商品或包装上；不得为效果图'),
    },
    { fact: 'product-categories' },
    { fact: 'authorised-sellers' },
    { fact: 'manufacture' },
  ],
  steps: [
    both(
      'Sign in with a seller’s or vendor’s account, or make one. Choose “Enrol a brand”.',
      '用卖家或供应商账号登录，或新注册账号，选择“注册品牌”。',
    ),
    fillIn,
    both(
      'Amazon sends a code to the contact that the office names. Get it from there, and enter it.',
      '亚马逊会把验证码发送给注册机构所载的联系人，请向其索取并填写。',
    ),
  ],
  facts: [
    reported(
      both(
        'It asks for the brand name as registered, the office, the number, the type of mark, pictures of goods or packaging, categories, seller accounts, and where goods are made and sold',
        '须填写与注册一致的品牌名称、注册机构、注册号、商标类型、商品或包装图片、类目、卖家账号、生产地和销售地',
      ),
      'https://manuals.plus/amazon/registry-application-manual',
    ),
    reported(
      both('The offices whose registrations it takes', '接受注册的机构'),
      'https://igerent.com/trademarks-amazon-brand-registry',
    ),
    reported(
      both(
        'A mark has words, letters or numbers; an international registration needs its national number',
        '商标须含文字、字母或数字；国际注册须有各国号码',
      ),
      'https://intrademark.com/wiki/amazon-brand-registry-trademark-requirements/',
    ),
    unchecked(both('That a code goes to the contact at the office', '验证码发送至注册机构所载联系人')),
    unchecked(both('The address of the form', '表单地址')),
    countries,
    goodsOnly,
  ],
} as const;
