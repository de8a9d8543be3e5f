/** Mistakes in keeping goods down after their seller's answer: proceedings, delay that does not count, reports. */
import type { Fault } from '../fault.ts';

const cases = 'packages/procedure/src/case';
const properties = 'packages/procedure/test/properties/invariants.test.ts';

export const trackFaults: readonly Fault[] = [
  {
    name: 'proceedings that are rejected have stopped the window',
    file: `${cases}/matters/proceedings.ts`,
    find: 'if (kept === undefined) {',
    replace: 'if (kept !== undefined) {',
    tests: [properties],
  },
  {
    name: 'proceedings rejected after the window leave the goods down',
    file: `${cases}/matters/proceedings.ts`,
    find: 'brand !== undefined && brand <= at.now ? [complainantSilent(state, at)] : []',
    replace: '[]',
    tests: [properties],
  },
  {
    name: 'proceedings are entered before the seller answered',
    file: `${cases}/matters/proceedings.ts`,
    find: "state.status !== 'brand-window' || !asksForProceedings",
    replace: '!asksForProceedings',
    tests: [properties],
  },
  {
    name: 'what came of proceedings is entered before anybody looked whether they are any',
    file: `${cases}/hold.ts`,
    find: "openProceedings(state) ? refuse('proceedings-open') : undefined",
    replace: 'undefined',
    tests: [properties],
  },
  {
    name: 'a limit on the whole makes a window shorter than it was',
    file: 'packages/procedure/src/clock/delay.ts',
    find: '[due, limit].sort().at(-1) ?? due',
    replace: 'limit',
    tests: [properties],
  },
  {
    name: 'each grant of delay has the whole limit to itself',
    file: `${cases}/matters/delay.ts`,
    find: "excludedDelay.atMost.count - daysGranted(mattersOf(state, 'delay'))",
    replace: 'excludedDelay.atMost.count',
    tests: [properties],
  },
  {
    name: 'who uses its window leaves the desk a delay that it cannot decide',
    file: `${cases}/consequences.ts`,
    find: "openMatter(state, 'delay') ? [done(state, 'delay')] : []",
    replace: '[]',
    tests: [properties],
  },
  {
    name: 'standing behind a claim is enough by statute',
    file: `${cases}/stand-behind.ts`,
    find: "at.rules.standBehind === 'proceedings' ? refuse('proceedings-needed') : undefined",
    replace: 'undefined',
    tests: [properties],
  },
  {
    name: 'the desk rules before the seller replied to a report',
    file: `${cases}/rule.ts`,
    find: "awaitsReply(state) ? refuse('reply-awaited') : whileStopped(state)",
    replace: 'whileStopped(state)',
    tests: ['packages/procedure/test/case/report.test.ts', properties],
  },
  {
    name: 'contested goods of health and safety come back when their complainant gives up',
    file: `${cases}/withdraw.ts`,
    find: 'if (isContested(state)) return givenUp(state, withdrawal, at);',
    replace: '',
    tests: [properties],
  },
];
