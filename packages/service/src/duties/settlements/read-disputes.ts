import { localDay } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { inEachLanguage, type ReasonsForBoth } from '../../platform/fields.ts';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { Dispute, Disputes } from './contract.ts';
import { settlementLawOf } from './settlement-law.ts';

export type DisputeRow = Selectable<Schema['settlement_dispute']>;

type View = z.input<typeof Dispute>;
type KnownDispute = View & {
  /** With the SHA-256 of its cleaned copy. */
  readonly document?: NonNullable<View['document']> & { readonly copy: string };
};

interface Looking {
  readonly programme: Programme;
  readonly now: string;
}

/** The disputes about some cases that a tenant may know, the newest first. */
export async function disputesOf(
  tx: AnyTx,
  tenant: string,
  cases: readonly string[],
  marketplace: string,
  mayRecord: boolean,
  { programme, now }: Looking,
): Promise<Omit<z.input<typeof Disputes>, 'items'> & { readonly items: KnownDispute[] }> {
  const rows =
    cases.length === 0
      ? []
      : await tx
          .selectFrom('settlement_dispute')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('case_id', 'in', [...cases])
          .orderBy('recorded_at', 'desc')
          .orderBy('id')
          .execute();
  const place = marketplaceOf(programme, marketplace);
  const binds = settlementLawOf(programme, place, localDay(now, place.zone)) !== undefined;
  const bodies = binds ? (programme.settlementBodies ?? []) : [];
  return {
    items: rows.map((row) => viewOf(row, programme)),
    bodies: [...bodies],
    mayRecord: mayRecord && bodies.length > 0,
  };
}

function viewOf(row: DisputeRow, { settlementBodies = [] }: Programme): KnownDispute {
  const { reference, words } = row.texts as {
    readonly reference: string;
    readonly words?: z.output<typeof ReasonsForBoth>;
  };
  const url = settlementBodies.find(({ id }) => id === row.body)?.url;
  return {
    ...{ id: row.id, case: row.case_id, side: row.side, by: row.by },
    body: { id: row.body, name: row.body_name, ...(url !== undefined && { url }) },
    ...{ reference, receivedOn: row.received_on, complex: row.complex, due: row.due_at.toISOString() },
    counted: row.counted as Readonly<Record<Language, string>>,
    state: row.state,
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.decided_on !== null && { decidedOn: row.decided_on }),
    ...(row.adopted !== null && { adopted: row.adopted }),
    ...(words !== undefined && { words: inEachLanguage(words) }),
    ...(row.document && { document: row.document as NonNullable<KnownDispute['document']> }),
  };
}
