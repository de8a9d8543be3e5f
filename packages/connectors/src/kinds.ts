import { PAGES } from './by-state/connector.ts';
import { hostIds, hostProfile } from './complaint-file/index.ts';
import type { Connector } from './contract.ts';
import { both, type Words } from './host-fact.ts';
import { mercadoLibreConnector } from './mercado-libre-bpp/index.ts';
import { mercurConnector } from './mercur/index.ts';
import { type ConnectorOptions, operatorApiConnector } from './operator-api/index.ts';
import type { Setting, SettingValues } from './settings.ts';
import { taobaoTopConnector } from './taobao-top/index.ts';
import { vendureConnector } from './vendure/index.ts';

interface Kind {
  readonly about: string;
  /** What people who add a marketplace choose it by. */
  readonly says: Words;
  /** A host that decides itself and lists nothing to us: its listings are imported from files. */
  readonly isHost?: true;
  readonly make: (options: ConnectorOptions) => Connector;
  /** What a marketplace of this kind is connected with, beside what every marketplace has. Always an address `url`. */
  readonly settings: readonly Setting[];
  /** The connector's `token` from settled values. */
  readonly token: (values: SettingValues) => string;
  /** The settings that `token` is made from. */
  readonly tokenOf: readonly string[];
  /**
   * How much a test asks. `contract`: the reading checks of the contract. `look-up`: one look-up, which shows that the host accepts us.
   * `secrets`: only whether they can be read, since a question would use them up. `nothing`: there is no interface.
   */
  readonly tested: 'contract' | 'look-up' | 'secrets' | 'nothing';
}

/** ASCII without spaces: what a header may hold. */
const plain = {
  pattern: '[!-~]+',
  says: both(
    'Only letters, digits and signs of ASCII are possible here, without spaces.',
    '此处只能填写 ASCII 字母、数字和符号，不含空格。',
  ),
};

const address = (help: Words, usual?: string): Setting => ({
  ...{ name: 'url', kind: 'address', label: both('Address of its interface', '接口地址'), help, required: true },
  ...(usual !== undefined && { usual }),
});

const secret = (
  name: string,
  label: Words,
  more: { readonly help?: Words; readonly required?: true } = {},
): Setting => ({
  ...{ name, kind: 'secret', label, most: 1000, form: plain },
  ...more,
});

const webhookSecret: Setting = {
  ...{ name: 'webhookSecret', kind: 'secret', label: both('Secret of its events', '事件密钥'), most: 200 },
  help: both(
    'The secret with which it signs its events: “whsec_” and base64. Without one, its events are refused, and it is only asked on a schedule.',
    '平台为其事件签名所用的密钥：以“whsec_”开头的 base64。不填写的，不接受其事件，只定期查询。',
  ),
  form: {
    // 24 to 64 bytes, as Standard Webhooks has it.
    pattern: 'whsec_[A-Za-z0-9+\\/]{32,86}={0,2}',
    says: both('It is “whsec_” and 24 to 64 bytes in base64.', '应为“whsec_”加 24 至 64 字节的 base64。'),
  },
};

/** Of software that has no pages of its own: the shop's are named. */
const pages: Setting = {
  ...{ name: 'pages', kind: 'text', label: both('Addresses of its pages', '页面网址的格式') },
  ...{ most: 300, lines: 20, onLines: true },
  help: both(
    'One a line, absolute or below the address above, with {listing} or {storefront} in the place of the id. The first that fits counts.',
    '每行一种，写完整网址或上述地址之下的路径，编号处写 {listing} 或 {storefront}。以第一个相符的为准。',
  ),
  usual: PAGES.join('\n'),
  form: {
    pattern: '.*\\{(?:listing|storefront)\\}.*',
    says: both('Each needs {listing} or {storefront}.', '每种格式都须含 {listing} 或 {storefront}。'),
  },
};

const forum: Setting = {
  ...{ name: 'forum', kind: 'choice', label: both('Who decides when a seller objects', '卖家有异议时由谁判定') },
  usual: 'decides-here',
  choices: [
    { value: 'decides-here', says: both('This programme', '本项目') },
    { value: 'decides-there', says: both('The marketplace itself', '平台自行判定') },
  ],
};

/** The value of `sellers` for a marketplace that keeps their contacts, names and identities. */
export const keptThere = 'kept-there';

const sellers: Setting = {
  ...{ name: 'sellers', kind: 'choice', label: both('Contacts and identities of sellers', '卖家的联系方式和身份') },
  help: both(
    'A marketplace that keeps them delivers every letter to its sellers itself, and says which sellers are the same without naming them. Choose what it declares.',
    '自行保管的平台由其自己向卖家送达全部通知，并在不透露身份的情况下说明哪些卖家是同一人。请按平台的说明选择。',
  ),
  usual: 'handed-over',
  choices: [
    { value: 'handed-over', says: both('The marketplace hands them over', '由平台提供给本项目') },
    { value: keptThere, says: both('The marketplace keeps them', '由平台自行保管') },
  ],
};

/** Software that we act in with the rights of an administrator of the marketplace. */
const asAdministrator = (
  url: Words,
  administrator: Pick<Extract<Setting, { kind: 'text' }>, 'help' | 'form'>,
): Pick<Kind, 'settings' | 'token' | 'tokenOf' | 'tested'> => ({
  settings: [
    address(url),
    {
      ...{ name: 'administrator', kind: 'text', label: both('Administrator', '管理员'), most: 200, required: true },
      ...administrator,
    },
    secret('password', both('Password of the administrator', '管理员的密码'), { required: true }),
    pages,
    webhookSecret,
    forum,
  ],
  token: ({ administrator = '', password = '' }) => `${administrator}:${password}`,
  tokenOf: ['administrator', 'password'],
  tested: 'contract',
});

/** Every kind of connector to a real marketplace, by the name that a configuration uses. A later one adds its line. */
const kinds: Readonly<Record<string, Kind>> = {
  'operator-api': {
    about: 'any marketplace that implements the operator API (docs/guides/connector-author.md)',
    says: both('A marketplace that implements the operator API', '实现了运营接口的平台'),
    make: operatorApiConnector,
    settings: [
      address(
        both(
          'Where its operator API is, without “/operator/v1”. It begins with https.',
          '运营接口所在的地址，不含“/operator/v1”，以 https 开头。',
        ),
      ),
      secret('token', both('Token', '令牌'), {
        help: both('The marketplace issues it.', '由平台签发。'),
        required: true,
      }),
      webhookSecret,
      forum,
      sellers,
    ],
    token: ({ token = '' }) => token,
    tokenOf: ['token'],
    tested: 'contract',
  },
  vendure: {
    about: 'Vendure 3.7 on PostgreSQL, as its administrator (docs/guides/operator.md)',
    says: both('A marketplace on Vendure 3.7', '使用 Vendure 3.7 的平台'),
    make: vendureConnector,
    ...asAdministrator(
      both(
        'Where its Admin API and Shop API are, without “/admin-api”. It begins with https.',
        'Admin API 和 Shop API 所在的地址，不含“/admin-api”，以 https 开头。',
      ),
      {
        help: both('The name of an administrator with the role SuperAdmin.', '具有 SuperAdmin 角色的管理员的名称。'),
        form: {
          pattern: '[!-9;-~]+',
          says: both(
            'Only ASCII is possible here, without spaces and colons.',
            '此处只能填写 ASCII 字符，不含空格和冒号。',
          ),
        },
      },
    ),
  },
  mercur: {
    about: 'Mercur 2.1 on Medusa 2.13, as its administrator (docs/guides/operator.md)',
    says: both('A marketplace on Mercur 2.1', '使用 Mercur 2.1 的平台'),
    make: mercurConnector,
    ...asAdministrator(
      both(
        'Where its Admin API and Store API are, without “/admin”. It begins with https.',
        'Admin API 和 Store API 所在的地址，不含“/admin”，以 https 开头。',
      ),
      {
        help: both(
          'The e-mail address of a user with the role super admin.',
          '具有超级管理员（super admin）角色的用户的邮箱地址。',
        ),
        form: {
          pattern: '[!-9;-~]+@[!-9;-~]+',
          says: both('Write an e-mail address, in ASCII.', '请填写邮箱地址，只能用 ASCII 字符。'),
        },
      },
    ),
  },
  'mercado-libre-bpp': {
    about: 'Mercado Libre’s Brand Protection Program, for a member; never seen live (docs/guides/hosts.md)',
    says: both(
      'Mercado Libre’s Brand Protection Program, for a member (never seen live)',
      '美客多品牌保护计划，供会员使用（从未实际接入）',
    ),
    ...{ isHost: true, make: mercadoLibreConnector },
    settings: [
      address(both('Of the host’s interface.', '该平台接口的地址。'), 'https://api.mercadolibre.com'),
      {
        ...{ name: 'clientId', kind: 'text', label: both('Id of the application', '应用编号'), most: 100 },
        ...{ required: true, form: plain },
      },
      secret('clientSecret', both('Secret of the application', '应用密钥'), { required: true }),
      secret('refreshToken', both('Refresh token', '刷新令牌'), {
        help: both(
          'It works once: use it nowhere else. The member’s account authorises the application for it.',
          '只能使用一次，请勿在别处使用。由会员账号授权该应用后取得。',
        ),
        required: true,
      }),
    ],
    token: ({ clientId, clientSecret, refreshToken }) => JSON.stringify({ clientId, clientSecret, refreshToken }),
    tokenOf: ['clientId', 'clientSecret', 'refreshToken'],
    tested: 'secrets',
  },
  'taobao-top': {
    about:
      'the Taobao Open Platform: looks items up, and delists those of a consenting seller; never seen live (docs/guides/hosts.md)',
    says: both(
      'The Taobao Open Platform: look-ups, and listings of a consenting seller (never seen live)',
      '淘宝开放平台：查询商品，并处理已授权卖家的商品（从未实际接入）',
    ),
    ...{ isHost: true, make: taobaoTopConnector },
    settings: [
      address(both('The whole address of the gateway.', '网关的完整地址。'), 'https://gw.api.taobao.com/router/rest'),
      {
        ...{ name: 'appKey', kind: 'text', label: both('App key', '应用标识（App Key）'), most: 100 },
        ...{ required: true, form: plain },
      },
      secret('appSecret', both('App secret', '应用密钥（App Secret）'), { required: true }),
      {
        ...{ name: 'signMethod', kind: 'choice', label: both('Signature', '签名方式'), usual: 'hmac-sha256' },
        choices: (['hmac-sha256', 'hmac', 'md5'] as const).map((value) => ({ value, says: both(value, value) })),
      },
      secret('session', both('Session of a consenting seller', '已授权卖家的会话密钥'), {
        help: both(
          'With it, listings of this seller are taken off the shelf. Without it nothing is changed there.',
          '填写后可下架该卖家的商品；不填写的，不在该平台作任何改动。',
        ),
      }),
    ],
    token: ({ appKey, appSecret, signMethod, session }) =>
      JSON.stringify({ appKey, appSecret, signMethod, ...(session !== undefined && { session }) }),
    tokenOf: ['appKey', 'appSecret', 'signMethod', 'session'],
    tested: 'look-up',
  },
};

/** The kind for a trial, which reaches no marketplace. Its options are its own (`importedConnector`). */
export const importedKind = 'imported';

/** The kind for hosts without an interface. Its options are its own (`complaintFileConnector`). */
export const complaintFileKind = 'complaint-file';

/** A kind of connector as the form offers it, with what it is tested by. */
export type ConnectionKind = Pick<Kind, 'says' | 'settings' | 'token' | 'tokenOf' | 'tested'> & {
  readonly kind: string;
  /** Decides itself: the form does not ask. */
  readonly decidesThere?: true;
};

const complaintFile: ConnectionKind = {
  kind: complaintFileKind,
  says: both('A host without an interface: people hand in worksheets', '没有接口的平台：由人员提交工作表'),
  settings: [
    {
      ...{ name: 'host', kind: 'choice', label: both('Host', '受理方'), required: true },
      help: both('Whose form takes its complaints.', '由谁的表单受理该平台的投诉。'),
      choices: hostIds.map((value) => ({ value, says: hostProfile(value).name })),
    },
    {
      ...{ name: 'url', kind: 'address', label: both('Address of the marketplace', '平台网址'), required: true },
      help: both('Where people find it.', '供人访问的地址。'),
    },
  ],
  ...{ token: () => '', tokenOf: [], tested: 'nothing', decidesThere: true },
};

/** The kinds by which people add a marketplace to a live programme. */
export const connectionKinds: readonly ConnectionKind[] = [
  ...Object.entries(kinds).map(([kind, { says, settings, token, tokenOf, tested, isHost }]) => ({
    ...{ kind, says, settings, token, tokenOf, tested },
    ...(isHost && { decidesThere: isHost }),
  })),
  complaintFile,
];

/** The names of all kinds, each with the marketplaces that it is for, and what people enter who add one. */
export const connectorKinds: readonly {
  readonly kind: string;
  readonly about: string;
  readonly settings?: readonly Setting[];
}[] = [
  ...Object.entries(kinds).map(([kind, { about, settings }]) => ({ kind, about, settings })),
  {
    kind: complaintFileKind,
    about: 'a host that takes complaints in a form: a person hands in worksheets (docs/guides/complaint-files.md)',
    settings: complaintFile.settings,
  },
  {
    kind: importedKind,
    about: 'a marketplace of a trial, with listings from files; nothing is sent (docs/guides/operator.md)',
  },
];

/** Makes connectors of this kind to the address of a marketplace; undefined if there is no such kind. */
export const connectorOf = (kind: string): Kind['make'] | undefined =>
  Object.hasOwn(kinds, kind) ? kinds[kind]?.make : undefined;

/** Whether the listings of a marketplace with this kind of connector come from files. */
export const readsFiles = (kind: string): boolean =>
  kind === importedKind || kind === complaintFileKind || isHostKind(kind);

/** Whether a kind is for a host that decides itself and lists nothing to us. */
export const isHostKind = (kind: string): boolean => Object.hasOwn(kinds, kind) && kinds[kind]?.isHost === true;
