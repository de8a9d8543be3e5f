import { localDay, type PublicationOutcome } from '@marketsafe/procedure';
import type { EvidenceGrade } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Handlers } from '../../platform/handler.ts';
import type { Programme } from '../../platform/programme.ts';
import type { Publication } from './contract.ts';
import type { publicationRoutes } from './routes.ts';

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly kind: z.input<typeof Publication>['kind'];
  readonly marketplace: string;
  readonly right_type: z.input<typeof Publication>['rightType'] | null;
  readonly reason: z.input<typeof Publication>['reason'] | null;
  readonly outcome: PublicationOutcome | null;
  readonly grade: EvidenceGrade | null;
  readonly organisation: string | null;
  readonly law: string;
  readonly happened_at: Date;
  readonly visible_at: Date;
  readonly last: PublicationOutcome | null;
  readonly last_at: Date | null;
}

export function publicationHandlers(deps: { programme: Programme; clock: Clock }): Handlers<typeof publicationRoutes> {
  const zoneOf = (marketplace: string): string =>
    deps.programme.marketplaces.find(({ id }) => id === marketplace)?.zone ?? 'Asia/Shanghai';
  const view = (row: Row): z.input<typeof Publication> => {
    const host = deps.programme.marketplaces.find(({ id }) => id === row.marketplace);
    const zone = zoneOf(row.marketplace);
    return {
      ...{ id: row.id, reference: row.reference, kind: row.kind, law: row.law },
      marketplace: { id: row.marketplace, name: host?.name ?? { en: row.marketplace, 'zh-CN': row.marketplace } },
      ...(row.right_type && { rightType: row.right_type }),
      ...(row.reason && { reason: row.reason }),
      ...(row.outcome && { outcome: row.outcome }),
      ...(row.grade && { grade: row.grade }),
      ...(row.organisation !== null && { organisation: row.organisation }),
      on: localDay(row.happened_at.toISOString(), zone),
      ...(row.last &&
        row.last_at &&
        row.kind !== 'sanction' && {
          standing: { outcome: row.last, on: localDay(row.last_at.toISOString(), zone) },
        }),
    };
  };
  return {
    listPublications: async ({ tx, query }) => {
      const now = deps.clock.now();
      const after = readCursor(query.cursor, ['instant', 'uuid']);
      const day = sql`(p.happened_at at time zone z.zone)::date`;
      const zones = JSON.stringify(deps.programme.marketplaces.map(({ id, zone }) => ({ id, zone })));
      const { rows } = await sql<Row>`
        select p.id, p.reference, p.kind, p.marketplace, p.right_type, p.reason, p.outcome, p.grade, p.organisation, p.law, p.happened_at, p.visible_at,
          o.outcome as last, o.happened_at as last_at
        from publication p
        join jsonb_to_recordset(${zones}::jsonb) as z(id text, zone text) on z.id = p.marketplace
        left join lateral (
          select outcome, happened_at from publication
          where reference = p.reference and kind = 'outcome' and tenant = 'public' and visible_at <= ${now}
          order by happened_at desc limit 1
        ) o on true
        where p.tenant = 'public' and p.visible_at <= ${now}
          ${query.marketplace ? sql`and p.marketplace = ${query.marketplace}` : sql``}
          ${query.rightType ? sql`and p.right_type = ${query.rightType}` : sql``}
          ${query.kind ? sql`and p.kind = ${query.kind}` : sql``}
          ${query.from ? sql`and ${day} >= ${query.from}::date` : sql``}
          ${query.to ? sql`and ${day} <= ${query.to}::date` : sql``}
          ${after ? sql`and (p.visible_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
        order by p.visible_at desc, p.id desc limit ${query.limit + 1}`.execute(tx);
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        items: page.map(view),
        ...(rows.length > query.limit && last && { next: writeCursor([last.visible_at.toISOString(), last.id]) }),
      };
    },
  };
}
