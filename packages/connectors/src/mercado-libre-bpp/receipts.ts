import type { Receipt, Undo } from '../contract.ts';

/** The host's clocks are days long, and its limits are not published: a complaint is asked about four times an hour. */
export const LOOK_AGAIN_MS = 15 * 60_000;

/** The mark of a complaint whose answer was lost. A member cannot list complaints, so its number stays unknown. */
export const lostAt = (connector: string, at: string): Undo => ({ connector, data: { lostAt: at } });

/** When it was sent, in milliseconds; undefined for a receipt of something that was never sent, or was answered. */
export const whenLost = (connector: string, { undo }: Receipt): number | undefined => {
  if (undo?.connector !== connector || typeof undo.data !== 'object' || undo.data === null) return undefined;
  const at = 'lostAt' in undo.data ? Date.parse(String(undo.data.lostAt)) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};
