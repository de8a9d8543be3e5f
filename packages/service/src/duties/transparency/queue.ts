import { createHash } from 'node:crypto';
import { type Effect, type MeasureReasons, measureKey, type SellerState } from '@marketsafe/procedure';
import { targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import { marketplaceOf, rulesByHash, rulesOfCase } from '../../platform/programme.ts';
import { changedOf, type Decided, type UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles } from '../../takedown/case-file/index.ts';
import { measureOfCase } from '../../takedown/reasons/index.ts';
import { checkStatement } from './check.ts';
import { transparencyStatement } from './statement.ts';

type NoticeEffect = Extract<Effect, { kind: 'notice' }>;

/** The same for repeated notices of one measure, so that the database has it once. */
const puidOf = (reasons: MeasureReasons): string =>
  `ms-${createHash('sha256').update(measureKey(reasons)).digest('hex').slice(0, 40)}`;

/**
 * Queues the statement of a measure when its seller gets the reasons, for a marketplace under the Digital Services Act, with its
 * own token. An invalid statement is kept for the desk and never sent.
 */
export function queueStatement(work: UnitOfWork, effect: NoticeEffect): void {
  if (effect.to !== 'seller') return;
  const told = reasonsTold(work, effect);
  if (!told) return;
  const { reasons, pack, contentSince } = told;
  const { union, zone } = marketplaceOf(work.programme, reasons.target.marketplace);
  if (!union) return;
  const puid = puidOf(reasons);
  const place = { puid, territories: union.territories, zone, contentSince };
  const faults = checkStatement({ ...transparencyStatement(reasons, rulesByHash(work.programme, pack), place) });
  work.allowTenantWrites(['desk']);
  work.batch.also(sql`
    insert into transparency_statement (tenant, puid, marketplace, seller, target, cause, measure, pack, reasons, content_since,
      state, faults, queued_at, due_at)
    values ('desk', ${puid}, ${reasons.target.marketplace}, ${effect.recipient}, ${targetKey(reasons.target)},
      ${reasons.claim?.case ?? reasons.cause}, ${reasons.measure}, ${pack}, ${JSON.stringify(reasons)}::jsonb, ${contentSince}::timestamptz,
      ${faults.length === 0 ? 'waiting' : 'invalid'}, ${JSON.stringify(faults)}::jsonb, ${work.now}::timestamptz, ${work.now}::timestamptz)
    on conflict do nothing`);
}

interface Told {
  readonly reasons: MeasureReasons;
  readonly pack: string;
  readonly contentSince: string;
}

function reasonsTold(work: UnitOfWork, effect: NoticeEffect): Told | undefined {
  const { measure, notice, case: id } = effect;
  // A measure that is only decided is no restriction yet.
  if (measure?.asked) return undefined;
  if (measure)
    return { reasons: measure, pack: work.rulesOn(measure.target.marketplace).pack.hash, contentSince: measure.since };
  if (notice !== 'statement-of-reasons' || id === undefined) return undefined;
  const state = work.filed(id);
  const file = work.memo(caseFiles).get(id);
  if (!file || state.forum !== 'decides-here') return undefined;
  const { target, lane, reason, chips, pack, removal, packetAt, filedAt, measure: kind, priorRisk, proceeds } = state;
  const { wholeListing } = state;
  const facts = {
    id,
    target,
    measure: kind,
    lane,
    reason,
    chips,
    ...file,
    filedAt,
    ...(priorRisk && { priorRisk }),
    ...(wholeListing && { wholeListing }),
    ...(proceeds && { proceeds }),
  };
  const removed = removal && { ...facts, removedAt: removal.observedAt };
  const reasons = removed && measureOfCase(removed, rulesOfCase(work.programme, state));
  return reasons && { reasons, pack, contentSince: packetAt };
}

/** When a measure ends, an unsent statement gets its end. A sent one stays as the database has it. */
export function noteLifted(work: UnitOfWork, decided: readonly Decided[]): void {
  for (const seller of changedOf(decided, 'seller')) {
    const { union } = work.programme.marketplaces.find(({ id }) => seller.startsWith(`${id}/`)) ?? {};
    const now = inForce(work.state('seller', seller));
    const ended = [...inForce(work.before('seller', seller))].flatMap(([key, cause]) => (now.has(key) ? [] : [cause]));
    if (ended.length === 0 || !union) continue;
    work.allowTenantWrites(['desk']);
    work.batch.also(sql`
      update transparency_statement set lifted_at = ${work.now}::timestamptz
      where seller = ${seller} and cause = any (${ended}::text[]) and lifted_at is null`);
  }
}

/** The causes of measures. Released proceeds do not change the listing, and the statement already said until when they were held. */
const inForce = ({ targets }: SellerState): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(targets).flatMap(([target, { measures }]) =>
      Object.entries(measures).flatMap(([cause, kind]) =>
        kind === 'hold-funds' ? [] : [[`${target} ${cause} ${kind}`, cause] as const],
      ),
    ),
  );
