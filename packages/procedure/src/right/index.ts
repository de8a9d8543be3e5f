/** Registered rights: verification, validity, mandates. */
export type { RightCommand } from './commands.ts';
export { rightDecider } from './decider.ts';
export type { RightEvent } from './events.ts';
export { challengeOf, comesOfAge, isYoungMark } from './register-state.ts';
export {
  initialRight,
  type RegisteredRight,
  type RightClock,
  type RightClocks,
  type RightState,
  type UnregisteredRight,
} from './state.ts';
