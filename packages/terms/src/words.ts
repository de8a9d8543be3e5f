import type {
  ClearanceEnd,
  ClearanceRefusal,
  EvidenceGrade,
  EvidenceKind,
  Language,
  Position,
  RightType,
  VerificationKind,
} from './vocabulary.ts';

type Words = Readonly<Record<Language, string>>;
const both = (en: string, zh: string): Words => ({ en, 'zh-CN': zh });

/**
 * Display words of codes in notices, statements, packets and pages: `npm run openapi` writes them into the SDK, from which the
 * portals take them.
 */
export const words = {
  right: {
    trademark: both('Trade mark', '商标'),
    copyright: both('Copyright', '著作权'),
    design: both('Design', '外观设计'),
    patent: both('Patent', '专利（发明、实用新型）'),
  } satisfies Record<RightType, Words>,
  position: {
    administrator: both('Administrator', '管理员'),
    filer: both('Filer', '经办人'),
    viewer: both('Viewer', '只读成员'),
    approver: both('Approver', '批准人'),
    reviewer: both('Reviewer', '审理员'),
    auditor: both('Auditor', '审计人员'),
  } satisfies Record<Position, Words>,
  verification: {
    'register-contact': both('Code to the register’s contact', '登记簿所载联系人的验证码'),
    'certificate-at-source': both('Certificate, checked at its source', '向发证机关核对注册证'),
    'power-of-attorney': both('Power of attorney of the registered owner', '登记权利人的授权委托书'),
    'association-vouched': both('Vouched for by an association', '行业协会证明'),
  } satisfies Record<VerificationKind, Words>,
  /** The kind of a complaint's document. */
  evidence: {
    'test-purchase': both('A test purchase', '购样取证记录'),
    comparison: both('A comparison of the goods', '商品比对'),
    'examination-report': both('An examination report', '鉴定或检测报告'),
    'official-decision': both('A decision of a court or an authority', '法院或主管部门的决定'),
    'other-evidence': both('Another document', '其他材料'),
  } satisfies Record<EvidenceKind, Words>,
  /** How well it is shown that a complaint is right, and by what. */
  grade: {
    suspected: both('Suspected: on the complainant’s declaration alone', '疑似：仅凭投诉方的声明'),
    likely: both('Likely: upheld without an answer from the seller', '很可能：卖家未回应，投诉成立'),
    admitted: both('Admitted: the seller accepted the complaint', '已承认：卖家认可投诉'),
    confirmed: both(
      'Confirmed: by a court, an authority, or an examination that the seller answered',
      '已确认：由法院、主管部门认定，或经卖家作出回应的审查认定',
    ),
  } satisfies Record<EvidenceGrade, Words>,
  /** Why nothing of a page or a picture came from its address, within a sentence. */
  notRead: {
    refused: both('its address is not public, so it was not called', '其地址不是公开地址，因此未请求'),
    'not-connected': both('no connection', '无法连接'),
    broken: both('the connection broke', '连接中断'),
    'too-slow': both('no answer in time', '未及时答复'),
    'too-large': both('larger than is kept', '超出可留存的大小'),
    encoded: both('compressed, which was not asked for', '返回了未要求的压缩内容'),
    redirected: both('redirected too often', '重定向次数过多'),
    'no-picture': both('not a JPEG, PNG or WebP picture', '不是 JPEG、PNG 或 WebP 图片'),
  },
  /** Why a clearance was declined or ended. */
  clearance: {
    'not-our-document': both(
      'The document was not made by the rights holder or its distributor',
      '该文件并非权利人或其经销商出具',
    ),
    'not-authorised': both('The rights holder has not authorised this shop', '权利人未授权该店铺'),
    'names-another-seller': both('The document names another shop or company', '文件上写的是其他店铺或公司'),
    'goods-not-covered': both('The document does not cover these goods', '文件不包括这些商品'),
    'no-longer-valid': both('The document is no longer valid', '文件已过有效期'),
    unreadable: both('The document cannot be read', '文件无法辨认'),
    'authorisation-ended': both('The authorisation has ended', '授权已终止'),
    'other-goods-sold': both('Goods were sold that it does not cover', '销售了不在授权范围内的商品'),
    'document-false': both('A document turned out to be false', '有文件被查明不真实'),
    'given-by-mistake': both('It was given by mistake', '此前系误予确认'),
  } satisfies Record<ClearanceRefusal | ClearanceEnd, Words>,
  /** Why a listing was found, by a finding's signals. */
  signal: {
    mark: both('Protected mark', '受保护的商标'),
    'weak-mark': both('Weak mark', '较弱的商标'),
    disguise: both('Disguised spelling', '变形写法'),
    stuffing: both('Keyword stuffing', '堆砌关键词'),
    jargon: both('Replica jargon', '仿品行话'),
    price: both('Price', '价格'),
    strikes: both('Seller’s record', '卖家记录'),
    overturned: both('Overturned complaints', '未成立的投诉'),
    shop: both('The shop', '店铺情况'),
    authorised: both('Authorised seller', '授权卖家'),
    cleared: both('Cleared seller', '已确认授权'),
    official: both('Official shop', '官方店铺'),
    'common-word': both('Common word', '常用词'),
    compared: both('Named to compare', '仅作比较'),
    compatible: both('Compatible goods', '适配商品'),
    accessory: both('Accessory or part', '配件或部件'),
    'other-brand': both('Another brand is named', '写明的是其他品牌'),
    'second-hand': both('Second-hand', '二手'),
    picture: both('Picture', '图片'),
    'same-picture': both('Same photo', '相同图片'),
    'same-scene': both('Same scene', '相同场景'),
    logo: both('Logo in a picture', '图片中的标识'),
    'text-in-picture': both('Text in a picture', '图片中的文字'),
  } as Readonly<Record<string, Words>>,
};

/** Words as they stand within a sentence: in English they begin with a small letter. */
export const withinSentence = <Code extends string>(named: Readonly<Record<Code, Words>>): Record<Code, Words> =>
  Object.fromEntries(
    Object.entries<Words>(named).map(([code, { en, 'zh-CN': zh }]) => [
      code,
      both(en.charAt(0).toLowerCase() + en.slice(1), zh),
    ]),
  ) as Record<Code, Words>;
