import type { Page, Pulled } from '@marketsafe/connectors';
import { z } from 'zod';

/** What a pull has brought so far, and since when. */
const Round = z.object({
  since: z.string(),
  pages: z.int(),
  rows: z.int(),
  /** It began before the cursor. */
  back: z.literal(true).optional(),
  /** Of a full pull: the listings that were known when it began. */
  of: z.int().optional(),
  /** Of a full pull whose pages are through: the last unseen listing that was looked at. */
  after: z.string().optional(),
  /** Unseen listings that were gone. */
  gone: z.int().optional(),
});
export type Round = z.output<typeof Round>;

/** Where a pull continues: `next` while pages of one round are left, else the start of the next round. A full pull has no cursor. */
const Position = z.object({
  cursor: z.string().optional(),
  next: z.string().optional(),
  /** The last two cursors after which a round began before its cursor. */
  marks: z.array(z.object({ cursor: z.string(), at: z.string() })).default([]),
  round: Round.optional(),
  last: Round.extend({ ended: z.string(), short: z.literal(true).optional() }).optional(),
});
export type Position = z.output<typeof Position>;
export type UnderWay = Position & { readonly round: Round };

/** Milliseconds, for a marketplace that does not say: longer than transactions of a shop last. */
const usualOverlap = 120_000;

export const readPosition = (text: string): Position => Position.parse(JSON.parse(text));

/**
 * The round that continues, or a new one. Now and then a round begins before the cursor, at the mark before the last, which is older
 * than two overlaps: so each row is asked for twice more, and one that appears late behind a cursor is found.
 */
export function startOf(position: Position, now: Date, overlapMs = usualOverlap): UnderWay {
  const { round, marks } = position;
  if (round) return { ...position, round };
  const begun = { since: now.toISOString(), pages: 0, rows: 0 };
  const [earlier] = marks;
  const lastBack = marks.at(-1)?.at;
  const isDue = overlapMs > 0 && lastBack !== undefined && now.getTime() - Date.parse(lastBack) >= overlapMs;
  return earlier && isDue
    ? { ...position, cursor: earlier.cursor, round: { ...begun, back: true } }
    : { ...position, round: begun };
}

/** With a page more. */
export const turned = (round: Round, { items }: Page<Pulled>): Round => ({
  ...round,
  pages: round.pages + 1,
  rows: round.rows + items.length,
});

/** The position after a page that was asked for at `askedAt`. */
export function afterPage(position: UnderWay, page: Page<Pulled>, askedAt: Date, now: Date): Position {
  const { marks } = position;
  const round = turned(position.round, page);
  if (page.next !== undefined) return { ...position, next: page.next, round };
  const mark = { cursor: page.cursor, at: askedAt.toISOString() };
  return {
    cursor: page.cursor,
    marks: round.back || marks.length === 0 ? [...marks.slice(-1), mark] : marks,
    last: { ...round, ended: now.toISOString() },
  };
}
