/** Register data that make a trade mark's strength uncertain. */
import type { Challenge } from '@marketsafe/terms';
import { yearsAfter } from '../clock/index.ts';
import type { RegisteredRight, RightState } from './state.ts';

const markOf = (right: RightState | undefined): RegisteredRight | undefined =>
  right === undefined || right.status === 'unregistered' || right.rightType !== 'trademark' ? undefined : right;

/** Calendar day (`YYYY-MM-DD`) on which the mark is so many years old; undefined if the register gives no day, or the right is no mark. */
export function comesOfAge(right: RightState | undefined, years: number): string | undefined {
  const registeredOn = markOf(right)?.registeredOn;
  return registeredOn === undefined ? undefined : yearsAfter(registeredOn, years);
}

/** Whether a mark is younger than so many years on `today` (`YYYY-MM-DD`), or has no registration day. */
export function isYoungMark(right: RightState | undefined, years: number, today: string): boolean {
  if (markOf(right) === undefined) return false;
  const day = comesOfAge(right, years);
  return day === undefined || day > today;
}

export const challengeOf = (right: RightState | undefined): Challenge | undefined => markOf(right)?.challenge;
