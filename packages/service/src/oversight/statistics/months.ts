/** Months of UTC, `YYYY-MM`. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

export const startOf = (month: string): Date => new Date(`${month}-01T00:00:00.000Z`);

/** The month `by` months later; earlier if negative. */
export function monthLater(month: string, by: number): string {
  const start = startOf(month);
  return monthOf(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + by, 1)));
}

/** All months from one to another, both inclusive. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthLater(month, 1)) months.push(month);
  return months;
}

/** The first month of its quarter. */
export const quarterStart = (month: string): string => {
  const number = Number(month.slice(5));
  return `${month.slice(0, 5)}${String(number - ((number - 1) % 3)).padStart(2, '0')}`;
};
