import { expect, test } from 'vitest';
import { faultsOf } from '../../bench/crash/faults.ts';
import { type CrashReport, killUnderLoad } from '../../bench/crash/kill-under-load.ts';

/**
 * Kills the service's processes, or its database's, in the middle of their work. Afterwards everything acknowledged is there,
 * each listing was removed once, each seller was notified once, and nothing is half done. `npm run soak:kill` does it more often.
 */
/** The rest of the suite runs at the same time: the soak checks the ten seconds of a restart, the runner only that it comes. */
const ready = Number.POSITIVE_INFINITY;
const settings = { acknowledgedBetween: 5, clients: 4, seed: 7, claimsLapse: true };

function expectUnharmed(report: CrashReport, kills: number): void {
  expect(faultsOf(report, ready)).toEqual([]);
  expect(report.kills).toBe(kills);
  expect(report.acknowledged.size).toBe(5 * (kills + 1));
}

test('the service is killed twice on the embedded database: nothing acknowledged is lost, nothing happens twice', async () => {
  expectUnharmed(await killUnderLoad({ ...settings, kills: 2 }), 2);
}, 240_000);

test('a report of lost, repeated and unfinished work does not pass', () => {
  const effect = { sequence: 1, at: '2026-03-02T02:00:00.000Z', actionId: 'a', seller: 's' };
  const report: CrashReport = {
    kills: 1,
    cutOff: 0,
    answerLost: 0,
    answeredOtherwise: ['twice'],
    away: 1,
    answeredWrongly: ['answered 200 while the database was away'],
    restarts: [1, 10_001],
    settled: undefined,
    acknowledged: new Map([
      ['lost', 'case-lost'],
      ['twice', 'case-twice'],
    ]),
    cases: new Map([
      ['case-twice', { status: 'removing', filedAt: effect.at }],
      ['case-extra', { status: 'answer-window', filedAt: effect.at }],
      ['case-more', { status: 'answer-window', filedAt: effect.at }],
    ]),
    effects: [
      { ...effect, effect: 'listing-hidden', listing: 'twice' },
      { ...effect, effect: 'listing-hidden', listing: 'twice' },
    ],
  };
  expect(faultsOf(report)).toEqual([
    'answered 200 while the database was away',
    'after kill 2 it took 10001 ms until an answer',
    'listing twice: the same key got another answer after the kill',
    'case case-lost was acknowledged and is gone',
    'listing lost: nothing happened',
    'listing twice: listing-hidden, listing-hidden',
    '3 cases of 2 complaints: a retry was filed twice',
    'case case-twice stands at "removing"',
    '0 notices of 2 removals reached their sellers',
  ]);
});
