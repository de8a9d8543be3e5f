import { type Connector, ConnectorError } from '@marketsafe/connectors';
import { sql } from 'kysely';
import { type Mail, tagOf } from '../../platform/mail/index.ts';
import {
  backoffMilliseconds,
  type HandlerResult,
  type OutboxHandler,
  type OutboxRow,
  settling,
} from '../../platform/outbox.ts';
import { keepsSellers, marketplaceOf } from '../../platform/programme.ts';
import { together } from '../../platform/together.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type Composed, compose } from './compose.ts';
import { tellCases, tellsReasons } from './delivery.ts';
import type { NoticeDependencies } from './dependencies.ts';
import type { QueuedNotice } from './queue.ts';
import { queueMissedStatements } from './state-the-rest.ts';

/** Half an hour with the growing pauses between them: an inbox that took nothing by then has failed, and mail is tried. */
const inboxTries = 12;

/** Sends what is queued: through the marketplace's inbox where it delivers, by mail otherwise, unless it keeps its sellers' contacts. */
export function noticeOutboxHandler(deps: NoticeDependencies): OutboxHandler<QueuedNotice> {
  const { transactions, pace = 0 } = deps;
  const composed = together(transactions, pace, (tx, rows: readonly Row[]) => compose(deps, tx, rows));
  const finished = together(transactions, pace, (tx, gone: readonly Gone[]) => finish(deps, tx, gone));
  return async (row, ordersDone) => {
    let notice = await composed(row);
    if (notice === 'wait') {
      await ordersDone();
      notice = await composed(row);
    }
    if (notice === 'wait') return { again: new Date(deps.clock.now().getTime() + 1000) };
    if (notice === undefined) return { done: true };
    const went = await (notice.seller ? sendToSeller(deps, row, notice) : sendByMail(deps, notice));
    return 'again' in went ? went : finished({ row, notice, went });
  };
}

type Row = OutboxRow<QueuedNotice>;

/** How a notice went out. */
interface Went {
  readonly channel: 'inbox' | 'mail';
  readonly state: 'sent' | 'delivered' | 'undeliverable';
  /** Accepted mail says nothing of whether anybody read it: what confirms the arrival is the page that its link opens. */
  readonly arrival?: 'delivered' | 'undeliverable';
}
type TryAgain = { readonly again: Date; readonly why: string };

interface Gone {
  readonly row: Row;
  readonly notice: Composed;
  readonly went: Went;
}

async function sendToSeller(deps: NoticeDependencies, row: Row, notice: Composed): Promise<Went | TryAgain> {
  const { seller } = notice;
  if (!seller) throw new Error('no seller to send to');
  const { connector } = marketplaceOf(deps.programme, seller.marketplace);
  const { actions } = connector.capabilities();
  // Where the marketplace keeps contacts, its receipt is the only proof. No mail goes out, not even to an address stored earlier.
  const isKept = keepsSellers(deps.programme, seller.marketplace);
  const { notice: kind } = notice.queued.effect;
  const saysWhy = tellsReasons(kind);
  if (actions['seller.notify']) {
    const outcome = await deliverThrough(connector, notice);
    const keptOut = saysWhy && notice.ofShop && actions['seller.close']?.loginBlocked === true;
    // What lies in an inbox that its owner cannot open is not delivered: no window begins by it.
    if (outcome === 'delivered' && !keptOut) {
      // A closed shop may be kept from its inbox, and a seller who was not reached is notified through every channel: by mail as well.
      const byEveryChannel = !isKept && (notice.ofShop || kind === 'case-unanswered');
      if (byEveryChannel && notice.email !== undefined) await deps.mailer.send(mailOf(deps, notice, notice.email));
      return { channel: 'inbox', state: 'delivered', arrival: 'delivered' };
    }
    if (typeof outcome === 'object') {
      const tries = (notice.queued.inboxTries ?? 0) + 1;
      if (tries < inboxTries) return tryInboxAgain(deps, row.id, tries, outcome.again);
    }
  }
  if (isKept) return { channel: 'inbox', state: 'undeliverable', arrival: 'undeliverable' };
  return sendByMail(deps, notice);
}

/** Leaves the notice for another try at the marketplace's inbox, with the count of those that were in vain. */
async function tryInboxAgain(
  deps: NoticeDependencies,
  outboxRow: string,
  tries: number,
  why: string,
): Promise<TryAgain> {
  await deps.transactions.work((tx) =>
    sql`update outbox set payload = jsonb_set(payload, '{inboxTries}', to_jsonb(${tries}::int)) where id = ${outboxRow}`.execute(
      tx,
    ),
  );
  return { again: new Date(deps.clock.now().getTime() + backoffMilliseconds(tries)), why };
}

async function deliverThrough(
  connector: Connector,
  notice: Composed,
): Promise<'delivered' | 'not' | { readonly again: string }> {
  const { seller } = notice;
  if (!seller) return 'not';
  const message = { subject: notice.subject, body: notice.body, link: notice.link, language: notice.language };
  const target = { kind: 'storefront', marketplace: seller.marketplace, id: seller.id } as const;
  try {
    const [receipt] = await connector.submit([{ id: notice.id, type: 'seller.notify', target, message }]);
    if (receipt?.outcome === 'done' || receipt?.outcome === 'already') return 'delivered';
    const open = receipt === undefined || receipt.outcome === 'pending' || receipt.outcome === 'unknown';
    return open ? { again: `the marketplace's inbox: ${receipt?.reason ?? receipt?.outcome ?? 'no receipt'}` } : 'not';
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { again: `the marketplace's inbox: ${error.message}` };
  }
}

async function sendByMail(deps: NoticeDependencies, notice: Composed): Promise<Went> {
  const { email } = notice;
  const accepted = email !== undefined && (await deps.mailer.send(mailOf(deps, notice, email))).accepted;
  if (accepted) return { channel: 'mail', state: 'sent' };
  return { channel: 'mail', state: 'undeliverable', arrival: 'undeliverable' };
}

const mailOf = ({ programme }: NoticeDependencies, notice: Composed, to: string): Mail => ({
  ...{ to, id: notice.id, tag: tagOf(programme.linkKey, notice.id) },
  subject: notice.subject,
  text: notice.body,
  link: notice.link,
});

/** Writes down how notices went out, what that means for the cases that they told of, and that their rows are done. */
async function finish(
  { begin, clock }: NoticeDependencies,
  tx: Tx,
  gone: readonly Gone[],
): Promise<readonly HandlerResult[]> {
  const work = begin(tx);
  work.allowTenantWrites(gone.map(({ notice }) => notice.tenant));
  const ways = gone.map(({ notice: { id }, went: { channel, state } }) => ({ id, channel, state }));
  work.batch.also(sql`
    update notice set channel = way.channel, sent_at = ${work.now},
      -- It may have come back, or have been read, before this is written.
      state = case when way.state = 'sent' and notice.state <> 'queued' then notice.state else way.state end,
      delivered_at = case when way.state = 'delivered' then ${work.now}::timestamptz else delivered_at end
    from jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) as way(id uuid, channel text, state text) where notice.id = way.id`);
  const rows = gone.map(({ row }) => row);
  const ids = rows.map(({ id }) => id);
  work.batch.also(settling(ids, { done: true }));
  const tellings = gone.flatMap(({ row: { payload }, notice: { seller, cases }, went: { arrival } }) => {
    const { notice: kind, recipient } = payload.effect;
    if (!seller || !arrival || !tellsReasons(kind)) return [];
    return [{ kind, bundle: payload.bundle ?? null, seller: recipient, cases, outcome: arrival }];
  });
  const statements = rows.filter(({ payload }) => payload.effect.notice === 'statement-of-reasons');
  const sellers = statements.map(({ payload }) => payload.effect.recipient);
  await tellCases(work, tellings, 'marketplace', sellers);
  await work.finish();
  await queueMissedStatements(tx, statements, clock.now());
  return gone.map(() => ({ settled: true }));
}
