import { type Connector, ConnectorError } from '@marketsafe/connectors';
import { sql } from 'kysely';
import { backoffMilliseconds, type Carried, type Carrier, type OutboxRow, settling } from '../../platform/outbox.ts';
import { marketplaceOf } from '../../platform/programme.ts';
import { type Composed, compose } from './compose.ts';
import { tellCases, tellsReasons } from './delivery.ts';
import type { NoticeDependencies } from './dependencies.ts';
import type { QueuedNotice } from './queue.ts';
import { queueMissedStatements } from './state-the-rest.ts';

/** Half an hour with the growing pauses between them: an inbox that took nothing by then has failed, and mail is tried. */
const inboxTries = 12;

/** Sends what is queued: through the marketplace's inbox where it delivers, by mail otherwise. */
export function noticeCarrier(deps: NoticeDependencies): Carrier<QueuedNotice> {
  return async (row) => {
    const composed = await deps.transactions.work((tx) => compose(deps, tx, row));
    if (composed === 'wait') return { again: new Date(deps.clock.now().getTime() + 1000) };
    if (composed === undefined) return { done: true };
    return composed.seller ? sendToSeller(deps, row, composed) : sendByMail(deps, row, composed);
  };
}

type Row = OutboxRow<QueuedNotice>;

async function sendToSeller(deps: NoticeDependencies, row: Row, notice: Composed): Promise<Carried> {
  const { seller } = notice;
  if (!seller) throw new Error('no seller to send to');
  const { connector } = marketplaceOf(deps.programme, seller.marketplace);
  const { actions } = connector.capabilities();
  const { notice: kind } = notice.queued.effect;
  const saysWhy = tellsReasons(kind);
  if (actions['seller.notify']) {
    const outcome = await deliverThrough(connector, notice);
    const keptOut = saysWhy && notice.ofShop && actions['seller.close']?.loginBlocked === true;
    // What lies in an inbox that its owner cannot open is not delivered: no window begins by it.
    if (outcome === 'delivered' && !keptOut) {
      // A closed shop may be kept from its inbox, and whom nothing reached is told by every channel: mailed as well.
      const byEveryChannel = notice.ofShop || kind === 'case-unanswered';
      if (byEveryChannel && notice.email !== undefined) await deps.mailer.send(mailOf(notice, notice.email));
      return finish(deps, row, notice, { channel: 'inbox', state: 'delivered', arrival: 'delivered' });
    }
    if (typeof outcome === 'object') {
      const tries = (notice.queued.inboxTries ?? 0) + 1;
      if (tries < inboxTries) return tryInboxAgain(deps, row.id, tries, outcome.again);
    }
  }
  return sendByMail(deps, row, notice);
}

/** Leaves the notice for another try at the marketplace's inbox, with the count of those that were in vain. */
async function tryInboxAgain(
  deps: NoticeDependencies,
  outboxRow: string,
  tries: number,
  why: string,
): Promise<Carried> {
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

async function sendByMail(deps: NoticeDependencies, row: Row, notice: Composed): Promise<Carried> {
  const accepted = notice.email !== undefined && (await deps.mailer.send(mailOf(notice, notice.email))).accepted;
  if (accepted) return finish(deps, row, notice, { channel: 'mail', state: 'sent' });
  return finish(deps, row, notice, { channel: 'mail', state: 'undeliverable', arrival: 'undeliverable' });
}

const mailOf = (notice: Composed, to: string) => ({
  to,
  subject: notice.subject,
  text: notice.body,
  link: notice.link,
});

/**
 * Writes down in one transaction how a notice went out, what that means for the cases that it told of, and that its row is
 * done. Accepted mail says nothing of whether anybody read it: what confirms the arrival is the page that its link opens.
 */
async function finish(
  { transactions, begin, clock }: NoticeDependencies,
  row: Row,
  { id, tenant, cases, seller }: Composed,
  went: {
    channel: 'inbox' | 'mail';
    state: 'sent' | 'delivered' | 'undeliverable';
    arrival?: 'delivered' | 'undeliverable';
  },
): Promise<Carried> {
  const { effect, bundle = null } = row.payload;
  await transactions.work(async (tx) => {
    const work = begin(tx);
    work.concern([tenant]);
    work.batch.also(sql`
      update notice set channel = ${went.channel}, state = ${went.state}, sent_at = ${work.now},
        delivered_at = coalesce(${went.state === 'delivered' ? work.now : null}::timestamptz, delivered_at)
      where id = ${id}`);
    work.batch.also(settling(row.id, { done: true }, clock.now()));
    const telling = { kind: effect.notice, bundle, seller: effect.recipient, cases };
    if (seller && went.arrival && tellsReasons(effect.notice))
      await tellCases(work, telling, went.arrival, 'marketplace');
    const statesReasons = effect.notice === 'statement-of-reasons';
    if (statesReasons) await work.lock([{ kind: 'seller', id: effect.recipient }]);
    await work.finish();
    if (statesReasons) await queueMissedStatements(tx, row, clock.now());
  });
  return { settled: true };
}
