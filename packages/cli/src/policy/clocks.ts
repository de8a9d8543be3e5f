import type { Period, Rules } from '@marketsafe/procedure';

export interface ClockOfRules {
  readonly period: Period;
  /** Its path in the pack. */
  readonly path: string;
}

/**
 * Every period of a pack by name; the reminders as `brandReminders.0`, `brandReminders.1`, and one of an exception as
 * `us-copyright.brand`.
 */
export const clocksOf = ({ clocks, exceptions = {} }: Rules): ReadonlyMap<string, ClockOfRules> =>
  new Map([
    ...named(clocks, '', 'clocks'),
    ...Object.entries(exceptions).flatMap(([name, one]) =>
      named(one.clocks ?? {}, `${name}.`, `exceptions.${name}.clocks`),
    ),
  ]);

const named = (
  clocks: Partial<Record<string, Period | readonly Period[]>>,
  prefix: string,
  path: string,
): [string, ClockOfRules][] =>
  Object.entries(clocks).flatMap(([name, period]): [string, ClockOfRules][] => {
    if (period === undefined) return [];
    return isList(period)
      ? period.map((one, index) => [`${prefix}${name}.${index}`, { period: one, path: `${path}.${name}` }])
      : [[`${prefix}${name}`, { period, path: `${path}.${name}` }]];
  });

/** `Array.isArray` does not narrow a readonly list away from the rest. */
const isList = (value: Period | readonly Period[]): value is readonly Period[] => Array.isArray(value);
