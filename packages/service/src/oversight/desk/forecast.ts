const msPerDay = 86_400_000;

interface Day {
  readonly opened: number;
  readonly done: number;
}

/**
 * What becomes of a queue at the pace of the days before today, which is not over: the day on which it is empty, or by how much it
 * grows a day. `steady`: less than half a task a day either way, or nothing happened yet.
 */
export function forecast(waiting: number, days: readonly Day[], now: Date) {
  const over = days.slice(0, -1);
  const total = over.reduce((sum, { opened, done }) => sum + done - opened, 0);
  const perDay = over.length === 0 ? 0 : total / over.length;
  if (waiting === 0) return { kind: 'empty' as const };
  if (Math.abs(perDay) < 0.5) return { kind: 'steady' as const };
  if (perDay < 0) return { kind: 'grows' as const, perDay: Math.round(-perDay) };
  return {
    kind: 'empties' as const,
    on: new Date(now.getTime() + Math.ceil(waiting / perDay) * msPerDay).toISOString().slice(0, 10),
  };
}
