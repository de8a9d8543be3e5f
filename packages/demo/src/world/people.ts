/** The participants: rights holders of every size, an agent, an association, and the review team. */
import type { Bilingual, DemoParticipant, DeskPerson, Persona } from './demo-world.ts';
import { taobaoShop } from './sellers.ts';

const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

/** Register numbers begin with DEMO: no office issued them. Office codes follow WIPO ST.3. Only trade marks have (Nice) classes. */
const registration = (
  key: string,
  owner: string,
  host: string,
  mark: string,
  classes: number[],
  more: {
    office?: string;
    territories?: string[];
    validUntil?: string;
    registeredOn?: string;
    type?: 'trademark' | 'design';
  } = {},
): DemoParticipant['registrations'][number] => ({
  key,
  office: 'CN',
  number: `DEMO-${key.toUpperCase()}`,
  type: 'trademark',
  owner,
  contact: `registry@${host}.example`,
  mark,
  territories: ['CN'],
  classes,
  validUntil: '2034-06-30T16:00:00.000Z',
  registeredOn: '2014-07-01',
  ...more,
});

const nike = (key: string, mark: string, classes: number[]) =>
  registration(key, 'Nike Innovate C.V.', 'nike', mark, classes);
const lanmu = (key: string, mark: string) => registration(key, '沈岚 Shen Lan', 'lanmu', mark, [18]);
const nordlyd = (key: string, mark: string, more = {}) =>
  registration(key, 'Nordlyd Lyd AS', 'nordlyd', mark, [9], more);

/** Well-known names whose goods are in the shops, for a visitor who enrols. */
export const UNCLAIMED = [
  registration('longchamp', 'Longchamp', 'longchamp', 'LONGCHAMP', [18]),
  registration('pop-mart', 'POP MART', 'popmart', 'POP MART', [28]),
];

export const PARTICIPANTS: readonly DemoParticipant[] = [
  {
    id: 'nike',
    kind: 'rights-holder',
    member: true,
    name: both('Nike', '耐克'),
    person: { name: both('Brand protection', '品牌保护部'), email: 'protection@nike.example', language: 'en' },
    registrations: [
      nike('nike', 'NIKE', [18, 25, 28]),
      nike('nike-zh', '耐克', [18, 25, 28]),
      nike('jordan', 'AIR JORDAN', [18, 25]),
      nike('jordan-zh', '乔丹', [25]),
      nike('converse', 'CONVERSE', [18, 25]),
      nike('converse-zh', '匡威', [25]),
    ],
    brands: ['nike', 'jordan', 'converse'],
    mandates: [],
    enrolsDaysAgo: 250,
  },
  {
    id: 'lanmu',
    kind: 'rights-holder',
    member: false,
    name: both('LANMU', '岚木'),
    person: { name: both('Shen Lan', '沈岚'), email: 'shen@lanmu.example', language: 'zh-CN' },
    registrations: [lanmu('lanmu', 'LANMU'), lanmu('lanmu-zh', '岚木')],
    brands: ['lanmu'],
    mandates: [],
    enrolsDaysAgo: 250,
  },
  {
    id: 'nordlyd',
    kind: 'rights-holder',
    member: false,
    name: both('NORDLYD', '诺德音'),
    person: { name: both('Ingrid Solvik', '英格丽·索尔维克'), email: 'legal@nordlyd.example', language: 'en' },
    registrations: [
      nordlyd('nordlyd', 'NORDLYD'),
      nordlyd('nordlyd-zh', '诺德音'),
      nordlyd('nordlyd-us', 'NORDLYD', { office: 'US', territories: ['US'] }),
      nordlyd('nordlyd-old', 'NORDLYD AURORA', {
        validUntil: '2024-03-31T16:00:00.000Z',
        registeredOn: '2014-04-01',
      }),
      registration('nordlyd-design', 'Nordlyd Lyd AS', 'nordlyd', 'Aurora headphones', [], { type: 'design' }),
    ],
    brands: ['nordlyd'],
    mandates: [],
    enrolsDaysAgo: 250,
  },
  {
    id: 'harbour-ip',
    kind: 'agent',
    member: false,
    name: both('Harbour IP Services', '岚港知识产权服务'),
    person: { name: both('Zhou Qing', '周晴'), email: 'zhou@harbour-ip.example', language: 'zh-CN' },
    registrations: [],
    brands: [],
    mandates: ['nordlyd', 'nordlyd-zh', 'nordlyd-design'].map((key) => ({ holder: 'nordlyd', registration: key })),
    enrolsDaysAgo: 250,
  },
  {
    id: 'makers-guild',
    kind: 'association',
    member: true,
    name: both('Guild of Independent Makers', '独立匠人协会'),
    person: { name: both('Maria Castell', '玛丽亚·卡斯特尔'), email: 'office@makers-guild.example', language: 'en' },
    registrations: [],
    brands: [],
    mandates: [],
    enrolsDaysAgo: 250,
  },
  {
    id: 'meixu',
    kind: 'rights-holder',
    member: false,
    name: both('MEIXU', '梅序'),
    person: { name: both('Gu Xun', '顾寻'), email: 'gu@meixu.example', language: 'zh-CN' },
    registrations: [
      registration('meixu', '望川梅序生物科技有限公司', 'meixu', 'MEIXU', [3]),
      registration('meixu-zh', '望川梅序生物科技有限公司', 'meixu', '梅序', [3]),
    ],
    brands: ['meixu'],
    mandates: [],
    enrolsDaysAgo: 5,
  },
];

export const DESK: readonly DeskPerson[] = [
  {
    id: 'desk-he',
    position: 'administrator',
    name: both('He Wen', '何雯'),
    email: 'he@desk.example',
  },
  { id: 'desk-okafor', position: 'approver', name: both('Ada Okafor', '阿达·奥卡福'), email: 'okafor@desk.example' },
  { id: 'desk-tang', position: 'reviewer', name: both('Tang Yi', '唐懿'), email: 'tang@desk.example' },
];

/** Speaks for the simulated Taobao. */
export const TAOBAO_PERSON = { id: 'taobao-luo', name: both('Luo Yan', '罗妍'), email: 'luo@taobao.example' };

const ABOUT: Readonly<Record<string, Bilingual>> = {
  nike: both(
    'A very large brand, and a member of the association. The name stands for any famous one: the company has no part in this demonstration. It files many complaints a day, and is held to its record like everyone else.',
    '一家大品牌，也是协会会员。此处借用其名代表任何知名品牌，该公司并未参与本演示。它每天提交大量投诉，其记录同样受到考核。',
  ),
  lanmu: both(
    'One person, one workbench, one registered mark: she makes leather bags by hand and belongs to no association. She has no lawyer and no time; a copy of her bag sells for a tenth of its price.',
    '一个人、一张工作台、一个注册商标：她手工制作皮包，不属于任何协会，没有律师，也没有时间；而仿冒她的包正以十分之一的价格出售。',
  ),
  nordlyd: both(
    'A mid-sized maker of headphones, not a member. It leaves the daily work to an agent and decides itself only when a seller answers with proof.',
    '一家中型耳机厂商，非会员。日常投诉交由代理机构办理，只有当卖家提交证明时才自行决定是否坚持。',
  ),
  'harbour-ip': both(
    'An agency that files for NORDLYD, under a mandate that names the registrations and ends on a date. Its mistakes count on its own record, across all its clients.',
    '受诺德音委托提交投诉的代理机构；授权书列明商标和截止日期。它的失误会计入自己的记录，并跨所有客户累计。',
  ),
  'makers-guild': both(
    'A trade association without a right of its own: it has nothing to file under, and being an association opens nobody’s cases to it. What it may know is what everybody may: the counters above, the rules and the ledger.',
    '一家行业协会，自己没有注册权利，因此没有可投诉的依据；协会身份也不能让它看到任何人的案件。它能看到的与所有人一样：上面的计数、规则和账本。',
  ),
  meixu: both(
    'A young skin-care brand that enrolled this week. It may use the fast lane at once, with a small number of complaints a day until its record speaks for it.',
    '本周刚加入的年轻护肤品牌。它立即可以使用快速通道，但在建立起记录之前，每天可提交的投诉数量有限。',
  ),
  'desk-he': both(
    'Works for the programme and administers its desk. She rules when proof and claim stand against each other, and gives one of the two approvals that a permanent ban needs.',
    '项目审理组的管理员。当证明与主张相互对立时由她判定；清退需要两人批准，她是其中之一。',
  ),
  'desk-okafor': both(
    'The second approver. No ban without her, and appeals against her colleague’s rulings come to her.',
    '第二位批准人。没有她的批准就没有清退；对同事判定的复核也由她处理。',
  ),
  'desk-tang': both(
    'Looks at what may not go fast: accessories, second-hand goods, complaints by those with a poor record, and new enrolments.',
    '审查不宜快速处理的事项：配件、二手商品、记录不佳者的投诉，以及新的加入申请。',
  ),
  [TAOBAO_PERSON.id]: both(
    'Works for the marketplace that carries the orders out. She sees which of its listings a case is about, asks the review team for a statement when a shop or an authority asks her, and reads the answer.',
    '在执行下架的平台工作。她能看到案件涉及平台的哪件商品；店铺或主管部门询问时，由她请审理组作出说明并查看答复。',
  ),
  honest: both(
    'A shop that buys genuine goods from the workshop and resells them, as it may. One mistaken complaint takes its listing down; one invoice brings it back, at its old price.',
    '一家从工作室采购正品并合法转售的小店。一次误投诉会让商品下架；一张发票就能让它以原价恢复。',
  ),
  repeat: both(
    'Sells copies of whatever sells. Earlier complaints were upheld, and one more closes the shop. Its notices are in Chinese and need no account to answer.',
    '什么好卖就仿什么。此前的投诉均已成立，再有一次店铺就会关闭。它收到的通知是中文的，无需账号即可答复。',
  ),
  relist: both(
    'Opened this week with the photo of a page that was removed, mirrored and cropped. It may be a copy, or its own photo: once LANMU has filed, it can say so and show the original file.',
    '本周新开的店铺，图片与已下架页面的相同，经过镜像和裁剪。可能是盗用，也可能是自己拍摄的：岚木投诉后，它可以这样说明，并出示原始文件。',
  ),
};

/** The visitor's possible roles, including the story's two sellers and the one whose photo was found again. Ids are those of participants, members of the review team and sellers. */
export const personas = (honestSeller: string, relistSeller: string): readonly Persona[] => {
  const repeat = taobaoShop('repeat', 1);
  const text = (id: string): Bilingual => {
    const found = ABOUT[id];
    if (!found) throw new Error(`nothing is told about "${id}"`);
    return found;
  };
  const role = (kind: DemoParticipant['kind']): Persona['role'] =>
    kind === 'agent' || kind === 'association' ? kind : 'rights-holder';
  return [
    ...PARTICIPANTS.map(({ id, kind, name }) => ({ id, role: role(kind), name, about: text(id) })),
    ...DESK.map(({ id, name }) => ({ id, role: 'desk' as const, name, about: text(id) })),
    { id: TAOBAO_PERSON.id, role: 'marketplace', name: TAOBAO_PERSON.name, about: text(TAOBAO_PERSON.id) },
    { id: honestSeller, role: 'seller', name: both('An honest reseller', '诚信经销商'), about: text('honest') },
    { id: `taobao/${repeat.id}`, role: 'seller', name: both('A repeat seller', '屡犯卖家'), about: text('repeat') },
    {
      id: relistSeller,
      role: 'seller',
      name: both('A seller with a known photo', '图片被认出的卖家'),
      about: text('relist'),
    },
  ];
};
