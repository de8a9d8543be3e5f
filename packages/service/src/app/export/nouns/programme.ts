import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { Bilingual, Instant } from '../../../platform/contract.ts';
import { marketplaceOfTenant } from '../../../platform/tenant-scope.ts';
import type { Noun } from '../noun.ts';

const by = (column: string): { readonly person: (subject: { readonly id: string }) => RawBuilder<unknown> } => ({
  person: ({ id }) => sql`${sql.ref(column)} = ${id}`,
});

const writtenReasons: Noun = {
  file: 'written-reasons.jsonl',
  says: {
    en: 'Why members of the desk, or sellers, did what no event has words for.',
    'zh-CN': '审理人员或卖家就无对应事件说明的操作所写的理由。',
  },
  row: z.object({
    id: z.string(),
    subject: z.string().optional(),
    about: z.string().optional(),
    by: z.string().optional(),
    name: z.string().optional(),
    text: z.string().optional(),
    at: Instant,
  }),
  rows: (where) => sql`
    select id, subject, about, by, auth.name_at(by, at) as name, text, at from written_reason where ${where} order by at, id`,
  about: {
    seller: ({ id }) => sql`subject = ${id} and about not like 'legal-hold%'`,
    participant: ({ id }) => sql`subject = ${id} and about not like 'legal-hold%'`,
    ...by('by'),
  },
  ofOthers: ['by', 'name'],
  // Who wrote it gets no text about others. The words of an earlier case name its complainant.
  shownTo: ({ text, ...row }, { kind }) => {
    if (kind === 'person') return { id: row.id, at: row.at };
    return String(row.about).startsWith('past-') ? row : { text, ...row };
  },
};

const tasks: Noun = {
  file: 'tasks.jsonl',
  says: { en: 'Tasks of the desk.', 'zh-CN': '审理组的任务。' },
  row: z.object({
    id: z.string(),
    kind: z.string(),
    subject: z.string(),
    title: z.string(),
    openedAt: Instant,
    dueAt: Instant.optional(),
    doneAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select id, kind, subject, task ->> 'title' as title, opened_at, due_at, done_at from desk_task where ${where} order by opened_at, id`,
  about: {
    seller: ({ id }) => sql`task ->> 'seller' = ${id}`,
    participant: ({ id }) => sql`task ->> 'participant' = ${id}`,
  },
};

const audits: Noun = {
  file: 'audits.jsonl',
  says: {
    en: 'Blind audits of cases that silence decided.',
    'zh-CN': '对因逾期未回应而结案的案件所作的盲审。',
  },
  row: z.object({
    id: z.string(),
    case: z.string(),
    drawnAt: Instant,
    dueAt: Instant,
    readers: z.array(z.string()),
    finding: z.enum(['right', 'wrong', 'unclear']).optional(),
  }),
  rows: (where) => sql`
    select id, case_id as "case", drawn_at, due_at, readers, finding from audit where ${where} order by drawn_at, id`,
};

const stops: Noun = {
  file: 'removal-stops.jsonl',
  says: {
    en: 'When all removals were stopped, or those of one marketplace, by whom and why.',
    'zh-CN': '何时、由谁、因何停止全部下架或某一平台的下架。',
  },
  row: z.object({
    id: z.string(),
    marketplace: z.string().optional(),
    since: Instant,
    by: z.string(),
    reason: z.string(),
    endedAt: Instant.optional(),
    restoredFrom: Instant.optional(),
  }),
  rows: (where) => sql`
    select id, case when tenant <> 'desk' then ${marketplaceOfTenant} end as marketplace,
      since, by, reason, ended_at, restored_from from removal_stop where ${where} order by since, id`,
  about: by('by'),
};

const approvals: Noun = {
  file: 'approvals.jsonl',
  says: {
    en: 'Approvals of acts on removals that take two people.',
    'zh-CN': '须由两人批准的下架相关操作的批准记录。',
  },
  row: z.object({
    id: z.string(),
    subject: z.string(),
    by: z.string(),
    reason: z.string(),
    at: Instant,
    spentAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select id, subject, by, reason, at, spent_at from removal_approval where ${where} order by at, id`,
  about: by('by'),
};

const orderWords: Noun = {
  file: 'order-words.jsonl',
  says: {
    en: 'What the people of marketplaces decided about orders, and would have done with shadow orders.',
    'zh-CN': '平台工作人员对各项指令所作的决定，以及对各项对照指令的意见。',
  },
  row: z.object({
    marketplace: z.string(),
    order: z.string(),
    word: z.enum(['held', 'released', 'refused', 'would-remove', 'would-keep']),
    lacks: z.array(z.string()).optional(),
    by: z.string(),
    reason: z.string(),
    at: Instant,
  }),
  rows: (where) => sql`
    select ${marketplaceOfTenant} as marketplace, subject as "order", word, lacks, by, reason, at
    from order_word where ${where} order by seq`,
  about: by('by'),
};

const shadowOrders: Noun = {
  file: 'shadow-orders.jsonl',
  says: {
    en: 'What would have been ordered in the stage shadow, and what became of it. Nothing of it was sent.',
    'zh-CN': '处于对照阶段时本应下达的指令及其比对结果。这些指令均未发出。',
  },
  row: z.object({
    id: z.string(),
    marketplace: z.string(),
    holder: z.string(),
    holderName: z.string().optional(),
    target: z.string(),
    title: z.string().optional(),
    seller: z.string(),
    sellerName: z.string().optional(),
    right: z.string().optional(),
    rightType: z.string(),
    reason: z.string(),
    lane: z.string(),
    measure: z.string(),
    at: Instant,
    stageSince: Instant,
    lookAt: Instant.optional(),
    seen: z.string().optional(),
    seenAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select id, marketplace, holder, facts ->> 'holderName' as holder_name, target, facts ->> 'title' as title, seller,
      facts ->> 'sellerName' as seller_name, facts #>> '{right,id}' as "right", right_type, reason, lane, measure, at,
      since as stage_since, look_at, seen, seen_at
    from shadow_order where tenant = 'desk' and (${where}) order by at, id`,
  about: {
    seller: ({ id }) => sql`seller = ${id}`,
    participant: ({ id }) => sql`holder = ${id}`,
  },
  // Nothing was taken from the seller, and who looked at their goods is about others.
  shownTo: (row, { kind }) => {
    const { holder: _holder, holderName: _name, right: _right, ...own } = row;
    return kind === 'seller' ? own : row;
  },
};

const stages: Noun = {
  file: 'stages.jsonl',
  says: {
    en: 'Who wanted which stage of a rights holder on a marketplace; the stage follows.',
    'zh-CN': '各方就权利人在平台上的阶段所作的表示，阶段由此得出。',
  },
  row: z.object({
    marketplace: z.string(),
    holder: z.string().optional(),
    stage: z.enum(['shadow', 'confirmed', 'direct']),
    side: z.enum(['marketplace', 'desk']),
    by: z.string(),
    reason: z.string(),
    at: Instant,
  }),
  rows: (where) => sql`
    select ${marketplaceOfTenant} as marketplace, nullif(holder, '') as holder, stage, side, by, reason, at
    from stage_word where ${where} order by seq`,
  about: { participant: ({ id }) => sql`holder = ${id}`, ...by('by') },
};

const marketplaceCaps: Noun = {
  file: 'marketplace-caps.jsonl',
  says: { en: 'The caps that marketplaces set themselves.', 'zh-CN': '平台自行设定的下架上限。' },
  row: z.object({ marketplace: z.string(), hour: z.int(), day: z.int(), by: z.string(), at: Instant }),
  rows: (where) => sql`
    select ${marketplaceOfTenant} as marketplace, hour, day, by, at
    from marketplace_cap where ${where} order by tenant`,
  about: by('by'),
};

const triage: Noun = {
  file: 'triage.jsonl',
  says: {
    en: 'What participants decided about findings, each with the finding as it was.',
    'zh-CN': '参与方对疑似侵权所作的决定，并附当时的结果。',
  },
  row: z.object({
    participant: z.string(),
    seq: z.string(),
    batch: z.string().optional(),
    brand: z.string(),
    marketplace: z.string(),
    listing: z.string(),
    act: z.enum(['dismiss', 'snooze', 'assign', 'reopen', 'undo', 'came-back']),
    reason: z.string().optional(),
    by: z.string().optional(),
    at: Instant,
    finding: z.record(z.string(), z.unknown()).optional(),
  }),
  rows: (where) => sql`
    select tenant as participant, seq, batch, brand, marketplace, listing, act, reason, by, at, finding from triage_act
    where ${where} order by seq`,
  about: { participant: ({ id }) => sql`tenant = ${id}`, ...by('by') },
};

const models: Noun = {
  file: 'models.jsonl',
  says: {
    en: 'Proposed models of screening, and when each was put in force.',
    'zh-CN': '提出过的筛查模型及其各次启用。',
  },
  row: z.object({
    number: z.int(),
    model: z.record(z.string(), z.unknown()),
    by: z.string(),
    at: Instant,
    reasons: z.string(),
    acts: z.array(z.object({ at: Instant, by: z.string(), reasons: z.string() })),
  }),
  rows: (where) => sql`
    select m.number, m.model, m.by, m.at, m.reasons, (
      select coalesce(jsonb_agg(jsonb_build_object('by', a.by, 'reasons', a.reasons, 'at',
        to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.seq), '[]')
      from screening_model_act a where a.number = m.number) as acts
    from screening_model m where ${where} order by m.number`,
  about: by('m.by'),
};

const rates: Noun = {
  file: 'rates.jsonl',
  says: { en: 'Exchange rates that were put in force.', 'zh-CN': '启用过的汇率。' },
  row: z.object({
    number: z.int(),
    asOf: z.string(),
    base: z.string(),
    source: z.string(),
    rates: z.record(z.string(), z.string()),
    by: z.string(),
    at: Instant,
  }),
  rows: (where) => sql`
    select number, as_of, base, source, rates, by, at from rate_table where ${where} order by number`,
  about: by('by'),
};

const proposals: Noun = {
  file: 'rule-proposals.jsonl',
  says: { en: 'Proposed changes of the rules.', 'zh-CN': '提出过的规则修改。' },
  row: z.object({
    id: z.string(),
    file: z.string(),
    text: z.string(),
    pack: z.string(),
    title: Bilingual,
    hash: z.string(),
    fromDay: z.string(),
    untilDay: z.string().optional(),
    by: z.string(),
    at: Instant,
    state: z.enum(['open', 'announced', 'dropped']),
    endedBy: z.string().optional(),
    endedAt: Instant.optional(),
    reasons: z.string().optional(),
  }),
  rows: (where) => sql`
    select id, file, text, pack, title, hash, from_day, until_day, by, at, state, ended_by, ended_at, reasons
    from rule_proposal where ${where} order by at, id`,
  about: { person: ({ id }) => sql`by = ${id} or ended_by = ${id}` },
};

const connections: Noun = {
  file: 'connections.jsonl',
  says: {
    en: 'How administrators connected marketplaces: who proposed and confirmed it. Without secrets.',
    'zh-CN': '管理员接入平台的设置，以及由谁提出和确认；不含密钥。',
  },
  row: z.object({
    number: z.int(),
    marketplace: z.string(),
    connector: z.string(),
    settings: z.record(z.string(), z.string()),
    secrets: z.array(z.string()),
    by: z.string(),
    at: Instant,
    reasons: z.string(),
    state: z.enum(['proposed', 'confirmed', 'dropped']),
    endedBy: z.string().optional(),
    endedAt: Instant.optional(),
    endedReasons: z.string().optional(),
  }),
  rows: (where) => sql`
    select number, marketplace, connector, settings, secrets, by, at, reasons, state, ended_by, ended_at, ended_reasons
    from marketplace_connection where ${where} order by number`,
  about: { person: ({ id }) => sql`by = ${id} or ended_by = ${id}` },
};

const packs: Noun = {
  file: 'policy-packs.jsonl',
  says: {
    en: 'The text of every policy pack that a case was judged by, with its hash.',
    'zh-CN': '曾作为处理依据的每份规则包的文本及其哈希值。',
  },
  row: z.object({ hash: z.string(), id: z.string(), text: z.string(), keptAt: Instant }),
  rows: (where) => sql`select hash, id, text, kept_at from policy_pack where ${where} order by kept_at, hash`,
};

const facts: Noun = {
  file: 'facts.jsonl',
  says: { en: 'What the published counters count.', 'zh-CN': '公开统计数字所依据的事实。' },
  row: z.object({
    kind: z.string(),
    subject: z.string(),
    at: Instant,
    milliseconds: z.string().optional(),
    target: z.string().optional(),
    amount: z.string().optional(),
    currency: z.string().optional(),
    cut: z.record(z.string(), z.string()).optional(),
  }),
  rows: (where) => sql`
    select kind, subject, at, milliseconds, target, amount, currency, cut from fact where ${where} order by at, kind, subject`,
};

const editions: Noun = {
  file: 'editions.jsonl',
  says: {
    en: 'The public figures of each month, as they were published.',
    'zh-CN': '各月公布的统计数字，与公布时一致。',
  },
  row: z.object({ month: z.string(), edition: z.record(z.string(), z.unknown()), madeAt: Instant }),
  rows: (where) => sql`select month, edition, made_at from edition where ${where} order by month`,
};

const practice: Noun = {
  file: 'practice.jsonl',
  says: { en: 'What reviewers decided in practice cases.', 'zh-CN': '审理员在练习案件中的作答记录。' },
  row: z.object({ id: z.string(), person: z.string(), exercise: z.string(), passed: z.boolean(), at: Instant }),
  rows: (where) => sql`
    select id, user_id as person, exercise, passed, at from practice_attempt where ${where} order by at, id`,
  about: { person: ({ id }) => sql`user_id = ${id}` },
};

const secondReadings: Noun = {
  file: 'second-readings.jsonl',
  says: {
    en: 'Decided cases that another reviewer read again, and what they found.',
    'zh-CN': '由其他审理员二次审阅的已决案件及其结论。',
  },
  row: z.object({
    id: z.string(),
    person: z.string(),
    case: z.string(),
    drawnAt: Instant,
    ruled: z.string(),
    ruledBy: z.string(),
    known: z.boolean(),
    outcome: z.string().optional(),
    checklist: z.record(z.string(), z.string()).optional(),
    agrees: z.boolean().optional(),
    readAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select id, user_id as person, case_id as case, drawn_at, ruled, ruled_by, known, outcome, checklist, agrees, read_at
    from second_reading where ${where} order by drawn_at, id`,
  about: { person: ({ id }) => sql`user_id = ${id} or ruled_by = ${id}` },
};

const tips: Noun = {
  file: 'tips.jsonl',
  says: {
    en: 'What people without an account told rights holders about listings.',
    'zh-CN': '未注册人员向权利人举报的商品。',
  },
  row: z.object({
    participant: z.string(),
    id: z.string(),
    marketplace: z.string(),
    listing: z.string(),
    url: z.string(),
    words: z.string(),
    at: Instant,
    closedAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select tenant as participant, id, marketplace, listing, url, words, at, closed_at from tip where ${where} order by at, id`,
  about: { participant: ({ id }) => sql`tenant = ${id}` },
};

const securityLog: Noun = {
  file: 'security-log.jsonl',
  says: {
    en: 'Sign-ins, downloads and refusals of the last 400 days.',
    'zh-CN': '最近 400 天的登录、下载与拒绝记录。',
  },
  row: z.object({
    number: z.string(),
    at: Instant,
    kind: z.string(),
    person: z.string().optional(),
    party: z.string().optional(),
    address: z.string().optional(),
    detail: z.string().optional(),
  }),
  rows: (where) => sql`
    select number, at, kind, person, party, address, detail from security_event where ${where} order by number`,
  about: {
    seller: ({ tenant }) => sql`party = ${tenant}`,
    participant: ({ id }) => sql`party = ${id}`,
    ...by('person'),
  },
};

const acts: Noun = {
  file: 'acts.jsonl',
  says: { en: 'What the person did or decided.', 'zh-CN': '该人员的操作与决定。' },
  row: z.object({ at: Instant, kind: z.string(), aggregate: z.string(), type: z.string() }),
  rows: (where) => sql`select at, kind, aggregate, type from event where ${where} order by seq`,
  all: 'none',
  about: { person: ({ id }) => sql`actor ->> 'user' = ${id} or payload ->> 'decider' = ${id}` },
};

export const programme = [
  ...[
    writtenReasons,
    tasks,
    audits,
    stops,
    approvals,
    shadowOrders,
    orderWords,
    stages,
    marketplaceCaps,
    triage,
    models,
    rates,
    proposals,
    connections,
    packs,
    facts,
    editions,
    practice,
    secondReadings,
    tips,
    securityLog,
  ],
  acts,
];
