import type { Observation, Receipt, Undo } from '@marketsafe/connectors';
import { ConnectorError } from '@marketsafe/connectors';
import {
  heldWord,
  nextOrder,
  type OrderEvent,
  type OrderStatus,
  type RemovalOutcome,
  type TargetState,
} from '@marketsafe/procedure';
import { type Outcome, targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import {
  backoffMilliseconds,
  type HandlerResult,
  type OutboxHandler,
  type OutboxRow,
  settling,
} from '../../platform/outbox.ts';
import { marketplaceOf, type Programme, rulesInForce } from '../../platform/programme.ts';
import type { AnyTx, Transactions, Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles, caseRows, refsOf } from '../case-file/index.ts';
import { admitRemoval, holdIfKillSwitchOn } from '../removals/index.ts';
import { type Attempted, actionTypeOf, attempt } from './attempt.ts';
import { dropSuperseded, followsRemoval, removalOf } from './held.ts';
import { askAbout, type InFlight, ordersInFlight } from './in-flight.ts';
import { isLookedAtAgain, nextLook } from './look-again.ts';
import { type OrderRow, readUndo } from './order-row.ts';

export interface OrderDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly begin: (tx: AnyTx) => UnitOfWork;
}

/** A marketplace that is still working on it is asked again after this, doubling. */
const firstPollMilliseconds = 250;
/** One that says when to ask is asked then, and later after twice as long, up to this: it may have much to do. */
const longestTold = 8000;

/** What an order's outbox row says of it. */
export interface QueuedOrder {
  readonly order: string;
  /** A target's first order, a removal: its first attempt reads nothing before it is let go. */
  readonly first?: Pick<OrderRow, 'target' | 'seller' | 'measure' | 'cases'>;
}

/** Carries out orders: compare the epoch, act, observe, tell the cases. */
export function orderOutboxHandler(deps: OrderDependencies): OutboxHandler<QueuedOrder> {
  return async (row) => {
    const { payload, attempts } = row;
    const begun = firstOf(row) ?? (await deps.transactions.work((tx) => begin(deps, tx, payload.order)));
    if (begun === 'over') return { done: true };
    const { order, undo, earlier } = begun;
    const { connector } = marketplaceOf(deps.programme, order.marketplace);
    /** What becomes of it where it does not go. */
    let kept: HandlerResult | undefined;
    const canSend = (before: Undo | null) => async () => {
      kept = await deps.transactions.work((tx) =>
        order.desired === 'down' ? letGo(deps, tx, row, before) : unlessOvertaken(deps, tx, order, attempts),
      );
      return kept === undefined;
    };
    try {
      if (begun.nothingSent) return await record(deps, order, nothingToRestore(order, deps.clock.now()), row);
      if (earlier.some(({ sending }) => sending)) return { again: pollAgain(deps, attempts) };
      const answers = await askAbout(earlier, connector, deps.clock.now());
      await keepReceipts(deps, answers);
      if (answers.some(({ outcome }) => outcome === 'pending')) return { again: pollAgain(deps, attempts) };
      const attempted = await attempt(order, connector, undo, canSend, deps.clock.now());
      if (begun.isLook) return await lookedAgain(deps, order, attempted.receipt, attempts);
      return await record(deps, order, attempted, row);
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      if (error.kind === 'stopped') return kept ?? { again: deps.clock.now() };
      if (begun.isLook) throw error;
      // Nothing was sent: the order stays as it was and is tried again.
      await noteTrouble(deps, order.id, error.message);
      return { again: new Date(deps.clock.now().getTime() + (error.retryAfterMs ?? backoffMilliseconds(attempts))) };
    }
  };
}

interface Begun {
  readonly order: OrderRow;
  readonly undo: Undo | undefined;
  /** Orders on the target that the marketplace may still carry out. */
  readonly earlier: readonly InFlight[];
  /** A restoration of what no order of ours took down. */
  readonly nothingSent?: boolean;
  /** It is done, and looked at again. */
  readonly isLook?: boolean;
}

/** What the marketplace took down by itself stays its own: we restore only what we took down. */
const nothingToRestore = ({ id, target, measure, desired }: OrderRow, now: Date): Attempted => ({
  receipt: {
    ...{ actionId: id, type: actionTypeOf(measure, desired, targetOfKey(target)), target: targetOfKey(target) },
    ...{ outcome: 'already', reason: 'no removal was sent, so nothing is restored', at: now.toISOString() },
  },
  before: null,
});

function firstOf({ payload: { order: id, first }, attempts }: OutboxRow<QueuedOrder>): Begun | undefined {
  if (first === undefined || attempts > 1) return undefined;
  const { marketplace } = targetOfKey(first.target);
  const fresh = { desired: 'down', epoch: 1, state: 'queued', before: null, receipt: null, attempts: 0 } as const;
  return { order: { id, marketplace, ...first, ...fresh }, undo: undefined, earlier: [] };
}

/** An order with the epoch that its target has by now. */
async function read(tx: Tx, id: string): Promise<(OrderRow & { readonly known: TargetState | null }) | undefined> {
  const { rows } = await sql<OrderRow & { known: TargetState | null }>`
    select o.*, a.state -> 'targets' -> o.target as known from marketplace_order o
    left join aggregate a on a.kind = 'seller' and a.id = o.seller where o.id = ${id}`.execute(tx);
  return rows[0];
}

const isOver = ({ state }: OrderRow): boolean => state === 'done' || state === 'superseded';

/** The order with what its restoration must put back; `over` when a later epoch made it stale or it is done. */
async function begin(deps: OrderDependencies, tx: Tx, id: string): Promise<Begun | 'over'> {
  const now = deps.clock.now();
  const order = await read(tx, id);
  if (order?.state === 'done' && isLookedAtAgain(order, marketplaceOf(deps.programme, order.marketplace).connector))
    return (order.known?.epoch ?? 0) > order.epoch
      ? 'over'
      : { order, undo: await readUndo(tx, order), earlier: [], isLook: true };
  if (!order || isOver(order)) return 'over';
  const known = order.known ?? undefined;
  const state = after(order, { type: 'overtaken', epoch: known?.epoch ?? 0 }, { type: 'submitting' });
  if (state === 'superseded') {
    await submitting(tx, order, state, now);
    return 'over';
  }
  const isUp = order.desired === 'up';
  if (isUp) await dropSuperseded(tx, order, now);
  // Nothing came before a target's first order. The earlier are locked before this one, as whatever begins later does.
  const earlier = order.epoch > 1 ? await ordersInFlight(tx, order, now) : [];
  if (isUp) await submitting(tx, order, state, now);
  if (!isUp) return { order, undo: undefined, earlier };
  return { order, undo: await readUndo(tx, order), earlier, nothingSent: !(await wasSent(tx, order)) };
}

/** Whether any removal of this seller's target was sent, or seen as carried out. */
async function wasSent(tx: Tx, { target, seller, epoch }: OrderRow): Promise<boolean> {
  const { rows } = await sql`
    select from marketplace_order
    where target = ${target} and seller = ${seller} and epoch < ${epoch} and desired = 'down' and (attempts > 0 or state = 'done')
    limit 1`.execute(tx);
  return rows.length > 0;
}

const submitting = (tx: Tx, { id }: OrderRow, state: OrderStatus, now: Date, before: Undo | null = null) =>
  sql`
    update marketplace_order set state = ${state}, attempts = attempts + 1, updated_at = ${now},
      before = coalesce(before, ${before && JSON.stringify(before)}::jsonb)
    where id = ${id}`.execute(tx);

/**
 * The last step before a removal is sent: it is admitted and marked as begun, and the data for its restoration is stored; or it returns
 * why it is not sent. A removal that was sent before needs only that removals are not stopped.
 */
async function letGo(
  deps: OrderDependencies,
  tx: Tx,
  { id: outbox, payload, attempts }: OutboxRow<QueuedOrder>,
  before: Undo | null,
): Promise<HandlerResult | undefined> {
  const now = deps.clock.now();
  const order = await read(tx, payload.order);
  if (!order || isOver(order)) return { done: true };
  if ((order.known?.epoch ?? 0) > order.epoch) return { again: pollAgain(deps, attempts) };
  const removal = removalOf(order, outbox, order.known ?? undefined);
  const leaving = { now, rules: rulesInForce(deps.programme, now), entropy: deps.entropy };
  const isHeld =
    order.attempts > 0 || followsRemoval(order)
      ? await holdIfKillSwitchOn(tx, removal, now)
      : (await admitRemoval(tx, removal, leaving)) === 'held';
  if (isHeld) return { held: true };
  // The second is asked behind the first, under the lock of its row: what overtakes it either sees it begun, or is seen here.
  const [, overtaken] = await Promise.all([
    submitting(tx, order, after(order, { type: 'submitting' }), now, before),
    unlessOvertaken(deps, tx, order, attempts),
  ]);
  return overtaken;
}

/** Begins it anew if anything was decided since that overtakes it: what is looked at before it is sent may take minutes. */
async function unlessOvertaken(
  deps: OrderDependencies,
  tx: Tx,
  { seller, target, epoch }: OrderRow,
  attempts: number,
): Promise<HandlerResult | undefined> {
  const { rows } = await sql<{ epoch: number | null }>`
    select (state -> 'targets' -> ${target}::text ->> 'epoch')::int as epoch from aggregate
    where kind = 'seller' and id = ${seller}`.execute(tx);
  return (rows[0]?.epoch ?? 0) <= epoch ? undefined : { again: pollAgain(deps, attempts) };
}

async function keepReceipts(deps: OrderDependencies, receipts: readonly Receipt[]): Promise<void> {
  if (receipts.length === 0) return;
  await deps.transactions.work(async (tx) => {
    for (const receipt of receipts) {
      await tx
        .updateTable('marketplace_order')
        .set({ receipt: JSON.stringify(receipt), updated_at: deps.clock.now() })
        .where('id', '=', receipt.actionId)
        .execute();
    }
  });
}

async function noteTrouble(deps: OrderDependencies, id: string, reason: string): Promise<void> {
  await deps.transactions.work((tx) =>
    sql`update marketplace_order set receipt = coalesce(receipt, '{}'::jsonb) || ${JSON.stringify({ reason })}::jsonb, updated_at = ${deps.clock.now()} where id = ${id}`.execute(
      tx,
    ),
  );
}

/** What a look at a restored listing found. A removal that came late is taken back by the same order, and looked for from then on. */
async function lookedAgain(
  deps: OrderDependencies,
  order: OrderRow,
  receipt: Receipt,
  attempts: number,
): Promise<HandlerResult> {
  const isOpen = receipt.outcome === 'pending' || receipt.outcome === 'unknown';
  if (isOpen || receipt.outcome === 'done') await keepReceipts(deps, [receipt]);
  if (isOpen) return { again: pollAgain(deps, attempts, receipt.retryAfterMs), why: receipt.reason ?? receipt.outcome };
  const since = receipt.outcome === 'done' ? receipt.at : (order.receipt?.at ?? receipt.at);
  const next = nextLook(since, deps.clock.now());
  return next === undefined || receipt.outcome === 'not-found' ? { done: true } : { again: next };
}

/**
 * An order whose target shows that it was carried out is done, though its answer was lost. Its outbox row goes with it.
 * @returns false if it was over or overtaken meanwhile.
 */
export async function settleBySight(deps: OrderDependencies, order: OrderRow, observed: Observation): Promise<boolean> {
  const row = await deps.transactions.work(async (tx) => {
    const now = await read(tx, order.id);
    if (!now || isOver(now) || (now.known?.epoch ?? 0) > order.epoch) return undefined;
    const { rows } = await sql<{ id: string; attempts: number }>`
      select id, attempts from outbox where key = ${`order:${order.id}`}`.execute(tx);
    // Identity values begin at 1: there is no row 0.
    return rows[0] ?? { id: '0', attempts: 0 };
  });
  if (!row) return false;
  const target = targetOfKey(order.target);
  const type = actionTypeOf(order.measure, order.desired, target);
  const receipt = { actionId: order.id, type, target, outcome: 'done', observed, at: observed.at } as const;
  await record(deps, order, { receipt, before: null }, row);
  return true;
}

/** Writes the receipt and tells, in one transaction, the cases that asked and the seller, which tells those that joined. */
async function record(
  deps: OrderDependencies,
  order: OrderRow,
  { receipt, before }: Attempted,
  { id, attempts }: Pick<OutboxRow<unknown>, 'id' | 'attempts'>,
): Promise<HandlerResult> {
  const state = after(
    order,
    { type: 'submitting' },
    { type: 'receipt', outcome: receipt.outcome },
    ...observedIn(receipt, order),
  );
  const isOpen = state === 'pending' || state === 'unknown';
  const { connector } = marketplaceOf(deps.programme, order.marketplace);
  const look =
    state === 'done' && order.epoch > 1 && isLookedAtAgain(order, connector)
      ? nextLook(receipt.at, deps.clock.now())
      : undefined;
  const again = isOpen ? pollAgain(deps, attempts, receipt.retryAfterMs) : look;
  const outcome = again === undefined ? { done: true as const } : { again };
  await deps.transactions.work(async (tx) => {
    const work = deps.begin(tx);
    const rows = await caseRows(tx, { ids: order.cases });
    await work.lock([...rows.flatMap(refsOf), { kind: 'seller', id: order.seller }]);
    for (const { id: about, file } of rows) work.memo(caseFiles).set(about, file);
    work.batch.also(sql`
      update marketplace_order set state = ${state}, receipt = ${JSON.stringify(receipt)}::jsonb, updated_at = ${work.now},
        before = coalesce(before, ${before ? JSON.stringify(before) : null}::jsonb)
      where id = ${order.id}`);
    work.batch.also(settling([id], outcome));
    tell(work, order, receipt, receipt.outcome === 'already' ? await goneBefore(tx, order) : undefined);
    await work.finish();
  });
  return { settled: true };
}

function pollAgain(deps: OrderDependencies, attempts: number, told?: number): Date {
  const doubled = (first: number, times: number, longest: number) => Math.min(first * 2 ** Math.min(times, 8), longest);
  const wait =
    told === undefined
      ? doubled(firstPollMilliseconds, attempts, 60_000)
      : Math.max(told, doubled(told, attempts - 1, longestTold));
  return new Date(deps.clock.now().getTime() + wait);
}

/** The order's status after events, by the procedure's own table. */
const after = (order: OrderRow, ...events: readonly OrderEvent[]): OrderStatus =>
  events.reduce(nextOrder, { status: order.state, desired: order.desired, epoch: order.epoch }).status;

/** `done` and `already` are observations: the connector looked at page, search and cart before it said so. */
const observedIn = ({ outcome }: Receipt, { desired }: OrderRow): OrderEvent[] =>
  outcome === 'done' || outcome === 'already' ? [{ type: 'observed', seen: desired }] : [];

/** When the listing went out of sight by itself: before there was this order, as far as the marketplace has told. */
async function goneBefore(tx: Tx, order: OrderRow): Promise<string | undefined> {
  const target = targetOfKey(order.target);
  if (target.kind !== 'listing' || order.desired !== 'down') return undefined;
  const { rows } = await sql<{ disappeared_at: Date }>`
    select l.disappeared_at from listing l join marketplace_order o on o.id = ${order.id}
    where l.marketplace = ${target.marketplace} and l.id = ${target.id} and l.disappeared_at < o.created_at`.execute(
    tx,
  );
  return rows[0]?.disappeared_at.toISOString();
}

function tell(work: UnitOfWork, order: OrderRow, receipt: Receipt, disappearedAt: string | undefined): void {
  const system = { kind: 'system' } as const;
  const at = receipt.observed?.at ?? receipt.at;
  if (receipt.outcome === 'pending' || (receipt.outcome === 'unknown' && order.desired === 'up')) return;
  const back = receipt.outcome === 'done' || receipt.outcome === 'already';
  const target = targetOfKey(order.target);
  const isMoney = target.kind === 'proceeds';
  if (order.desired === 'up') {
    const freed = { type: 'note-proceeds', word: back ? 'released' : 'not-released' } as const;
    const restored = { type: 'confirm-restoration', stillDown: false, ...(!back && { failed: true }) } as const;
    for (const id of order.cases) work.execute({ kind: 'case', id }, isMoney ? freed : restored, system);
    return;
  }
  const outcome = removals[receipt.outcome] ?? 'failed';
  const gone = outcome === 'already-gone' && disappearedAt !== undefined && { disappearedAt };
  const found = { outcome, observedAt: at, ...gone };
  const { epoch, cases: told } = order;
  const ofOrder = { type: 'note-removal', target, epoch, told, ...found } as const;
  work.execute({ kind: 'seller', id: order.seller }, ofOrder, system);
  const word = heldWord(outcome);
  if (isMoney && word === undefined) return;
  const held = word && ({ type: 'note-proceeds', word } as const);
  for (const id of told)
    work.execute({ kind: 'case', id }, isMoney && held ? held : { type: 'confirm-removal', ...found }, system);
}

const removals: Partial<Readonly<Record<Outcome, RemovalOutcome>>> = {
  done: 'gone',
  already: 'already-gone',
  'not-found': 'not-found',
  unknown: 'unconfirmed',
};
