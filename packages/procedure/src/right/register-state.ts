/** What a register says of a trade mark that makes its strength uncertain. */
import type { RightState } from './state.ts';

/** How a registration is attacked at its office. */
export const challenges = ['opposed', 'in-cancellation'] as const;
export type Challenge = (typeof challenges)[number];

/** Calendar day (`YYYY-MM-DD`) on which the mark is so many years old; undefined where the register gives no day, or the right is no mark. */
export function comesOfAge(right: RightState | undefined, years: number): string | undefined {
  if (right === undefined || right.status === 'unregistered' || right.rightType !== 'trademark') return undefined;
  const { registeredOn } = right;
  if (registeredOn === undefined) return undefined;
  return `${String(Number(registeredOn.slice(0, 4)) + years).padStart(4, '0')}${registeredOn.slice(4)}`;
}

/** A mark younger than so many years on `today` (`YYYY-MM-DD`), or of which the register gives no day. */
export function isYoungMark(right: RightState | undefined, years: number, today: string): boolean {
  if (right === undefined || right.status === 'unregistered' || right.rightType !== 'trademark') return false;
  const day = comesOfAge(right, years);
  return day === undefined || day > today;
}

export const challengeOf = (right: RightState | undefined): Challenge | undefined =>
  right === undefined || right.status === 'unregistered' || right.rightType !== 'trademark'
    ? undefined
    : right.challenge;
