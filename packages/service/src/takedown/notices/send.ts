import { type Connector, ConnectorError } from '@marketsafe/connectors';
import { sql } from 'kysely';
import { concern } from '../../platform/concerns.ts';
import { backoffMilliseconds, type Carried, type Carrier } from '../../platform/outbox.ts';
import { marketplaceOf } from '../../platform/programme.ts';
import { type Composed, compose } from './compose.ts';
import { confirmDelivery, tellsReasons } from './delivery.ts';
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
    const carried = await (composed.seller ? sendToSeller(deps, composed, row.id) : sendToComplainant(deps, composed));
    if ('done' in carried) await deps.transactions.work((tx) => queueMissedStatements(tx, row, deps.clock.now()));
    return carried;
  };
}

async function sendToSeller(deps: NoticeDependencies, notice: Composed, outboxRow: string): Promise<Carried> {
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
      await markNotice(deps, notice.id, 'inbox', 'delivered');
      // A closed shop may be kept from its inbox, and whom nothing reached is told by every channel: mailed as well.
      const byEveryChannel = notice.ofShop || kind === 'case-unanswered';
      if (byEveryChannel && notice.email !== undefined) await deps.mailer.send(mailOf(notice, notice.email));
      await confirmDelivery(deps, notice.id, 'delivered');
      return { done: true };
    }
    if (typeof outcome === 'object') {
      const tries = (notice.queued.inboxTries ?? 0) + 1;
      if (tries < inboxTries) return tryInboxAgain(deps, outboxRow, tries, outcome.again);
    }
  }
  const accepted = notice.email !== undefined && (await deps.mailer.send(mailOf(notice, notice.email))).accepted;
  await markNotice(deps, notice.id, 'mail', accepted ? 'sent' : 'undeliverable');
  // Accepted mail says nothing of whether anybody read it: what confirms the arrival is the page that its link opens.
  if (saysWhy && !accepted) await confirmDelivery(deps, notice.id, 'undeliverable');
  return { done: true };
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
  await deps.transactions.work(async (tx) => {
    const { tenant } = await tx.selectFrom('notice').select('tenant').where('id', '=', id).executeTakeFirstOrThrow();
    await concern(tx, [tenant]);
    await tx
      .updateTable('notice')
      .set({ channel, state, sent_at: now, ...(state === 'delivered' && { delivered_at: now }) })
      .where('id', '=', id)
      .execute();
  });
}
