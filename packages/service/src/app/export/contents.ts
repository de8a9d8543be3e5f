import type { Texts } from '@marketsafe/procedure';
import type { TableName } from '../../platform/schema/index.ts';

const both = (en: string, zh: string): Texts => ({ en, 'zh-CN': zh });

/** Why an export leaves tables out. */
const leftOut = {
  secrets: both(
    'Passwords, sessions, codes, keys and secrets of webhooks and connectors.',
    '密码、登录会话、验证码、密钥，以及回调和连接器的密钥。',
  ),
  derived: both(
    'States, counters and indexes that follow from the entries of the ledger.',
    '由账本条目推算得出的状态、计数与索引。',
  ),
  underway: both('What waits to be sent, and the marks of background work.', '等待发送的内容与后台任务的标记。'),
  marketplaces: both(
    'Listings, their pictures and findings: the listings are the marketplaces’, and screening finds the findings again. What each complaint saw is in ' +
      'its packet.',
    '商品、商品图片与疑似侵权：商品归平台所有，疑似侵权可重新筛查得出。每件投诉当时所见的内容在其留存记录中。',
  ),
  drafts: both(
    'Answers that sellers have begun and not sent: they are theirs alone until then.',
    '卖家已开始填写但尚未提交的回应：提交之前仅属于卖家本人。',
  ),
  letters: both(
    'Letters that a programme without a mail server keeps for its administrators: they hold links and codes.',
    '未设邮件服务器的项目为管理员保留的邮件：其中含有链接和验证码。',
  ),
  captured: both(
    'What was read of a listing’s page when a complaint was filed: each packet names the files by their hashes, and a backup has them.',
    '提交投诉时读取的商品页面文件：每份留存记录列有其哈希值，备份中含有这些文件。',
  ),
  fingerprints: both(
    'Fingerprints of pictures, and the photos and logos that rights holders uploaded to compare pictures with: they have these themselves, and a backup has them.',
    '图片特征值，以及权利人为比对上传的图片与标识：权利人自有原件，备份中也含有。',
  ),
  settings: both(
    'What people chose for their own pages and mails: who gets a daily mail, and at which rates a report counts work.',
    '用户为自己的页面和邮件所作的设置：谁接收每日邮件，报告按什么费率计算工时。',
  ),
  labels: both(
    'Examples that models learn from: `marketsafe model export` writes them.',
    '模型的学习样本：由 `marketsafe model export` 导出。',
  ),
} as const;

/** Where an export has each table's rows, or why it has not. A table without an entry does not compile. */
const contents = {
  event: 'ledger/entries.jsonl',
  aggregate: leftOut.derived,
  sealed: 'ledger/sealed.jsonl',
  outbox: leftOut.underway,
  deadline: leftOut.derived,
  cursor: leftOut.underway,
  idempotency: leftOut.underway,
  marketplace_event: leftOut.underway,
  policy_pack: 'policy-packs.jsonl',
  mail: leftOut.letters,
  account: 'people.jsonl',
  account_link: 'invitations.jsonl',
  api_key: 'api-keys.jsonl',
  api_request: 'api-requests.jsonl',
  digest: leftOut.settings,
  saved_view: leftOut.settings,
  quick_signing: leftOut.derived,
  instruction: leftOut.settings,
  security_event: 'security-log.jsonl',
  enrolment: 'enrolments.jsonl',
  participant: 'participants.jsonl',
  terms: 'terms.jsonl',
  terms_acceptance: 'terms-acceptances.jsonl',
  work_rates: leftOut.settings,
  participant_view: 'participants.jsonl',
  register_entry: 'register.jsonl',
  right_view: 'rights.jsonl',
  right_claim: 'right-claims.jsonl',
  right_request: 'right-requests.jsonl',
  right_vouching: 'vouchings.jsonl',
  brand: 'brands.jsonl',
  seller_account: 'sellers.jsonl',
  seller_view: 'sellers.jsonl',
  clearance_view: 'clearances.jsonl',
  case_file: 'cases.jsonl',
  case_view: 'cases.jsonl',
  case_row: leftOut.derived,
  timeline: 'cases.jsonl',
  measure: 'measures.jsonl',
  marketplace_order: 'orders.jsonl',
  notice: 'notices.jsonl',
  link_revocation: leftOut.secrets,
  answer_draft: leftOut.drafts,
  exhibit: 'documents.jsonl',
  captured_file: leftOut.captured,
  time_stamp: 'packets.jsonl',
  desk_task: 'tasks.jsonl',
  written_reason: 'written-reasons.jsonl',
  fact: 'facts.jsonl',
  edition: 'editions.jsonl',
  public_decision: leftOut.derived,
  removal_stop: 'removal-stops.jsonl',
  removal_approval: 'approvals.jsonl',
  shadow_order: 'shadow-orders.jsonl',
  order_word: 'order-words.jsonl',
  marketplace_cap: 'marketplace-caps.jsonl',
  stage_word: 'stages.jsonl',
  removal_hold: leftOut.underway,
  case_hold: leftOut.underway,
  removal_limit: leftOut.derived,
  removal_tally: leftOut.derived,
  removal_admission: leftOut.underway,
  webhook_endpoint: 'webhooks.jsonl',
  webhook_secret: leftOut.secrets,
  webhook_delivery: leftOut.underway,
  listing: leftOut.marketplaces,
  listing_picture: leftOut.marketplaces,
  fingerprint: leftOut.fingerprints,
  finding: leftOut.marketplaces,
  finding_group: leftOut.marketplaces,
  sighting: leftOut.marketplaces,
  shop_mix: leftOut.marketplaces,
  screening_claim: leftOut.underway,
  screening_tally: leftOut.derived,
  screening_dead_letter: leftOut.underway,
  triage: leftOut.derived,
  triage_act: 'triage.jsonl',
  tip_request: leftOut.underway,
  tip: 'tips.jsonl',
  screening_example: leftOut.labels,
  screening_model: 'models.jsonl',
  screening_model_act: 'models.jsonl',
  rate_table: 'rates.jsonl',
  weighing: leftOut.underway,
  audit: 'audits.jsonl',
  rule_proposal: 'rule-proposals.jsonl',
  marketplace_connection: 'connections.jsonl',
  transparency_statement: 'statements.jsonl',
  consumer_task: 'consumer-tasks.jsonl',
  publication: 'publications.jsonl',
  settlement_dispute: 'disputes.jsonl',
  ledger_head: leftOut.derived,
  ledger_queue: leftOut.derived,
  ledger_leaf: 'ledger/entries.jsonl',
  ledger_tile: leftOut.derived,
  ledger_checkpoint: 'ledger/checkpoints.jsonl',
  ledger_key: 'ledger/keys.jsonl',
} satisfies Record<TableName, string | Texts>;

/** The same for the tables of sign-in, and for all by schema and name: a test fails for a table that is missing. */
export const contentsOfAll: Readonly<Record<string, string | Texts>> = {
  ...Object.fromEntries(Object.entries(contents).map(([name, where]) => [`public.${name}`, where])),
  ...{ 'auth.user': 'people.jsonl', 'auth.name': 'people.jsonl', 'auth.session': 'sessions.jsonl' },
  ...{ 'auth.account': leftOut.secrets, 'auth.verification': leftOut.secrets, 'auth.guess': leftOut.secrets },
  ...{ 'auth.two_factor': leftOut.secrets, 'auth.used_code': leftOut.secrets },
  'auth.passkey': 'passkeys.jsonl',
};

/** What an export of everything leaves out, and why. */
export const reasonsForAbsence: readonly Texts[] = [
  ...new Set(Object.values(contentsOfAll).filter((where) => typeof where !== 'string')),
];
/** What one of a subject leaves out. */
export const secretsAreAbsent: Texts = leftOut.secrets;
