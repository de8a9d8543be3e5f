import { z } from 'zod';
import { ConnectorError } from '../contract.ts';

/** A row whose transaction ended after that of a later one comes again; longer than any that changes a listing. */
const OVERLAP_MS = 10_000;

/**
 * Where a pull stands. Rows come by the time of their creation (`all`, `of-changed-sellers`), of their change or of their deletion, so
 * that no page loses one. `seen`: rows of the last time that have come already, since databases keep times finer than the milliseconds
 * in the answers.
 */
const Place = z.object({
  of: z.enum(['all', 'changed', 'changed-variants', 'deleted', 'of-changed-sellers']),
  /** The cursor of the later delta, by the marketplace's clock; absent before the first answer. */
  since: z.iso.datetime().optional(),
  /** The cursor that this pull began with. */
  from: z.iso.datetime(),
  after: z.iso.datetime(),
  seen: z.array(z.string()),
});
export type Place = z.infer<typeof Place>;

/** Every row was made later. */
export const START = '1970-01-01T00:00:00.000Z';

export const readPlace = ({ cursor, next }: { cursor?: string; next?: string }): Place => {
  try {
    if (next !== undefined) return Place.parse(JSON.parse(next));
    const from = cursor === undefined ? START : z.iso.datetime().parse(cursor);
    return { of: cursor === undefined ? 'all' : 'changed', from, after: from, seen: [] };
  } catch {
    throw new ConnectorError('protocol', 'this is no cursor of the connector');
  }
};

/** After the first answer the later delta's cursor is known. */
export const sinceOf = ({ since }: Place, answeredAt: Date): string =>
  since ?? new Date(answeredAt.getTime() - OVERLAP_MS).toISOString();

/** The most rows of one answer, by Vendure's default; Medusa has no limit. */
const MAX = 1000;

/** How many rows to ask for: those that have come already come again. */
export const takeOf = ({ seen }: Place, limit: number): number => Math.min(limit + seen.length, MAX);

interface Row {
  readonly id: string;
  /** ISO 8601 with milliseconds. */
  readonly time: string;
}

/** At most `limit` of the rows that have not come yet, and the place after them; without one there are no more. */
export const turnPage = <One extends Row>(
  place: Place,
  rows: readonly One[],
  limit: number,
): { readonly fresh: readonly One[]; readonly next?: Place } => {
  const all = rows.filter(({ id, time }) => !(time === place.after && place.seen.includes(id)));
  const fresh = all.slice(0, limit);
  const last = fresh.at(-1);
  if (last === undefined && rows.length >= MAX)
    throw new ConnectorError('protocol', `more than ${MAX} rows have the time ${place.after}`);
  if (last === undefined || (all.length <= limit && rows.length < takeOf(place, limit))) return { fresh };
  const before = last.time === place.after ? place.seen : [];
  const seen = [...before, ...fresh.flatMap(({ id, time }) => (time === last.time ? [id] : []))];
  return { fresh, next: { ...place, after: last.time, seen } };
};
