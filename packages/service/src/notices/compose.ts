import { createHash } from 'node:crypto';
import { type FilingGap, filingGaps, type Rules } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { StoredCase } from '../cases/projection.ts';
import { gapText } from '../complaints/texts.ts';
import { concern, sellerTenant } from '../platform/concerns.ts';
import { signLink } from '../platform/links.ts';
import type { OutboxRow } from '../platform/outbox.ts';
import { rulesByHash } from '../platform/programme.ts';
import { unseal } from '../platform/sealed.ts';
import type { Tx } from '../platform/transactions.ts';
import type { NoticeDependencies } from './dependencies.ts';
import type { QueuedNotice } from './queue.ts';
import { statementOfReasons } from './statement.ts';
import { noticeText } from './texts.ts';

/** A notice as it will go out; everything it needs was read in one transaction, nothing is sent inside it. */
export interface Composed {
  readonly id: string;
  readonly queued: QueuedNotice;
  readonly cases: readonly string[];
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  readonly email?: string;
  /** Storefront to deliver to, when the recipient is a seller. */
  readonly seller?: { readonly marketplace: string; readonly id: string };
}

/** The words, the recipient and the signed link of a queued notice; `wait` while its bundle is still being removed. */
export async function compose(
  deps: NoticeDependencies,
  tx: Tx,
  row: OutboxRow<QueuedNotice>,
): Promise<Composed | 'wait' | undefined> {
  const { effect, bundle } = row.payload;
  const id = idOf(row.id);
  const views = await viewsOf(tx, effect.case, bundle);
  const isStatement = effect.notice === 'statement-of-reasons';
  const meant = isStatement ? await casesToState(tx, id, bundle, views) : [effect.case];
  const about = views.filter((view) => meant.includes(view.id));
  if (isStatement) {
    // One notice for the bundle: its other removals are waited for, though not for ever.
    if (about.length === 0) return undefined;
    if (views.some(({ status }) => status === 'removing') && row.attempts < 20) return 'wait';
  }
  const isSeller = effect.to === 'seller';
  const recipient = isSeller ? await sellerOf(tx, effect.recipient) : await participantContact(tx, effect.recipient);
  const link = isSeller
    ? `${deps.programme.publicUrl}/${bundle === undefined ? 'shop-notice' : 'answer'}/${signLink(deps.programme.linkKey, id)}`
    : `${deps.programme.publicUrl}/portal/cases/${effect.case ?? ''}`;
  const [first] = about;
  const words =
    isStatement && first
      ? statementOfReasons(about, rulesByHash(deps.programme, first.pack), recipient.language)
      : wordsOf(effect, first, rulesOf(deps, first), recipient.language);
  const composed: Composed = {
    id,
    queued: row.payload,
    cases: about.map((view) => view.id),
    language: recipient.language,
    ...words,
    link,
    ...(recipient.email !== undefined && { email: recipient.email }),
    ...(isSeller && { seller: splitKey(effect.recipient) }),
  };
  const tenant = isSeller ? sellerTenant(effect.recipient) : 'desk';
  await concern(tx, [tenant]);
  await tx
    .insertInto('notice')
    .values({
      tenant,
      id,
      kind: effect.notice,
      bundle: bundle ?? null,
      seller: isSeller ? effect.recipient : null,
      cases: JSON.stringify(composed.cases),
      language: recipient.language,
      channel: null,
      state: 'queued',
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return composed;
}

/**
 * The cases that a statement of reasons is about. One that was sent before stays what it was; what another statement of
 * the bundle told already is not told again.
 */
async function casesToState(
  tx: Tx,
  notice: string,
  bundle: string | undefined,
  views: readonly StoredCase[],
): Promise<readonly string[]> {
  const stated = await tx
    .selectFrom('notice')
    .select(['id', 'cases'])
    .where('kind', '=', 'statement-of-reasons')
    .where('bundle', '=', bundle ?? null)
    .execute();
  const own = stated.find(({ id }) => id === notice);
  if (own) return own.cases as string[];
  const told = new Set(stated.flatMap(({ cases }) => cases as string[]));
  return views.filter(({ id, status }) => status === 'notifying' && !told.has(id)).map(({ id }) => id);
}

const rulesOf = ({ programme }: NoticeDependencies, about: StoredCase | undefined): Rules =>
  about ? rulesByHash(programme, about.pack) : programme.rules;

/** A missing checklist item as the pack words it, or a shortfall of a complaint as its form does. */
function missingText(missing: { code: string; field?: string }, rules: Rules, language: Language): string {
  const items = Object.values(rules.answers).flatMap(({ checklist }) => checklist);
  const item = items.find((one) => one.item === missing.field);
  if (item) return item.texts[language];
  return filingGaps.includes(missing.code as FilingGap) ? gapText(missing.code as FilingGap, language) : missing.code;
}

function wordsOf(
  effect: QueuedNotice['effect'],
  about: StoredCase | undefined,
  rules: Rules,
  language: Language,
): { subject: string; body: string } {
  if (effect.notice === 'statement-of-reasons') throw new Error('a statement of reasons lost its case');
  const day = effect.due
    ? new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }).format(
        // A window ends with the last instant of its day.
        new Date(Date.parse(effect.due) - 1),
      )
    : undefined;
  const [subject, body] = noticeText(effect.notice, language, {
    goods: about?.file.listing.title ?? '',
    mark: about?.file.right.mark ?? '',
    ...(day !== undefined && { due: day }),
    ...(effect.points !== undefined && { points: effect.points }),
    ...(effect.subject !== undefined && { other: effect.subject }),
    ...(effect.missing && { missing: effect.missing.map((one) => missingText(one, rules, language)) }),
  });
  return { subject, body };
}

async function viewsOf(tx: Tx, id: string | undefined, bundle: string | undefined): Promise<StoredCase[]> {
  if (id === undefined) return [];
  const rows = await tx
    .selectFrom('case_view')
    .select('view')
    .where('tenant', '=', 'desk')
    .where((where) => (bundle === undefined ? where('id', '=', id) : where('bundle', '=', bundle)))
    .execute();
  return rows.map((row) => row.view as StoredCase);
}

async function sellerOf(tx: Tx, key: string): Promise<{ language: Language; email?: string }> {
  const row = await tx
    .selectFrom('seller_account')
    .select(['language', 'contact'])
    .where('key', '=', key)
    .executeTakeFirst();
  const contact = row?.contact ? ((await unseal(tx, [row.contact])).get(row.contact) as { email?: string }) : undefined;
  return { language: row?.language ?? 'zh-CN', ...(contact?.email !== undefined && { email: contact.email }) };
}

async function participantContact(tx: Tx, participant: string): Promise<{ language: Language; email?: string }> {
  const { rows } = await sql<{ email: string; language: Language | null }>`
    select u.email, (select e.request ->> 'language' from enrolment e where e.participant = a.participant limit 1) as language
    from account a join auth."user" u on u.id = a.user_id where a.participant = ${participant} order by u."createdAt" limit 1`.execute(
    tx,
  );
  const [row] = rows;
  return { language: row?.language ?? 'en', ...(row && { email: row.email }) };
}

function splitKey(key: string): { marketplace: string; id: string } {
  const slash = key.indexOf('/');
  return { marketplace: key.slice(0, slash), id: key.slice(slash + 1) };
}

/** The notice of an outbox row always has the same id: sending it again after a crash is the same message. */
function idOf(outboxId: string): string {
  const hex = createHash('sha256').update(`notice:${outboxId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
