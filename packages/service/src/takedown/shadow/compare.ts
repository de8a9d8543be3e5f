import { type RawBuilder, sql } from 'kysely';
import { agreements, type Comparison, disagreements } from './contract.ts';

/** The last word of the marketplace's people about the shadow order `o`, as `w`. */
export const lastWord = sql`
  left join lateral (
    select word, lacks, reason, by, at from order_word where subject = o.id order by seq desc limit 1) w on true`;

/** A person's word counts before what was seen. */
export const comparison = sql<Comparison>`coalesce(w.word, o.seen, 'open')`;

const among = (some: readonly Comparison[]): RawBuilder<boolean> =>
  sql<boolean>`${comparison} in (${sql.join(some.map((one) => sql.lit(one)))})`;

export const isAgreed = among(agreements);
export const isCompared = among([...agreements, ...disagreements]);
/** What a reviewer would have looked at first is no order. */
export const isOrder = sql<boolean>`o.lane = 'expedited'`;
