import { createHash } from 'node:crypto';
import type { Connector } from '@marketsafe/connectors';
import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { caseRows, lockCases } from '../cases/case-file.ts';
import type { StoredCase } from '../cases/projection.ts';
import type { Mailer } from '../mail/index.ts';
import type { Clock } from '../platform/clock.ts';
import { signLink } from '../platform/links.ts';
import { type Carried, type OutboxRow, outboxSource } from '../platform/outbox.ts';
import type { WorkSource } from '../platform/poller.ts';
import { marketplaceOf, type Programme, rulesByHash } from '../platform/programme.ts';
import { unseal } from '../platform/sealed.ts';
import type { Transactions, Tx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';
import type { QueuedNotice } from './queue.ts';
import { statementOfReasons } from './statement.ts';
import { noticeText } from './texts.ts';

export interface NoticeDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly mailer: Mailer;
  readonly begin: (tx: Tx) => UnitOfWork;
}

/** A notice as it will go out; everything it needs was read in one transaction, nothing is sent inside it. */
interface Composed {
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

/** Mail counts as delivered when it was accepted and has not bounced for this long (DESIGN, Notices). */
const bounceMilliseconds = 24 * 3_600_000;

/** Sends what is queued: through the marketplace's inbox where it delivers, by mail otherwise. */
export function noticeSource(deps: NoticeDependencies): WorkSource {
  return outboxSource<QueuedNotice>('notice', deps, async (row) => {
    const composed = await deps.transactions.work((tx) => compose(deps, tx, row));
    if (composed === 'wait') return { again: new Date(deps.clock.now().getTime() + 1000) };
    if (composed === undefined) return { done: true };
    return composed.seller ? sendToSeller(deps, composed) : sendToComplainant(deps, composed);
  });
}

/** Mail that has had its day without a bounce: the notice is delivered and the seller's window opens. */
export function bounceSource(deps: NoticeDependencies): WorkSource {
  return outboxSource<{ notice: string }>('bounce-window', deps, async (row) => {
    await confirmDelivery(deps, row.payload.notice, 'delivered', 'mail');
    return { done: true };
  });
}

async function compose(
  deps: NoticeDependencies,
  tx: Tx,
  row: OutboxRow<QueuedNotice>,
): Promise<Composed | 'wait' | undefined> {
  const { effect, bundle } = row.payload;
  const views = await viewsOf(tx, effect.case, bundle);
  const about = views.filter((view) =>
    effect.notice === 'statement-of-reasons' ? view.status === 'notifying' : view.id === effect.case,
  );
  if (effect.notice === 'statement-of-reasons') {
    // One notice for the bundle: its other removals are waited for, though not for ever.
    if (about.length === 0) return undefined;
    if (views.some(({ status }) => status === 'removing') && row.attempts < 20) return 'wait';
  }
  const isSeller = effect.to === 'seller';
  const recipient = isSeller ? await sellerOf(tx, effect.recipient) : await participantContact(tx, effect.recipient);
  const id = idOf(row.id);
  const link = isSeller
    ? `${deps.programme.publicUrl}/answer/${signLink(deps.programme.linkKey, id)}`
    : `${deps.programme.publicUrl}/portal/cases/${effect.case ?? ''}`;
  const [first] = about;
  const words =
    effect.notice === 'statement-of-reasons' && first
      ? statementOfReasons(about, rulesByHash(deps.programme, first.pack), recipient.language)
      : wordsOf(effect, first, recipient.language);
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
  await tx
    .insertInto('notice')
    .values({
      tenant: 'desk',
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

function wordsOf(
  effect: QueuedNotice['effect'],
  about: StoredCase | undefined,
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
    ...(effect.missing && { missing: effect.missing.map(({ code, field }) => field ?? code) }),
  });
  return { subject, body };
}

async function sendToSeller(deps: NoticeDependencies, notice: Composed): Promise<Carried> {
  const { seller } = notice;
  if (!seller) throw new Error('no seller to send to');
  const { connector } = marketplaceOf(deps.programme, seller.marketplace);
  if (connector.capabilities().actions['seller.notify']) {
    const outcome = await deliverThrough(connector, notice);
    if (outcome === 'delivered') {
      await markNotice(deps, notice.id, 'inbox', 'delivered');
      await confirmDelivery(deps, notice.id, 'delivered', 'marketplace');
      return { done: true };
    }
    if (outcome === 'again') return { again: new Date(deps.clock.now().getTime() + 2000) };
  }
  const accepted = notice.email !== undefined && (await deps.mailer.send(mailOf(notice, notice.email))).accepted;
  await markNotice(deps, notice.id, 'mail', accepted ? 'sent' : 'undeliverable');
  if (accepted) {
    await deps.transactions.work((tx) =>
      tx
        .insertInto('outbox')
        .values({
          kind: 'bounce-window',
          key: `bounce-window:${notice.id}`,
          payload: JSON.stringify({ notice: notice.id }),
          due_at: new Date(deps.clock.now().getTime() + bounceMilliseconds),
          attempts: 0,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  } else await confirmDelivery(deps, notice.id, 'undeliverable', 'mail');
  return { done: true };
}

async function deliverThrough(connector: Connector, notice: Composed): Promise<'delivered' | 'again' | 'not'> {
  const { seller } = notice;
  if (!seller) return 'not';
  const [receipt] = await connector.submit([
    {
      id: notice.id,
      type: 'seller.notify',
      target: { kind: 'storefront', marketplace: seller.marketplace, id: seller.id },
      message: { subject: notice.subject, body: notice.body, link: notice.link, language: notice.language },
    },
  ]);
  if (!receipt) return 'again';
  if (receipt.outcome === 'done' || receipt.outcome === 'already') return 'delivered';
  return receipt.outcome === 'pending' || receipt.outcome === 'unknown' ? 'again' : 'not';
}

async function sendToComplainant(deps: NoticeDependencies, notice: Composed): Promise<Carried> {
  const accepted = notice.email !== undefined && (await deps.mailer.send(mailOf(notice, notice.email))).accepted;
  await markNotice(deps, notice.id, 'mail', accepted ? 'sent' : 'undeliverable');
  return { done: true };
}

const mailOf = (notice: Composed, to: string) => ({
  to,
  subject: notice.subject,
  text: notice.body,
  link: notice.link,
});

async function markNotice(
  deps: NoticeDependencies,
  id: string,
  channel: 'inbox' | 'mail',
  state: 'sent' | 'delivered' | 'undeliverable',
): Promise<void> {
  const now = deps.clock.now();
  await deps.transactions.work((tx) =>
    tx
      .updateTable('notice')
      .set({ channel, state, sent_at: now, ...(state === 'delivered' && { delivered_at: now }) })
      .where('id', '=', id)
      .execute(),
  );
}

/** Tells every case of a statement of reasons that it arrived, or that it cannot. */
export async function confirmDelivery(
  deps: Pick<NoticeDependencies, 'transactions' | 'clock' | 'begin'>,
  notice: string,
  outcome: 'delivered' | 'undeliverable',
  by: 'marketplace' | 'mail',
): Promise<void> {
  await deps.transactions.work((tx) => confirmDeliveryIn(tx, deps.begin(tx), notice, outcome, by));
}

/** As `confirmDelivery`, in the caller's transaction: a person opened the signed link. */
export async function confirmDeliveryIn(
  tx: Tx,
  work: UnitOfWork,
  notice: string,
  outcome: 'delivered' | 'undeliverable',
  by: 'marketplace' | 'mail' | 'link',
): Promise<boolean> {
  const row = await tx.selectFrom('notice').selectAll().where('id', '=', notice).executeTakeFirst();
  if (row?.kind !== 'statement-of-reasons') return false;
  if (outcome === 'delivered') {
    await tx
      .updateTable('notice')
      .set({ state: 'delivered', delivered_at: new Date(work.now) })
      .where('id', '=', notice)
      .execute();
  }
  const rows = await caseRows(tx, { ids: row.cases as string[] });
  await lockCases(work, rows);
  for (const { id } of rows) {
    work.execute({ kind: 'case', id }, { type: 'confirm-delivery', outcome, at: work.now, by }, { kind: 'system' });
  }
  await work.finish();
  return outcome === 'delivered';
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
