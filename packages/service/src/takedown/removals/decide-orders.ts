import { isCase } from '@marketsafe/procedure';
import { sql } from 'kysely';
import type { z } from 'zod';
import { actorOf } from '../../platform/actor.ts';
import { type Caller, userOf } from '../../platform/caller.ts';
import type { HoldReason, OrderWord } from '../../platform/schema/index.ts';
import { marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseRows, lockCases } from '../case-file/index.ts';
import { release } from './hold.ts';
import type { OrderDecision, OrdersDecided } from './marketplace-contract.ts';
import { isReleasable, keepWords } from './order-words.ts';
import { type HeldRow, isWanted, refuseCase } from './refuse.ts';

type Decision = z.output<typeof OrderDecision>;
type Answer = z.input<typeof OrdersDecided>;
type Item = Answer['items'][number];
type Marketplace = Extract<Caller, { kind: 'marketplace' }>;

/** The people of a marketplace release, hold or refuse orders against it, one or many at once; each is decided by itself. */
export async function decideOrders(work: UnitOfWork, decision: Decision, caller: Marketplace): Promise<Answer> {
  const ids = [...new Set(decision.orders)];
  const decided = await {
    release: () => releaseOrders(work.tx, ids, caller.marketplace),
    hold: () => holdOrders(work.tx, ids, caller.marketplace),
    refuse: () => refuseOrders(work, ids, decision, caller),
  }[decision.decision]();
  const [tenant, by, at] = [marketplaceTenant(caller.marketplace), userOf(caller) ?? '', new Date(work.now)];
  const lacks = 'lacks' in decision ? JSON.stringify([...new Set(decision.lacks)]) : null;
  const word = { tenant, word: words[decision.decision], lacks, by, reason: decision.reasons, at };
  // Of a refusal that another case outlives, too: it ended cases.
  const counts = ({ outcome, cases }: Item): boolean => outcome === 'done' || cases.some(({ refused }) => refused);
  await keepWords(
    work.tx,
    decided.filter(counts).map(({ id: subject }) => ({ ...word, subject })),
  );
  await work.finish();
  return { items: ids.map((id) => decided.find((one) => one.id === id) ?? { id, outcome: 'not-yours', cases: [] }) };
}

const words: Readonly<Record<Decision['decision'], OrderWord>> = {
  release: 'released',
  hold: 'held',
  refuse: 'refused',
};

/** What waits for their release goes on; the programme's stop and caps are asked then. */
async function releaseOrders(tx: Tx, ids: readonly string[], marketplace: string): Promise<Item[]> {
  const { rows } = await sql<{ id: string; outbox: string | null; why: HoldReason | null }>`
    select o.id, h.outbox, h.why from marketplace_order o left join removal_hold h on h.subject = o.id
    where o.id = any (${ids}::text[]) and o.marketplace = ${marketplace}`.execute(tx);
  await release(
    tx,
    rows.flatMap(({ outbox, why }) => (outbox !== null && isReleasable(why) ? [outbox] : [])),
  );
  return rows.map(({ id, why }) => ({ id, outcome: isReleasable(why) ? 'done' : 'not-waiting', cases: [] }));
}

/** Locked, so that none of them is sent between the check and the word. */
async function holdOrders(tx: Tx, ids: readonly string[], marketplace: string): Promise<Item[]> {
  const { rows } = await sql<{ id: string; desired: string; state: string; attempts: number }>`
    select id, desired, state, attempts from marketplace_order
    where id = any (${ids}::text[]) and marketplace = ${marketplace} order by id for update`.execute(tx);
  return rows.map(({ id, desired, state, attempts }) => {
    const outcome = desired === 'up' || state === 'superseded' ? 'not-waiting' : attempts > 0 ? 'already-sent' : 'done';
    return { id, outcome, cases: [] };
  });
}

/** Their cases end; what was taken down is restored, and what was not is never sent. */
async function refuseOrders(work: UnitOfWork, ids: readonly string[], decision: Decision, caller: Marketplace) {
  const { held, others } = await wantedBy(work.tx, ids, caller.marketplace);
  const rows = await caseRows(work.tx, { ids: held.flatMap(({ cases }) => cases) });
  await lockCases(work, rows);
  const known = new Map(rows.map((row) => [row.id, row]));
  const refusing = { lacks: 'lacks' in decision ? decision.lacks : [], reasons: decision.reasons };
  const actor = actorOf(caller);
  const items = held.map((one): Item => {
    const cases = one.cases.map((id) => refuseCase(work, known.get(id), id, refusing, actor));
    if (cases.length === 0) return { id: one.subject, outcome: 'of-the-programme', cases };
    const wanted = isWanted(work, one) || cases.some(({ refused }) => !refused);
    return { id: one.subject, outcome: wanted ? 'still-wanted' : 'done', cases };
  });
  return [...items, ...others.map((id): Item => ({ id, outcome: 'not-waiting', cases: [] }))];
}

/** Orders in force with the cases that want them now; and those that were overtaken. */
async function wantedBy(tx: Tx, ids: readonly string[], marketplace: string) {
  const { rows } = await sql<HeldRow & { measures: Readonly<Record<string, unknown>> | null; current: boolean }>`
    select o.id as subject, o.target, o.seller, a.state -> 'targets' -> o.target -> 'measures' as measures,
      o.desired = 'down' and coalesce((a.state -> 'targets' -> o.target ->> 'epoch')::int, 0) = o.epoch as current
    from marketplace_order o left join aggregate a on a.kind = 'seller' and a.id = o.seller
    where o.id = any (${ids}::text[]) and o.marketplace = ${marketplace} order by o.id`.execute(tx);
  return {
    held: rows
      .filter(({ current }) => current)
      .map(({ subject, target, seller, measures }) => ({
        ...{ subject, target, seller },
        cases: Object.keys(measures ?? {}).filter(isCase),
      })),
    others: rows.filter(({ current }) => !current).map(({ subject }) => subject),
  };
}
