import { Gravity, Language, ParticipantKind, Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import { z } from 'zod';
import { BrandView } from '../../../intake/brands/index.ts';
import { ClearanceView } from '../../../parties/clearances/index.ts';
import { MandateInvitation } from '../../../parties/mandates/index.ts';
import { AskedEnrolment, Participant } from '../../../parties/participants/index.ts';
import { maskAddress, RegisterEntry, Right, RightReview } from '../../../parties/rights/index.ts';
import { Track } from '../../../parties/sellers/index.ts';
import { Bilingual, Instant } from '../../../platform/contract.ts';
import { type Noun, ofTenant, ownedBy } from '../noun.ts';
import type { Row } from '../rows.ts';

const participants: Noun = {
  file: 'participants.jsonl',
  says: {
    en: 'Enrolled organisations and their records: filings, outcomes and restrictions.',
    'zh-CN': '已加入的机构及其记录：投诉数量、处理结果、限制措施。',
  },
  row: z.object({
    id: z.string(),
    kind: ParticipantKind,
    name: z.string(),
    owner: z.string().optional(),
    member: z.boolean(),
    language: Language,
    standing: Participant.shape.standing.optional(),
    newcomer: z.boolean().optional(),
    record: z.record(z.string(), z.unknown()).optional(),
  }),
  rows: (where) => sql`
    select p.id, p.kind, p.name, p.owner, p.member, p.language, v.view ->> 'standing' as standing, v.view -> 'newcomer' as newcomer,
      v.view -> 'record' as record
    from participant p left join participant_view v on v.tenant = 'desk' and v.id = p.id where ${where} order by p.id`,
  about: { participant: ({ id }) => sql`p.id = ${id}` },
};

const termsVersions: Noun = {
  file: 'terms.jsonl',
  says: {
    en: 'Every version of the terms of participation.',
    'zh-CN': '参与条款的各个版本。',
  },
  row: z.object({
    id: z.string(),
    kind: ParticipantKind,
    version: z.string(),
    date: z.string(),
    template: z.boolean(),
    title: Bilingual,
    text: Bilingual,
  }),
  rows: (where) => sql`
    select hash as id, kind, version, date, template, title, text from terms where ${where} order by kind, kept_at`,
};

const acceptances: Noun = {
  file: 'terms-acceptances.jsonl',
  says: {
    en: 'Who accepted which terms for a participant, and by which authority.',
    'zh-CN': '由谁代表参与方接受了哪一版条款，以及代表的依据。',
  },
  row: z.object({
    participant: z.string(),
    terms: z.string(),
    acceptedBy: z.string(),
    authority: z.string(),
    at: Instant,
  }),
  rows: (where) => sql`
    select participant, terms, person as "acceptedBy", authority, at from terms_acceptance where tenant = 'desk' and (${where}) order by at, id`,
  about: { participant: ({ id }) => sql`participant = ${id}` },
};

const people: Noun = {
  file: 'people.jsonl',
  says: {
    en: 'People with an account, without passwords and sessions.',
    'zh-CN': '拥有账号的人员，不含密码与登录会话。',
  },
  row: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['participant', 'desk', 'marketplace']),
    participant: z.string().optional(),
    position: Position,
    organisation: z.string().optional(),
    createdAt: Instant,
    since: Instant,
    leftAt: Instant.optional(),
    names: z.array(z.object({ name: z.string(), since: Instant })),
  }),
  rows: (where) => sql`
    select u.id, u.name, u.email, a.role, a.participant, a.position, a.organisation, u."createdAt" as created_at, a.since, a.left_at, (
      select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'since',
        to_char(n.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by n.since), '[]')
      from auth.name n where n.user_id = u.id) as names
    from account a join auth."user" u on u.id = a.user_id where ${where} order by u.id`,
  about: { participant: ({ id }) => sql`a.participant = ${id}`, person: ({ id }) => sql`u.id = ${id}` },
};

const sessions: Noun = {
  file: 'sessions.jsonl',
  says: { en: 'Where the person is signed in.', 'zh-CN': '该人员当前的登录会话。' },
  row: z.object({
    createdAt: Instant,
    expiresAt: Instant,
    ipAddress: z.string().optional(),
    userAgent: z.string().optional(),
  }),
  rows: (where) => sql`
    select "createdAt" as created_at, "expiresAt" as expires_at, "ipAddress" as ip_address, "userAgent" as user_agent
    from auth.session where ${where} order by "createdAt"`,
  all: 'none',
  about: { person: ({ id }) => sql`"userId" = ${id}` },
};

const passkeys: Noun = {
  file: 'passkeys.jsonl',
  says: { en: 'Passkeys of the person, without their public keys.', 'zh-CN': '该人员的通行密钥，不含公钥。' },
  row: z.object({ id: z.string(), name: z.string(), madeAt: Instant, usedAt: Instant.optional() }),
  rows: (where) => sql`select id, name, made_at, used_at from auth.passkey where ${where} order by made_at, id`,
  all: 'none',
  about: { person: ({ id }) => sql`user_id = ${id}` },
};

const apiKeys: Noun = {
  file: 'api-keys.jsonl',
  says: { en: 'API keys, without their secrets.', 'zh-CN': 'API 密钥的信息，不含密钥本身。' },
  row: z.object({
    party: z.string(),
    id: z.string(),
    person: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    hint: z.string(),
    madeAt: Instant,
    expiresAt: Instant,
    endedAt: Instant.optional(),
    lastUsedAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select tenant as party, id, person, name, scopes, hint, made_at, expires_at, ended_at, last_used_at
    from api_key where ${where} order by tenant, id`,
  about: { participant: ({ tenant }) => sql`tenant = ${tenant}`, person: ({ id }) => sql`person = ${id}` },
};

const apiRequests: Noun = {
  file: 'api-requests.jsonl',
  says: { en: 'Requests with API keys in the last thirty days.', 'zh-CN': '最近三十天内凭 API 密钥发出的请求。' },
  row: z.object({
    apiKey: z.string(),
    at: Instant,
    method: z.string(),
    route: z.string(),
    status: z.int(),
    address: z.string(),
  }),
  rows: (where) => sql`
    select key as api_key, at, method, route, status, address from api_request where ${where} order by key, number`,
  about: {
    participant: ({ tenant }) => sql`tenant = ${tenant}`,
    person: ({ id }) => sql`key in (select k.id from api_key k where k.person = ${id})`,
  },
};

const invitations: Noun = {
  file: 'invitations.jsonl',
  says: {
    en: 'Whom a party invited to an account, or to a mandate, without the links.',
    'zh-CN': '各方邀请开设账号或接受代理授权的人员，不含邀请链接。',
  },
  row: z.object({
    party: z.string(),
    id: z.string(),
    /** `invitation`: to an account. */
    kind: z.enum(['invitation', 'mandate']),
    email: z.string().optional(),
    name: z.string().optional(),
    role: z.enum(['participant', 'desk', 'marketplace']),
    /** Absent for a mandate. */
    position: Position.optional(),
    organisation: z.string().optional(),
    language: Language,
    inviter: z.string().optional(),
    mandate: MandateInvitation.pick({ rights: true, until: true })
      .extend({ answer: z.enum(['accepted', 'declined']).optional() })
      .optional(),
    madeAt: Instant,
    expiresAt: Instant,
    usedAt: Instant.optional(),
    withdrawnAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select tenant as party, id, kind, email, name, role, case kind when 'mandate' then null else position end as position,
      organisation, language, inviter, mandate - 'by' as mandate, made_at, expires_at, used_at, withdrawn_at
    from account_link where kind in ('invitation', 'mandate') and (${where}) order by made_at, id`,
  about: {
    participant: ({ id }) => sql`tenant = ${id}`,
    person: ({ email }) => sql`lower(email) = ${email}`,
  },
  ofOthers: ['inviter'],
};

const enrolments: Noun = {
  file: 'enrolments.jsonl',
  says: { en: 'Requests to take part, without their codes.', 'zh-CN': '加入申请，不含验证码。' },
  row: z.object({
    id: z.string(),
    status: z.enum(['address-unconfirmed', 'code-sent', 'with-desk', 'active', 'refused']),
    /** Absent for the contact of a register who is asked about another's request. */
    request: AskedEnrolment.optional(),
    contact: z.string(),
    participant: z.string().optional(),
    askedAt: Instant,
  }),
  rows: (where) => sql`
    select id, status, request, contact, participant, asked_at from enrolment where ${where} order by asked_at, id`,
  about: {
    participant: ({ id }) => sql`participant = ${id}`,
    person: ({ email }) => sql`lower(request ->> 'email') = ${email} or lower(contact) = ${email}`,
  },
  shownTo: (row, subject) => {
    const { id, status, askedAt, contact, request } = row;
    if (subject.kind !== 'person') return { ...row, contact: maskAddress(String(contact)) };
    // An applicant does not learn the register's mailbox, and its owner does not learn what others asked.
    const isTheirs = (address: unknown): boolean => String(address).toLowerCase() === subject.email;
    const seen = isTheirs(contact) ? contact : maskAddress(String(contact));
    return isTheirs((request as { readonly email?: string }).email)
      ? { ...row, contact: seen }
      : { id, status, askedAt, contact: seen };
  },
};

const rights: Noun = {
  file: 'rights.jsonl',
  says: { en: 'Registered rights with their mandates.', 'zh-CN': '已登记的权利及其代理授权。' },
  // Where removals go directly is asked when they are listed.
  row: Right.omit({ stages: true }),
  rows: (where) => sql`select view from right_view where ${where} order by id`,
  all: sql`tenant = 'desk'`,
  about: { participant: ({ id }) => sql`tenant = ${id}` },
  complete: async (_, rows) => rows.map(({ view }) => view as object as Record<string, unknown>),
};

const register: Noun = {
  file: 'register.jsonl',
  says: {
    en: 'Entries of trade mark registers that the desk imported, or entered by hand from a document.',
    'zh-CN': '审理组导入或依据文件录入的商标登记条目。',
  },
  row: z.intersection(
    RegisterEntry,
    z.object({ byHand: z.object({ by: z.string(), at: Instant, document: z.string() }).optional() }),
  ),
  rows: (where) => sql`select entry, by_hand from register_entry where ${where} order by office, number`,
  about: { person: ({ email }) => sql`lower(entry ->> 'contact') = ${email}` },
  ofOthers: ['byHand'],
  complete: async (_, rows) => rows.map(({ entry, byHand }) => ({ ...(entry as object), ...shortened(byHand) })),
};

/** A document is one of `documents.jsonl`. */
function shortened(byHand: unknown): Row {
  if (byHand === undefined) return {};
  const { by, at, document } = byHand as { by: string; at: string; document: { id: string } };
  return { byHand: { by, at, document: document.id } };
}

const claims: Noun = {
  file: 'right-claims.jsonl',
  says: {
    en: 'Who claims a right without having proven it yet; codes are left out.',
    'zh-CN': '尚未证明的权利主张，不含验证码。',
  },
  row: z.object({ right: z.string(), participant: z.string() }),
  rows: (where) => sql`
    select right_id as "right", participant from right_claim where ${where} order by right_id, participant`,
  about: { participant: ({ id }) => sql`participant = ${id}` },
};

const requests: Noun = {
  file: 'right-requests.jsonl',
  says: {
    en: 'What participants asked of the desk about a registration, and its answers.',
    'zh-CN': '参与方就登记事项向审理组提出的请求及答复。',
  },
  row: z.object({
    participant: z.string(),
    right: z.string(),
    office: z.string(),
    number: z.string(),
    words: z.string(),
    documents: z.array(z.string()),
    status: RightReview.shape.status,
    reasons: RightReview.shape.reasons,
    askedAt: Instant,
  }),
  rows: (where) => sql`
    select tenant as participant, right_id as "right", office, number, words, jsonb_path_query_array(documents, '$[*].id') as documents,
      status, reasons, asked_at
    from right_request where ${where} order by asked_at, right_id, tenant`,
  about: { participant: ({ id }) => sql`tenant = ${id}` },
};

const vouchings: Noun = {
  file: 'vouchings.jsonl',
  says: {
    en: 'Associations that vouched to the desk for a participant’s right.',
    'zh-CN': '行业协会向审理组为参与方权利所作的证明。',
  },
  row: z.object({
    association: z.string(),
    right: z.string(),
    office: z.string(),
    number: z.string(),
    participant: z.string(),
    words: z.string().optional(),
    by: z.string().optional(),
    at: Instant,
  }),
  rows: (where) => sql`
    select tenant as association, right_id as "right", office, number, participant, words, by, at
    from right_vouching where ${where} order by at, right_id, tenant`,
  about: { participant: ({ id }) => sql`tenant = ${id} or participant = ${id}` },
  ofOthers: ['by'],
  // An association's words are for the desk alone.
  shownTo: ({ words, ...row }, subject) => (row.association === subject.id ? { words, ...row } : row),
};

const brands: Noun = {
  file: 'brands.jsonl',
  says: {
    en: 'Brand books: what screening compares listings with.',
    'zh-CN': '品牌资料：筛查商品时使用的比对资料。',
  },
  row: BrandView.extend({ version: z.int() }),
  rows: (where) => sql`select tenant, version, brand from brand where ${where} order by tenant, id`,
  about: { participant: ({ id }) => sql`tenant = ${id}` },
  complete: async (_, rows) =>
    rows.map(({ tenant, version, brand }) => ({ ...(brand as object), participant: tenant, version })),
};

const clearances: Noun = {
  file: 'clearances.jsonl',
  says: {
    en: 'Authorisations that sellers deposited or rights holders granted.',
    'zh-CN': '卖家备案或权利人授予的销售授权。',
  },
  row: ClearanceView.omit({ actions: true }).extend({
    documents: z.array(ClearanceView.shape.documents.element.extend({ copy: z.string() })),
    confirmedBy: z.string().optional(),
  }),
  rows: (where) => sql`select view from clearance_view where ${where} order by id`,
  ...ofTenant('tenant'),
  complete: async (_, rows) => rows.map(({ view }) => view as object as Record<string, unknown>),
};

const sellers: Noun = {
  file: 'sellers.jsonl',
  says: {
    en: 'Sellers with their contact, points, strikes, closure and ban.',
    'zh-CN': '卖家及其联系方式、扣分、扣分记录、关闭店铺与清退。',
  },
  row: z.object({
    key: z.string(),
    marketplace: z.string(),
    id: z.string(),
    name: z.string().optional(),
    language: Language.optional(),
    state: z.string().optional(),
    openedOn: z.string().optional(),
    identityHash: z.string().optional(),
    email: z.string().optional(),
    points: z.int(),
    status: z.enum(['open', 'closed', 'banned']),
    closedSince: Instant.optional(),
    recognisedAs: z.string().optional(),
    recognition: z.object({ of: z.string(), contested: z.boolean() }).optional(),
    strikes: z.array(
      z.object({
        id: z.string(),
        track: Track,
        right: z.string(),
        firstFiledAt: Instant,
        cases: z.record(z.string(), z.unknown()),
        gravity: Gravity,
        points: z.int(),
        issuedAt: Instant,
        expiresAt: Instant,
        restsOnDays: z.int().optional(),
        precededBy: z.array(z.string()),
      }),
    ),
    closure: z
      .object({
        track: Track,
        frozen: z.array(z.string()),
        points: z.int(),
        closedAt: Instant,
        approvals: z.array(z.string()),
        proposed: z.boolean(),
        declined: z.boolean(),
      })
      .optional(),
    ban: z.object({ blockedBy: z.array(z.string()), approvals: z.array(z.string()), needed: z.int() }).optional(),
  }),
  rows: (where) => sql`
    select coalesce(a.key, v.key) as key, coalesce(a.marketplace, v.marketplace) as marketplace, coalesce(a.id, v.id) as id,
      coalesce(a.name, nullif(v.name, '')) as name, a.language, a.state, a.opened_on, a.identity_hash, s.body ->> 'email' as email,
      coalesce(v.points, 0) as points, coalesce(v.status, 'open') as status, v.view -> 'closedSince' as closed_since,
      v.view -> 'recognisedAs' as recognised_as, v.view -> 'recognition' as recognition,
      (select coalesce(jsonb_agg(value order by key), '[]') from jsonb_each(v.view #> '{standing,strikes}')) as strikes,
      v.view #> '{standing,closure}' as closure, v.view -> 'ban' as ban
    from seller_account a full join (select * from seller_view where tenant = 'desk') v on v.key = a.key
      left join sealed s on s.id = a.contact
    where ${where} order by coalesce(a.key, v.key)`,
  about: { seller: ({ id }) => sql`coalesce(a.key, v.key) = ${id}` },
};

const webhooks: Noun = {
  file: 'webhooks.jsonl',
  says: {
    en: 'Addresses that participants are told events at, without their secrets.',
    'zh-CN': '参与方接收事件通知的地址，不含签名密钥。',
  },
  row: z.object({
    participant: z.string(),
    id: z.string(),
    url: z.string(),
    state: z.enum(['active', 'paused', 'disabled']),
    why: z.enum(['gone', 'no-answer']).optional(),
    createdAt: Instant,
    succeededAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select tenant as participant, id, url, state, why, created_at, succeeded_at from webhook_endpoint where ${where} order by tenant, id`,
  ...ownedBy('tenant'),
};

const listings: Noun = {
  file: 'listings.jsonl',
  says: { en: 'The seller’s listings, as last read.', 'zh-CN': '该卖家的商品，以最近一次读取为准。' },
  row: z.object({
    marketplace: z.string(),
    id: z.string(),
    title: z.string(),
    state: z.enum(['visible', 'hidden', 'deleted']),
    listing: z.record(z.string(), z.unknown()),
    observedAt: Instant,
    disappearedAt: Instant.optional(),
  }),
  rows: (where) => sql`
    select marketplace, id, title, state, listing, observed_at, disappeared_at from listing where ${where} order by marketplace, id`,
  all: 'none',
  about: { seller: ({ id }) => sql`marketplace = ${placeOf(id)} and seller = ${accountOf(id)}` },
};

const findings: Noun = {
  file: 'findings.jsonl',
  says: {
    en: 'How likely screening holds the seller’s listings to infringe: a probability, and the band that it falls in.',
    'zh-CN': '筛查认为该卖家商品侵权的可能性：概率及其所处级别。',
  },
  row: z.object({ marketplace: z.string(), listing: z.string(), band: z.string(), score: z.number() }),
  rows: (where) => sql`
    select f.marketplace, f.listing, f.band, f.score from finding f
    join listing l on l.marketplace = f.marketplace and l.id = f.listing where ${where} order by f.marketplace, f.listing, f.brand`,
  all: 'none',
  about: { seller: ({ id }) => sql`l.marketplace = ${placeOf(id)} and l.seller = ${accountOf(id)}` },
};

/** A seller's key is its marketplace and its account there. */
const placeOf = (key: string): string => key.slice(0, key.indexOf('/'));
const accountOf = (key: string): string => key.slice(key.indexOf('/') + 1);

export const parties = [
  ...[
    participants,
    termsVersions,
    acceptances,
    people,
    invitations,
    sessions,
    passkeys,
    apiKeys,
    apiRequests,
    enrolments,
    rights,
    claims,
    requests,
    vouchings,
    register,
    brands,
  ],
  ...[clearances, sellers, webhooks, listings, findings],
];
