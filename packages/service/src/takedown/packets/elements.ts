import type { Packet } from './contract.ts';

type Bilingual = Readonly<Record<'en' | 'zh-CN', string>>;

/** Things that an element may lack. */
type Lack =
  | 'certificate'
  | 'identity-document'
  | 'unverified'
  | 'no-right'
  | 'address'
  | 'page'
  | 'picture-bytes'
  | 'explanation'
  | 'declaration'
  | 'mail'
  | 'perjury';

export interface LawElement {
  readonly id: string;
  /** The legal pack that contains the law. */
  readonly law: 'cn-ecommerce-law' | 'eu-dsa' | 'us-dmca';
  /** Key of the legal pack's reference; absent if the requirement is an interpretation of the law. */
  readonly reference?: string;
  readonly where: Bilingual;
  /** `background`: from general knowledge of the law; counsel must check it first. */
  readonly confidence: 'read' | 'background';
  readonly asks: Bilingual;
  readonly parts: readonly string[];
  /** Only for these rights. */
  readonly rightTypes?: readonly string[];
  /** The parts of the element that the packet lacks. `none`: it has none of them. */
  readonly lacks: (packet: Packet) => { readonly codes: readonly Lack[]; readonly none?: boolean };
}

const rightLacks = ({ right }: Packet) =>
  right === null
    ? { codes: ['no-right'] as const, none: true }
    : { codes: [...(right.status === 'active' ? [] : ['unverified' as const]), 'certificate' as const] };
const locationLacks = ({ page, target }: Packet) =>
  page?.url === undefined ? { codes: ['address'] as const, none: target.id === '' } : { codes: [] };
const declared = ({ declaration }: Packet) =>
  declaration.made ? { codes: [] } : { codes: ['declaration'] as const, none: true };
const isExplained = ({ chips, evidence = [] }: Packet['claim']): boolean => chips.length > 0 || evidence.length > 0;
/** A similarity is no explanation. The complainant's statement of how they know is one, and so are their documents. */
const grounds = ({ page, claim }: Packet) => ({
  codes: [
    ...(page === null ? ['page' as const] : ['picture-bytes' as const]),
    ...(isExplained(claim) ? [] : ['explanation' as const]),
  ],
  none: page === null && !isExplained(claim),
});

const guidance = {
  en: 'On Art 42: Supreme People’s Court, Guiding Opinions (Fa Fa [2020] No. 32), Art 5',
  'zh-CN': '对第四十二条：最高人民法院指导意见（法发〔2020〕32号）第五条',
};
const dsa = (letter: string) => ({
  en: `Digital Services Act (Regulation (EU) 2022/2065), Art 16(2)(${letter})`,
  'zh-CN': `欧盟《数字服务法》（第2022/2065号条例）第16条第2款(${letter})项`,
});
const dmca = (number: string) => ({
  en: `17 U.S.C. 512(c)(3)(A)(${number})`,
  'zh-CN': `《美国法典》第17编第512(c)(3)(A)(${number})条`,
});

/** The elements that laws require of a notice, and the parts of a packet that satisfy each. Data only: it decides nothing. */
export const lawElements: readonly LawElement[] = [
  {
    ...{ id: 'ecl-42-evidence', law: 'cn-ecommerce-law', reference: 'ecl-42-1', confidence: 'read' },
    where: { en: 'E-Commerce Law of the PRC, Art 42(1)', 'zh-CN': '《电子商务法》第四十二条第一款' },
    asks: { en: 'Preliminary evidence of the infringement', 'zh-CN': '构成侵权的初步证据' },
    parts: ['page', 'comparison', 'match', 'claim'],
    lacks: grounds,
  },
  {
    ...{ id: 'ecl-42-right', law: 'cn-ecommerce-law', confidence: 'background', where: guidance },
    asks: { en: 'Proof of the right, and who its holder really is', 'zh-CN': '知识产权权利证明及权利人的真实身份信息' },
    parts: ['right'],
    lacks: (packet) => {
      const { codes, ...rest } = rightLacks(packet);
      return { ...rest, codes: [...codes, 'identity-document'] };
    },
  },
  {
    ...{ id: 'ecl-42-location', law: 'cn-ecommerce-law', confidence: 'background', where: guidance },
    asks: {
      en: 'Information that locates the goods exactly',
      'zh-CN': '能够实现准确定位的被诉侵权商品或者服务信息',
    },
    parts: ['target', 'seller', 'page'],
    lacks: locationLacks,
  },
  {
    ...{ id: 'ecl-42-assurance', law: 'cn-ecommerce-law', confidence: 'background', where: guidance },
    asks: { en: 'A written assurance that the notice is true', 'zh-CN': '通知真实性的书面保证' },
    parts: ['declaration'],
    lacks: declared,
  },
  {
    ...{ id: 'dsa-16-2-a', law: 'eu-dsa', reference: 'dsa-16-2', confidence: 'read', where: dsa('a') },
    asks: {
      en: 'A sufficiently substantiated explanation of why the content is alleged to be illegal',
      'zh-CN': '充分说明为何认为有关内容违法',
    },
    parts: ['claim', 'right', 'page', 'match', 'comparison'],
    lacks: grounds,
  },
  {
    ...{ id: 'dsa-16-2-b', law: 'eu-dsa', reference: 'dsa-16-2', confidence: 'read', where: dsa('b') },
    asks: {
      en: 'The exact electronic location of the content, such as its URL',
      'zh-CN': '有关内容的准确电子位置，例如网址',
    },
    parts: ['target', 'page'],
    lacks: locationLacks,
  },
  {
    ...{ id: 'dsa-16-2-c', law: 'eu-dsa', reference: 'dsa-16-2', confidence: 'read', where: dsa('c') },
    asks: {
      en: 'Name and e-mail address of the person who submits the notice',
      'zh-CN': '提交通知者的姓名或名称及电子邮件地址',
    },
    parts: ['right', 'declaration'],
    lacks: () => ({ codes: ['mail'] }),
  },
  {
    ...{ id: 'dsa-16-2-d', law: 'eu-dsa', reference: 'dsa-16-2', confidence: 'read', where: dsa('d') },
    asks: {
      en: 'A statement confirming the bona fide belief that the notice is accurate and complete',
      'zh-CN': '确认其善意相信通知内容准确、完整的声明',
    },
    parts: ['declaration'],
    lacks: declared,
  },
  {
    ...{ id: 'dmca-i', law: 'us-dmca', reference: 'c-3', confidence: 'read', where: dmca('i') },
    asks: {
      en: 'A physical or electronic signature of a person authorised to act',
      'zh-CN': '有权代表权利人者的手写或电子签名',
    },
    parts: ['declaration'],
    rightTypes: ['copyright'],
    lacks: declared,
  },
  {
    ...{ id: 'dmca-ii', law: 'us-dmca', reference: 'c-3', confidence: 'read', where: dmca('ii') },
    asks: { en: 'Identification of the copyrighted work', 'zh-CN': '指明被侵权的作品' },
    parts: ['right'],
    rightTypes: ['copyright'],
    lacks: ({ right }) => (right === null ? { codes: ['no-right'], none: true } : { codes: [] }),
  },
  {
    ...{ id: 'dmca-iii', law: 'us-dmca', reference: 'c-3', confidence: 'read', where: dmca('iii') },
    asks: {
      en: 'Identification of the material, and information that locates it',
      'zh-CN': '指明涉嫌侵权的材料，并提供足以定位的信息',
    },
    parts: ['target', 'page'],
    rightTypes: ['copyright'],
    lacks: locationLacks,
  },
  {
    ...{ id: 'dmca-iv', law: 'us-dmca', reference: 'c-3', confidence: 'read', where: dmca('iv') },
    asks: { en: 'How to reach the complaining party', 'zh-CN': '投诉方的联系方式' },
    parts: ['right'],
    rightTypes: ['copyright'],
    lacks: () => ({ codes: ['mail'], none: true }),
  },
  {
    ...{ id: 'dmca-v', law: 'us-dmca', reference: 'c-3', confidence: 'read', where: dmca('v') },
    asks: {
      en: 'A statement of good-faith belief that the use is not authorised',
      'zh-CN': '善意相信该使用未获授权的声明',
    },
    parts: ['declaration'],
    rightTypes: ['copyright'],
    lacks: declared,
  },
  {
    ...{ id: 'dmca-vi', law: 'us-dmca', reference: 'c-3', confidence: 'read', where: dmca('vi') },
    asks: {
      en: 'A statement that the notice is accurate and, under penalty of perjury, that the complaining party may act',
      'zh-CN': '声明通知内容准确，并在伪证罪责任下声明其有权代表权利人',
    },
    parts: ['declaration'],
    rightTypes: ['copyright'],
    lacks: (packet) => {
      const { codes, ...rest } = declared(packet);
      return { ...rest, codes: [...codes, 'perjury'] };
    },
  },
];

export const lackTexts: Readonly<Record<Lack, Bilingual>> = {
  certificate: {
    en: 'a copy of the certificate; the packet names the registration that the register confirmed',
    'zh-CN': '权利证书副本；本记录载明经登记簿核实的注册信息',
  },
  'identity-document': {
    en: 'a document of the holder’s identity; the packet has the holder’s name from the register',
    'zh-CN': '权利人的身份证明文件；本记录载有登记簿中的权利人名称',
  },
  unverified: { en: 'the right was not verified at filing', 'zh-CN': '投诉时该权利尚未核实' },
  'no-right': { en: 'a right that the filer may act under', 'zh-CN': '投诉方有权主张的权利' },
  address: {
    en: 'an address of the page; the marketplace’s own number is there instead',
    'zh-CN': '页面网址；本记录载有平台内的商品或店铺编号',
  },
  page: { en: 'the page: the programme had never read it', 'zh-CN': '商品页面：系统此前未读取过' },
  'picture-bytes': {
    en: 'the pictures themselves and a picture of the screen; the packet has the pictures’ addresses',
    'zh-CN': '图片文件本身与页面截图；本记录仅载有图片地址',
  },
  explanation: {
    en: 'how the complainant knows; a similarity alone is no explanation',
    'zh-CN': '投诉方如何得知；仅有相似性不构成说明',
  },
  declaration: { en: 'the declaration, which was not made', 'zh-CN': '声明：投诉方未作出' },
  mail: {
    en: 'an e-mail address; the programme has it and hands it out on a recorded ground only',
    'zh-CN': '电子邮件地址；由系统保管，仅在有记录的理由下提供',
  },
  perjury: {
    en: 'the words “under penalty of perjury”, which the declaration does not have',
    'zh-CN': '“在伪证罪责任下”的表述，声明中没有',
  },
};
