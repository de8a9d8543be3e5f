import type { Period, Rules } from '@marketsafe/procedure';

/** Every window of a pack by name; the reminders as `brandReminders.0`, `brandReminders.1`. */
export const clocksOf = (rules: Rules): ReadonlyMap<string, Period> =>
  new Map(
    Object.entries(rules.clocks).flatMap(([name, period]): [string, Period][] =>
      isList(period) ? period.map((one, index) => [`${name}.${index}`, one]) : [[name, period]],
    ),
  );

/** `Array.isArray` does not narrow a readonly list away from the rest. */
const isList = (value: Period | readonly Period[]): value is readonly Period[] => Array.isArray(value);
