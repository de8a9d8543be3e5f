import type { Fault } from './fault.ts';
import { caseFaults } from './faults/case.ts';
import { recordFaults } from './faults/record.ts';
import { ruleFaults } from './faults/rules.ts';
import { serviceFaults } from './faults/service.ts';
import { trackFaults } from './faults/track.ts';

/** Every mistake that the tests must find. */
export const faults: readonly Fault[] = [
  ...caseFaults,
  ...trackFaults,
  ...recordFaults,
  ...ruleFaults,
  ...serviceFaults,
];
