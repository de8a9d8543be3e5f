import type { Texts } from './texts.ts';

/** Texts of the reference of the API. The summaries of operations are in English, as in its document. */
export const reference = {
  title: ['API reference', 'API 说明'],
  lead: [
    'What your own systems can ask of this programme over HTTP. Open an operation to see what it takes and answers.',
    '您自己的系统可以通过 HTTP 使用的全部接口。点开一项，可查看其参数和返回内容。',
  ],
  how: ['How to call it', '怎样调用'],
  key: [
    'Send an API key in the header Authorization. Make one in the portal, under API keys.',
    '在请求头 Authorization 中附上 API 密钥。密钥在工作台的“API 密钥”页面新建。',
  ],
  scopes: [
    'A key can do what its owner may do at that moment, within its scopes.',
    '密钥只能在其权限范围内，做持有人当时有权做的事。',
  ],
  writes: [
    'Most writes need the header Idempotency-Key, a new random text for each. Send the same key again after a lost answer: it happens once.',
    '多数写操作需要请求头 Idempotency-Key，每次用新的随机文本。没有收到答复时，用同一个值重发，只会执行一次。',
  ],
  pages: [
    'Lists come in pages: send next of one answer as cursor of the next request.',
    '列表分页返回：把答复中的 next 作为下一次请求的 cursor。',
  ],
  problems: [
    'A refusal is a problem document (RFC 9457): code is stable, detail says what to do, errors names the fields.',
    '拒绝时返回问题说明（RFC 9457）：code 不会改变，detail 说明怎么办，errors 指出有误的字段。',
  ],
  limits: [
    'A key may send 600 requests a minute. After 429, wait for the seconds in Retry-After.',
    '每个密钥每分钟最多 600 次请求。收到 429 时，请等待 Retry-After 给出的秒数。',
  ],
  document: ['Download the OpenAPI document', '下载 OpenAPI 文档'],
  groupsTitle: ['Groups of operations', '接口分组'],
  parameters: ['Parameters', '参数'],
  required: ['required', '必填'],
  optional: ['optional', '可省略'],
  body: ['Body ({{type}})', '请求内容（{{type}}）'],
  answer: ['Answer ({{status}})', '答复（{{status}}）'],
  file: ['A file.', '一个文件。'],
  byKey: ['Signed-in people, and API keys with the scope', '已登录的人员，以及具有以下权限的 API 密钥：'],
  byPerson: ['Signed-in people only; no API key.', '仅限已登录的人员，API 密钥不可用。'],
  bySignature: ['Signed by the sender as a webhook.', '须带发送方签名的事件通知。'],
  byLink: ['The holder of a link that was sent; no account needed.', '持有专用链接者，无需账号。'],
  byAnybody: ['Anybody; no account needed.', '任何人，无需账号。'],
  groups: {
    participants: ['Participants and enrolment', '参与方与加入'],
    members: ['People', '人员'],
    'api-keys': ['API keys', 'API 密钥'],
    rights: ['Rights', '权利'],
    brands: ['Brand book', '品牌资料'],
    listings: ['Listings', '商品'],
    findings: ['Findings', '疑似侵权'],
    complaints: ['Complaints', '投诉'],
    cases: ['Cases', '案件'],
    packets: ['Records behind complaints', '投诉依据记录'],
    clearances: ['Cleared sellers', '授权卖家'],
    sellers: ['Sellers', '卖家'],
    answers: ['Answers of sellers', '卖家答复'],
    marketplaces: ['Marketplaces', '平台'],
    webhooks: ['Webhooks', '事件通知'],
    notices: ['Notices', '通知'],
    ledger: ['Ledger', '账本'],
    desk: ['Review team', '审理组'],
    public: ['Public', '公开信息'],
  },
} satisfies Texts;
