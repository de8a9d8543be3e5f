import { MeasureKind } from '@marketsafe/terms';
import { sql } from 'kysely';
import { z } from 'zod';
import { Instant } from '../../../platform/contract.ts';
import { CaseRecord } from '../../../takedown/cases/index.ts';
import { FilerPart, Packet } from '../../../takedown/packets/index.ts';
import { Stamp } from '../../../takedown/time-stamps/index.ts';
import { type Noun, ofSeller, ofTenant, ownedBy } from '../noun.ts';

const cases: Noun = {
  file: 'cases.jsonl',
  says: {
    en: 'Complaints with all that was said and decided about them, and their timelines.',
    'zh-CN': '投诉及其往来陈述、处理决定与时间线。',
  },
  row: CaseRecord,
  rows: (where) => sql`select tenant, id, view from case_view where ${where} order by id`,
  ...ofTenant('tenant'),
  complete: async (tx, rows) => {
    const tenant = String(rows[0]?.tenant);
    const entries = await tx
      .selectFrom('timeline')
      .select(['case_id', 'at', 'type', 'by', 'detail'])
      .where('tenant', '=', tenant)
      .where(sql<boolean>`case_id = any (${rows.map(({ id }) => id)}::uuid[])`)
      .orderBy('seq')
      .execute();
    const byCase = Map.groupBy(entries, ({ case_id: id }) => id);
    return rows.map(({ id, view }) => {
      const { actions: _, ...seen } = view as Record<string, unknown>;
      const timeline = (byCase.get(String(id)) ?? []).map(({ case_id: __, at, ...one }) => ({
        at: at.toISOString(),
        ...one,
      }));
      return { ...seen, timeline };
    });
  },
};

const packets: Noun = {
  file: 'packets.jsonl',
  says: {
    en: 'The record behind each complaint, frozen at its filing. An erased part is absent.',
    'zh-CN': '每件投诉在提交时留存的记录。已删除的部分不再列出。',
  },
  row: z.object({
    case: z.string(),
    packet: Packet.optional(),
    filer: FilerPart.optional(),
    stamp: Stamp.optional(),
  }),
  rows: (where) => sql`
    select v.id as "case", p.body as packet, f.body as filer, t.stamp from case_view v
    join event e on e.kind = 'case' and e.aggregate = v.id::text and e.version = 1
    left join sealed p on p.id = (e.payload #>> '{packet,sealed}')::uuid
    left join sealed f on f.id = (e.payload #>> '{packetOfFiler,sealed}')::uuid and v.tenant not like 'seller:%'
    left join time_stamp t on t.case_id = v.id
    where ${where} order by v.id`,
  ...ofTenant('v.tenant'),
};

const rulings: Noun = {
  file: 'rulings.jsonl',
  says: {
    en: 'Decisions by people: rulings, appeals, reviews, findings. Those by silence are in the timelines of the cases.',
    'zh-CN': '由人作出的决定：判定、复核决定、审核、认定。因逾期未回应作出的决定见案件时间线。',
  },
  row: z.object({
    case: z.string(),
    at: Instant,
    type: z.string(),
    decider: z.string(),
    name: z.string().optional(),
    organisation: z.string().optional(),
    kind: z.string().optional(),
    finding: z.string().optional(),
    by: z.string().optional(),
    checklist: z.record(z.string(), z.unknown()).optional(),
    reasons: z.unknown().optional(),
  }),
  rows: (where) => sql`
    select e.aggregate as "case", e.at, e.type, e.payload ->> 'decider' as decider,
      auth.name_at(e.payload ->> 'decider', e.at) as name, e.payload ->> 'organisation' as organisation,
      e.payload ->> 'kind' as kind, e.payload ->> 'finding' as finding,
      e.payload ->> 'by' as by, e.payload -> 'checklist' as checklist, s.body as reasons
    from event e left join sealed s on s.id = (e.payload #>> '{reasons,sealed}')::uuid
    where e.kind = 'case' and e.payload ? 'decider' and ${where} order by e.seq`,
};

const documents: Noun = {
  file: 'documents.jsonl',
  says: {
    en: 'Documents that parties uploaded. The folder "documents" has each as its cleaned copy, and as it was uploaded (`.original`).',
    'zh-CN': '各方上传的文件。“documents” 文件夹中有每份文件的安全副本和原件（`.original`）。',
  },
  row: z.object({
    owner: z.string(),
    id: z.string(),
    bundle: z.string().optional(),
    name: z.string(),
    mime: z.string(),
    size: z.int(),
    pages: z.int(),
    sha256: z.string(),
    copy: z.string(),
    uploadedAt: Instant,
  }),
  rows: (where) => sql`
    select tenant as owner, id, bundle, name, mime, size, pages, sha256, copy, uploaded_at from exhibit where ${where} order by id`,
  ...ownedBy('tenant'),
};

const measures: Noun = {
  file: 'measures.jsonl',
  says: { en: 'Measures on listings and shops.', 'zh-CN': '对商品和店铺采取的措施。' },
  row: z.object({
    seller: z.string(),
    target: z.string(),
    case: z.string(),
    kind: MeasureKind,
    inForce: z.boolean(),
  }),
  rows: (where) => sql`
    select seller, target, case_id as "case", kind, in_force from measure where tenant = 'desk' and ${where}
    order by target, case_id, kind`,
  ...ofSeller('seller'),
};

const orders: Noun = {
  file: 'orders.jsonl',
  says: {
    en: 'Orders to marketplaces to apply or lift a measure, with the receipts.',
    'zh-CN': '要求平台采取或解除措施的指令，附回执。',
  },
  row: z.object({
    id: z.string(),
    marketplace: z.string(),
    target: z.string(),
    seller: z.string(),
    measure: MeasureKind,
    desired: z.enum(['down', 'up']),
    epoch: z.int(),
    state: z.string(),
    cases: z.array(z.string()),
    receipt: z.record(z.string(), z.unknown()).optional(),
    attempts: z.int(),
    createdAt: Instant,
    updatedAt: Instant,
    toObserve: z.boolean(),
    seen: z.record(z.string(), z.unknown()).optional(),
  }),
  rows: (where) => sql`
    select id, marketplace, target, seller, measure, desired, epoch, state, cases, receipt, attempts, created_at, updated_at, to_observe, seen
    from marketplace_order where ${where} order by created_at, id`,
  ...ofSeller('seller'),
};

const notices: Noun = {
  file: 'notices.jsonl',
  says: {
    en: 'Notices: to whom, about which cases, how they went out and whether they arrived. Their words follow from kind, case and rules.',
    'zh-CN': '通知：收件方、相关案件、发送方式及送达情况。正文由通知种类、案件和规则生成。',
  },
  row: z.object({
    recipient: z.string(),
    id: z.string(),
    kind: z.string(),
    bundle: z.string().optional(),
    seller: z.string().optional(),
    cases: z.array(z.string()),
    language: z.string(),
    channel: z.enum(['inbox', 'mail']).optional(),
    state: z.enum(['queued', 'sent', 'delivered', 'undeliverable']),
    sentAt: Instant.optional(),
    deliveredAt: Instant.optional(),
    reasons: z.record(z.string(), z.unknown()).optional(),
  }),
  rows: (where) => sql`
    select tenant as recipient, id, kind, bundle, seller, cases, language, channel, state, sent_at, delivered_at, reasons
    from notice where ${where} order by id`,
  ...ownedBy('tenant'),
};

const statements: Noun = {
  file: 'statements.jsonl',
  says: {
    en: 'Statements of reasons for the DSA Transparency Database.',
    'zh-CN': '提交欧盟《数字服务法》透明度数据库的理由说明。',
  },
  row: z.object({
    puid: z.string(),
    marketplace: z.string(),
    seller: z.string(),
    target: z.string(),
    cause: z.string(),
    measure: MeasureKind,
    pack: z.string(),
    state: z.enum(['waiting', 'accepted', 'refused', 'invalid']),
    faults: z.array(z.record(z.string(), z.unknown())),
    statement: z.record(z.string(), z.unknown()).optional(),
    permalink: z.string().optional(),
    queuedAt: Instant,
    liftedAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select puid, marketplace, seller, target, cause, measure, pack, state, faults, statement, permalink, queued_at, lifted_at
    from transparency_statement where ${where} order by queued_at, puid`,
  ...ofSeller('seller'),
};

const consumerTasks: Noun = {
  file: 'consumer-tasks.jsonl',
  says: {
    en: 'What marketplaces were asked to do for those who bought illegal goods.',
    'zh-CN': '要求平台为购买违法商品的消费者所做的事项。',
  },
  row: z.object({
    id: z.string(),
    case: z.string(),
    law: z.string(),
    name: z.string(),
    marketplace: z.string(),
    target: z.record(z.string(), z.unknown()),
    title: z.string().optional(),
    awareAt: Instant,
    since: z.string(),
    dueAt: Instant,
    state: z.enum(['open', 'answered', 'withdrawn']),
    handed: z.enum(['on-its-way', 'with-marketplace', 'by-hand', 'refused']),
    reference: z.string().optional(),
    answer: z.record(z.string(), z.unknown()).optional(),
    answeredBy: z.enum(['marketplace', 'desk']).optional(),
    answeredAt: Instant.optional(),
    withdrawnAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select id, case_id as "case", law, name, marketplace, target, title, aware_at, since, due_at, state, handed, reference, answer,
      answered_by, answered_at, withdrawn_at
    from consumer_task where ${where} order by aware_at, id`,
};

const publications: Noun = {
  file: 'publications.jsonl',
  says: { en: 'What a law has published.', 'zh-CN': '依法公示的事项。' },
  row: z.object({
    id: z.string(),
    reference: z.string(),
    kind: z.string(),
    marketplace: z.string(),
    rightType: z.string().optional(),
    reason: z.string().optional(),
    outcome: z.string().optional(),
    grade: z.string().optional(),
    organisation: z.string().optional(),
    law: z.string(),
    happenedAt: Instant,
    visibleAt: Instant,
    dueAt: Instant,
  }),
  rows: (where) => sql`
    select id, reference, kind, marketplace, right_type, reason, outcome, grade, organisation, law, happened_at, visible_at, due_at
    from publication where ${where} order by happened_at, id`,
};

const disputes: Noun = {
  file: 'disputes.jsonl',
  says: {
    en: 'Disputes before certified out-of-court bodies.',
    'zh-CN': '提交经认证的庭外争议解决机构处理的争议。',
  },
  row: z.object({
    id: z.string(),
    case: z.string(),
    marketplace: z.string(),
    side: z.enum(['seller', 'complainant']),
    by: z.enum(['seller', 'complainant', 'desk']),
    body: z.string(),
    bodyName: z.string(),
    number: z.unknown().optional(),
    law: z.string(),
    receivedOn: z.string(),
    dueAt: Instant,
    state: z.enum(['open', 'decided']),
    outcome: z.string().optional(),
    decidedOn: z.string().optional(),
    adopted: z.boolean().optional(),
    recordedAt: Instant,
  }),
  rows: (where) => sql`
    select d.id, d.case_id as "case", d.marketplace, d.side, d.by, d.body, d.body_name, s.body as number, d.law, d.received_on, d.due_at,
      d.state, d.outcome, d.decided_on, d.adopted, d.recorded_at
    from settlement_dispute d left join sealed s on s.id = d.sealed where ${where} order by d.recorded_at, d.id`,
  ...ofTenant('d.tenant'),
};

export const takedown = [
  ...[cases, packets, rulings, documents, measures, orders, notices, statements, consumerTasks, publications],
  disputes,
];
