import { type RawBuilder, sql } from 'kysely';
import type { AnyTx } from '../../platform/transactions.ts';
import { InstructionConditions } from './contract.ts';

export interface InForce {
  readonly id: string;
  readonly name: string;
  readonly conditions: InstructionConditions;
}

/** The instructions of a participant that are on. */
export async function instructionsInForce(tx: AnyTx, participant: string): Promise<readonly InForce[]> {
  const rows = await tx
    .selectFrom('instruction')
    .select(['id', 'name', 'conditions'])
    .where('tenant', '=', participant)
    .where('is_on', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, conditions }) => ({ id, name, conditions: InstructionConditions.parse(conditions) }));
}

const bands = ['act', 'review', 'watch'] as const;

function meets({ conditions }: InForce): RawBuilder<unknown> {
  const { samePicture, belowTypical, cameBack, band, score, brand, marketplace } = conditions;
  return sql`(${sql.join(
    [
      ...(brand === undefined ? [] : [sql`finding.brand = ${brand}`]),
      ...(marketplace === undefined ? [] : [sql`finding.marketplace = ${marketplace}`]),
      ...(band === undefined ? [] : [sql`finding.band = any (${bands.slice(0, bands.indexOf(band) + 1)}::text[])`]),
      ...(score === undefined ? [] : [sql`finding.score >= ${score / 100}`]),
      ...(belowTypical === undefined ? [] : [sql`finding.of_typical < ${belowTypical / 100}`]),
      ...(samePicture ? [sql`finding.pictured_before`] : []),
      ...(cameBack ? [sql`finding.relist is not null`] : []),
    ],
    sql` and `,
  )})`;
}

/** Whether a finding meets any of them. */
export const isPrepared = (instructions: readonly InForce[]): RawBuilder<boolean> =>
  instructions.length === 0 ? sql`false` : sql`(${sql.join(instructions.map(meets), sql` or `)})`;

/** The ids of those that a finding meets. They say nothing to others, and change neither rank nor lane. */
export const preparedBy = (instructions: readonly InForce[]): RawBuilder<readonly string[]> =>
  instructions.length === 0
    ? sql`array[]::text[]`
    : sql`array_remove(array[${sql.join(
        instructions.map((one) => sql`case when ${meets(one)} then ${one.id}::text end`),
      )}], null)`;
