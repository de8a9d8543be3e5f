/** What a register says of a trade mark that makes its strength uncertain. */
import { yearsAfter } from '../clock/index.ts';
import type { RegisteredRight, RightState } from './state.ts';

/** How a registration is attacked at its office. */
export const challenges = ['opposed', 'in-cancellation'] as const;
export type Challenge = (typeof challenges)[number];

const markOf = (right: RightState | undefined): RegisteredRight | undefined =>
  right === undefined || right.status === 'unregistered' || right.rightType !== 'trademark' ? undefined : right;

/** Calendar day (`YYYY-MM-DD`) on which the mark is so many years old; undefined where the register gives no day, or the right is no mark. */
export function comesOfAge(right: RightState | undefined, years: number): string | undefined {
  const registeredOn = markOf(right)?.registeredOn;
  return registeredOn === undefined ? undefined : yearsAfter(registeredOn, years);
}

/** A mark younger than so many years on `today` (`YYYY-MM-DD`), or of which the register gives no day. */
export function isYoungMark(right: RightState | undefined, years: number, today: string): boolean {
  if (markOf(right) === undefined) return false;
  const day = comesOfAge(right, years);
  return day === undefined || day > today;
}

export const challengeOf = (right: RightState | undefined): Challenge | undefined => markOf(right)?.challenge;
