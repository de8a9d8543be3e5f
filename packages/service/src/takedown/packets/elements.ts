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
  | 'page-now'
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
const grounds = ({ page, claim, notCaptured }: Packet) => ({
  codes: [
    ...(['page', 'page-now', 'picture-bytes'] as const).filter((code) => notCaptured.includes(code)),
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

/** What a person has to add, a sentence each. */
export const lackTexts: Readonly<Record<Lack, Bilingual>> = {
  certificate: {
    en: 'Add a copy of the registration certificate; the record names the registration that the register confirmed.',
    'zh-CN': '请补充权利证书副本；本记录载明经登记簿核实的注册信息。',
  },
  'identity-document': {
    en: 'Add a document that proves the rights holder’s identity, such as a business licence; the record has the name in the register.',
    'zh-CN': '请补充权利人的身份证明文件，例如营业执照；本记录载有登记簿中的权利人名称。',
  },
  unverified: {
    en: 'Add proof that the right is registered: it was not verified when the complaint was filed.',
    'zh-CN': '请补充权利已注册的证明：提交投诉时该权利尚未核实。',
  },
  'no-right': {
    en: 'Name a right that the complainant may act under, and prove it.',
    'zh-CN': '请指明投诉方有权主张的权利，并提供证明。',
  },
  address: {
    en: 'Add the address of the page; the record has the marketplace’s own number instead.',
    'zh-CN': '请补充页面网址；本记录载有平台内的商品或店铺编号。',
  },
  page: {
    en: 'Add a screenshot of the page with its date: the programme had never read it.',
    'zh-CN': '请补充带日期的页面截图：系统从未读取过该页面。',
  },
  'page-now': {
    en: 'Add a screenshot of the page with its date: the programme could not read it when the complaint was filed.',
    'zh-CN': '请补充带日期的页面截图：提交投诉时系统未能读取该页面。',
  },
  'picture-bytes': {
    en: 'Add the pictures that the record names and does not hold.',
    'zh-CN': '请补充本记录列明但未留存的图片。',
  },
  explanation: {
    en: 'Say how you know that the goods infringe the right; a similarity alone is no explanation.',
    'zh-CN': '请说明如何得知该商品侵权；仅有相似性不构成说明。',
  },
  declaration: {
    en: 'Make the declaration: the complaint was filed without it.',
    'zh-CN': '请作出声明：提交投诉时未作声明。',
  },
  mail: {
    en: 'Add your e-mail address when you hand this record on; the programme gives it out only for a recorded reason.',
    'zh-CN': '转交本记录时请附上您的电子邮件地址；系统仅在有记录的理由下提供。',
  },
  perjury: {
    en: 'State under penalty of perjury that you may act for the rights holder; the declaration does not use these words.',
    'zh-CN': '请在伪证罪责任下声明您有权代表权利人；声明中没有这一表述。',
  },
};
