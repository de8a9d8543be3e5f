import { daysAfter } from '@marketsafe/procedure';

const plain = /^(\d{4})(\d{2})(\d{2})$/;
const separated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * A calendar day (`YYYY-MM-DD`) from the forms that begin with the year, which mean the same everywhere: `20310630`, `2031-06-30`,
 * `2031/6/30`, `2031年6月30日`. Undefined for any other text, and for a day that does not exist.
 */
export function dayOf(text: string): string | undefined {
  const [, year, month = '', date = ''] = plain.exec(text.trim()) ?? separated.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}

/** The first instant after a right's last day. */
export const endAfter = (lastDay: string): string => `${daysAfter(lastDay, 1)}T00:00:00.000Z`;
