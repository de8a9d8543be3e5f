/** A model is tried at least so long: what is offered on each weekday is in it. */
export const leastDays = 7;

/** When a model may be put in force; undefined while what was found before has not all been compared. */
export const mayActivateFrom = (row: {
  readonly shadow_since: Date | null;
  readonly shadow_cursor: unknown;
}): Date | undefined =>
  row.shadow_since === null || row.shadow_cursor !== null
    ? undefined
    : new Date(row.shadow_since.getTime() + leastDays * 86_400_000);
