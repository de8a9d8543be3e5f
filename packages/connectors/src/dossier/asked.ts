import { words } from '@marketsafe/terms';
import { both, type Words } from '../host-fact.ts';
import type { RightsFile } from './rights-file.ts';

/** `missing`: `text` says what to add. */
export interface Answer {
  readonly state: 'filled' | 'missing' | 'not-needed';
  readonly text: Words;
}

interface Fact {
  readonly says: Words;
  /** From the rights file, for a host with these sites; undefined: it does not say. Absent: the programme never knows it. */
  readonly from?: (file: RightsFile, sites: readonly string[]) => string | Words | Answer | undefined;
  readonly add: Words;
}

const dayOf = (instant: string | undefined): string | undefined => instant?.slice(0, 10);
const listOf = (all: readonly (string | number)[], between = ', '): string | undefined =>
  all.length === 0 ? undefined : all.join(between);
const notNeeded = (text: Words): Answer => ({ state: 'not-needed', text });
const copies = ({ documents }: RightsFile): string | undefined => listOf(documents.map((name) => `documents/${name}`));

/** Public providers: an address there shows no brand. */
const open =
  /@(gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|aol|qq|foxmail|163|126|yeah|sina|sohu|gmx|proton|protonmail)\.[a-z.]+$/i;

const facts = {
  role: {
    says: both('You are', '您的身份'),
    from: ({ by }) =>
      by.role === 'holder'
        ? both(`The rights holder: ${by.name}`, `权利人：${by.name}`)
        : both(`An agent of the rights holder: ${by.name}`, `权利人的代理人：${by.name}`),
    add: both('Who you are', '您的身份'),
  },
  type: {
    says: both('Type of right', '权利类型'),
    from: ({ right }) => words.right[right.type],
    add: both('The type of the right', '权利类型'),
  },
  mark: {
    says: both('Mark, or title of the work, design or invention', '商标名称，或作品、外观设计、发明的名称'),
    from: ({ right }) => right.mark,
    add: both(
      'As on the certificate; a short description, if the mark is a picture',
      '按证书填写；图形商标请简要描述图形',
    ),
  },
  'mark-picture': {
    says: both('Picture of the mark', '商标图样'),
    from: ({ right }) =>
      right.type === 'trademark' ? undefined : notNeeded(both('Only a trade mark has one', '仅商标需要')),
    add: both('The picture of the mark, as registered', '与注册一致的商标图样'),
  },
  office: {
    says: both('Office that registered it', '注册机构'),
    from: ({ right }) => right.office,
    add: both('The office on the certificate', '证书所载的注册机构'),
  },
  number: {
    says: both('Registration number', '注册号'),
    from: ({ right }) => right.number,
    add: both('The number on the certificate', '证书所载的注册号'),
  },
  owner: {
    says: both('Registered owner', '登记权利人'),
    // The register's entry may write it otherwise, or name another company of the group.
    from: ({ right: { holderName } }) =>
      both(
        `${holderName}, as it takes part here. Write it as on the certificate.`,
        `${holderName}（本系统中的名称，请按证书填写）`,
      ),
    add: both('The owner on the certificate', '证书所载的权利人'),
  },
  'owner-address': {
    says: both('Address of the owner', '权利人地址'),
    add: both('The address of the owner, as on the certificate', '证书所载的权利人地址'),
  },
  'owner-identity': {
    says: both('Identity of the owner', '权利人主体证明'),
    add: both(
      'A company’s business licence or extract from its register; a person’s identity document',
      '企业提供营业执照或商业登记文件；个人提供身份证明',
    ),
  },
  territories: {
    says: both('Territories', '保护地域'),
    from: ({ right }) => listOf(right.territories),
    add: both('The countries where the right is in force', '权利有效的国家或地区'),
  },
  classes: {
    says: both('Nice classes', '尼斯分类'),
    from: ({ right }) =>
      right.type === 'trademark' ? listOf(right.classes) : notNeeded(both('Only a trade mark has them', '仅商标需要')),
    add: both('The classes on the certificate', '证书所载的类别'),
  },
  goods: {
    says: both('Goods of the registration', '核定使用商品'),
    add: both('The list of goods, as on the certificate', '证书所载的商品清单'),
  },
  'registered-on': {
    says: both('Registered on', '注册日期'),
    from: ({ right }) => dayOf(right.registeredOn),
    add: both('The day of registration on the certificate', '证书所载的注册日期'),
  },
  'valid-until': {
    says: both('Valid until', '有效期至'),
    from: ({ right }) => dayOf(right.validUntil),
    add: both('The last day on the certificate, or on that of its renewal', '证书或续展证明所载的届满日期'),
  },
  certificate: {
    says: both('Certificate', '权利证书'),
    from: (file) => {
      const names = copies(file);
      return names && both(`Choose it among your documents: ${names}`, `请从您的材料中选择：${names}`);
    },
    add: both(
      'The certificate. You uploaded no document about this right here.',
      '权利证书。您未在本系统上传过有关该权利的材料。',
    ),
  },
  authorisation: {
    says: both('Power of attorney', '授权书'),
    from: ({ by }) => (by.role === 'holder' ? notNeeded(both('You are the rights holder', '您是权利人')) : undefined),
    add: both(
      'The rights holder’s letter that you may act at this host, signed and with its last day. The mandate here was given online and is no letter.',
      '权利人签署的授权书，写明授权您在该平台维权及截止日期。本系统中的代理授权在线作出，不能代替授权书。',
    ),
  },
  translation: {
    says: both('Translation', '译文'),
    add: both(
      'Of each document that is in neither Chinese nor English; otherwise nothing',
      '非中文或英文材料的译文；没有此类材料的无需提供',
    ),
  },
  'contact-name': {
    says: both('Contact', '联系人'),
    from: ({ contact }) => contact.name,
    add: both('Your name', '您的姓名'),
  },
  'contact-email': {
    says: both('E-mail of the contact', '联系人电子邮箱'),
    from: ({ contact }) => contact.email,
    add: both('Your e-mail address', '您的电子邮箱'),
  },
  'brand-email': {
    says: both('E-mail at the brand’s own domain', '品牌自有域名的电子邮箱'),
    from: ({ by, contact }) => (by.role === 'agent' || open.test(contact.email) ? undefined : contact.email),
    add: both(
      'An address at the brand’s own domain. Yours here is an agent’s, or of a public provider.',
      '品牌自有域名下的邮箱。您在本系统的邮箱属于代理机构，或为公共邮箱。',
    ),
  },
  'contact-phone': {
    says: both('Telephone', '联系电话'),
    add: both('Your telephone number, with the country code', '您的电话号码（含国家代码）'),
  },
  'contact-address': {
    says: both('Postal address', '通讯地址'),
    add: both('Your postal address', '您的通讯地址'),
  },
  website: {
    says: both('Website of the brand', '品牌官网'),
    add: both('The address of the brand’s website', '品牌官网地址'),
  },
  'product-pictures': {
    says: both('Pictures of genuine goods', '正品图片'),
    from: ({ brand }) => listOf(brand.photos, '\n'),
    add: both('Photos of genuine goods and their packaging that show the mark', '能看到商标的正品及其包装的照片'),
  },
  'product-categories': {
    says: both('Categories of the goods', '商品类目'),
    from: ({ brand }) => listOf(brand.categories),
    add: both('The categories in which the brand sells', '品牌销售的商品类目'),
  },
  'authorised-sellers': {
    says: both('Shops that may sell the goods there', '该平台的授权店铺'),
    from: ({ brand }, sites) =>
      listOf(
        brand.authorised
          .filter(({ marketplace }) => sites.some((site) => isOf(site, marketplace)))
          .map(({ marketplace, seller }) => `${marketplace}/${seller}`),
      ),
    add: both(
      'Your own shop and authorised ones there, if there are any. Your brand book names none.',
      '您在该平台的自营店铺和授权店铺（如有）。品牌资料中未填写。',
    ),
  },
  manufacture: {
    says: both('Where the goods are made and sold', '生产地和销售地'),
    add: both('The countries where the goods are made, and those where they are sold', '商品的生产国和销售国'),
  },
  signature: {
    says: both('Signature', '签名'),
    add: both('Yours, under the declaration of the form', '您在表单声明下的签名'),
  },
} as const satisfies Readonly<Record<string, Fact>>;

/** Something that hosts ask about a right. */
export type Asked = keyof typeof facts;

/** Whether a marketplace is this site, or this site in one country: `amazon-us`. */
const isOf = (site: string, marketplace: string): boolean => marketplace === site || marketplace.startsWith(`${site}-`);

/** What a host's form asks, as the rights file answers it. */
export function answerTo(asked: Asked, file: RightsFile, sites: readonly string[]): Answer & { readonly says: Words } {
  const { says, from, add }: Fact = facts[asked];
  const known = from?.(file, sites);
  if (known === undefined) return { says, state: 'missing', text: add };
  if (typeof known === 'string') return { says, state: 'filled', text: both(known, known) };
  return 'state' in known ? { says, ...known } : { says, state: 'filled', text: known };
}
