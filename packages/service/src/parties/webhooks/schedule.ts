const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The waits between ten attempts, as Standard Webhooks proposes: 75 hours, 35 minutes and 5 seconds together. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

/** A receiver may ask for more time, up to a day. */
const mostAsked = 24 * hour;

/** Milliseconds to wait after so many attempts; undefined after the last. `asked`: the receiver's Retry-After. */
export function waitAfter(attempts: number, asked = 0): number | undefined {
  const wait = waits[attempts - 1];
  return wait === undefined ? undefined : Math.max(wait, Math.min(asked, mostAsked));
}
