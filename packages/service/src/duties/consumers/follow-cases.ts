import { type FiledCase, gradeOf, isLawIn, localDay, tasksAfter } from '@marketsafe/procedure';
import { type RightType, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import { openTask } from '../../oversight/tasks/index.ts';
import { rightName } from '../../parties/rights/index.ts';
import { marketplaceOf, rulesOfCase } from '../../platform/programme.ts';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles } from '../../takedown/case-file/index.ts';
import type { TaskFacts } from './texts.ts';

/** Event of a legal pack: the marketplace learns that goods it offered are illegal. */
export const illegalProduct = 'illegal-product';

/**
 * When a case is upheld, asks the marketplace to inform the buyers, if the law of a territory of the offer has this duty. When the
 * case is no longer in force, withdraws the request.
 */
export function followConsumers(work: UnitOfWork, decided: readonly Decided[]): void {
  if (work.programme.laws.length === 0) return;
  for (const id of changedOf(decided, 'case')) {
    const state = work.filed(id);
    const stood = work.before('case', id).status === 'upheld';
    const stands = state.status === 'upheld';
    if (stands && !stood) ask(work, state);
    else if (stood && !stands) takeBack(work, id);
  }
}

function ask(work: UnitOfWork, state: FiledCase): void {
  const { target, forum } = state;
  const file = work.memo(caseFiles).get(state.case);
  if (!file || target.kind !== 'listing' || forum !== 'decides-here') return;
  const { calendar, zone, territories } = marketplaceOf(work.programme, target.marketplace);
  const { shipsTo, title, url } = file.listing;
  const offeredIn = territories.filter((one) => shipsTo.length === 0 || shipsTo.includes(one));
  const [usual = 'trademark'] = rulesOfCase(work.programme, state).reasons[state.reason].rightTypes;
  const right = (file.right.type as RightType | undefined) ?? usual;
  const matter = { event: illegalProduct, right, on: localDay(work.now, zone) };
  for (const law of work.programme.laws.filter((one) => isLawIn(one, offeredIn))) {
    for (const { name, since, sinceAt, derivation, due } of tasksAfter(law, matter, { at: work.now, calendar, zone })) {
      const id = work.entropy.uuid();
      const facts: TaskFacts = {
        ...{
          reason: state.reason,
          // Upheld, it has one.
          grade: gradeOf(state) ?? 'suspected',
          rightType: right,
          right: rightName(file.right),
          seller: state.seller,
          counted: derivation.words,
        },
        ...(file.sellerName !== undefined && { sellerName: file.sellerName }),
        ...(url !== undefined && { url }),
      };
      work.batch.also(sql`
        insert into consumer_task (tenant, id, case_id, law, name, marketplace, target, title, facts, aware_at, since, since_at, due_at, state, handed)
        values ('desk', ${id}::uuid, ${state.case}::uuid, ${law.pack.id}, ${name}, ${target.marketplace}, ${JSON.stringify(target)}::jsonb,
          ${title ?? null}, ${JSON.stringify(facts)}::jsonb, ${work.now}::timestamptz, ${since}, ${sinceAt}::timestamptz, ${due}::timestamptz, 'open', 'on-its-way')
        on conflict do nothing`);
      work.batch.add('outbox', {
        ...{ kind: 'consumers', key: `consumers:${id}`, due_at: work.now },
        payload: { task: id, marketplace: target.marketplace },
      });
      openTask(work, 'consumers', { case: state.case }, title ?? targetKey(target), due);
    }
  }
}

/** An unsent task is dropped; a sent one is withdrawn at the marketplace. */
function takeBack(work: UnitOfWork, id: string): void {
  work.batch.also(sql`
    update consumer_task set state = 'withdrawn', withdrawn_at = ${work.now}::timestamptz
    where case_id = ${id}::uuid and state <> 'withdrawn'`);
  work.batch.also(sql`
    insert into outbox (kind, key, payload, due_at)
    select 'consumers', 'consumers-back:' || id, jsonb_build_object('task', id, 'marketplace', marketplace, 'back', true), ${work.now}::timestamptz
    from consumer_task where case_id = ${id}::uuid and state <> 'withdrawn'
    on conflict do nothing`);
  work.batch.also(sql`
    update desk_task set done_at = ${work.now}::timestamptz where kind = 'consumers' and subject = ${id} and done_at is null`);
}
