import { expect, test } from 'vitest';
import { faultsOf } from '../../bench/crash/faults.ts';
import { type CrashReport, killUnderLoad } from '../../bench/crash/kill-under-load.ts';

/**
 * The service's process is killed in the middle of its work, twice. What it answered for is there when it is back, each
 * listing went once, each seller was told once, and nothing is left half done. `bench/kill.ts` does it ten times.
 */
const settings = { kills: 2, acknowledgedBetween: 10, clients: 4, seed: 7, claimsLapse: true };

function expectUnharmed(report: CrashReport): void {
  expect(report.kills).toBe(2);
  expect(report.acknowledged.size).toBe(30);
  expect(faultsOf(report)).toEqual([]);
}

test('killed twice on the embedded database: nothing acknowledged is lost, nothing happens twice', async () => {
  expectUnharmed(await killUnderLoad(settings));
}, 120_000);

const server = process.env.TEST_DATABASE_URL;
test.skipIf(!server)(
  'killed twice on PostgreSQL (TEST_DATABASE_URL names the server)',
  async () => {
    expectUnharmed(await killUnderLoad({ ...settings, server }));
  },
  120_000,
);

test('a report of lost, repeated and unfinished work is not taken for a good one', () => {
  const effect = { sequence: 1, at: '2026-03-02T02:00:00.000Z', actionId: 'a', seller: 's' };
  const report: CrashReport = {
    kills: 1,
    cutOff: 0,
    answerLost: 0,
    answeredOtherwise: ['twice'],
    restarts: [1],
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
    'listing twice: the same key got another answer after the kill',
    'case case-lost was acknowledged and is gone',
    'listing lost: nothing happened',
    'listing twice: listing-hidden, listing-hidden',
    '3 cases of 2 complaints: a retry was filed twice',
    'case case-twice stands at "removing"',
    '0 notices of 2 removals reached their sellers',
  ]);
});
