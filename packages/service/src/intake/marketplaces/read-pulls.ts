import type { z } from 'zod';
import type { Programme } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { PullView } from './contract.ts';
import { type Round, readPosition } from './pull-position.ts';
import { pulledEntities } from './pull-source.ts';

/** The pulls of every marketplace, in the order of the configuration. One that has not begun yet has no row. Read as the desk. */
export async function readPulls(
  tx: AnyTx,
  { marketplaces }: Pick<Programme, 'marketplaces'>,
): Promise<z.input<typeof PullView>[]> {
  const rows = await tx
    .selectFrom('cursor')
    .selectAll()
    .where('entity', 'in', [...pulledEntities])
    .execute();
  return marketplaces.flatMap(({ id, name }) =>
    pulledEntities.flatMap((entity) => {
      const row = rows.find((one) => one.marketplace === id && one.entity === entity);
      if (!row) return [];
      const { round, last } = readPosition(row.cursor);
      return [
        {
          ...{ marketplace: id, name, of: entity, next: row.due_at.toISOString() },
          ...(round && { running: broughtBy(round) }),
          ...(last && { last: { ...broughtBy(last), ended: last.ended, ...(last.short && { short: last.short }) } }),
          ...(row.last_error !== null && { failure: { why: row.last_error, attempts: row.attempts } }),
        },
      ];
    }),
  );
}

const broughtBy = ({ since, pages, rows, of, gone }: Round) => ({
  ...{ since, pages, rows },
  ...(of !== undefined && { of }),
  ...(gone !== undefined && { gone }),
});
