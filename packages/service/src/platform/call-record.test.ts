import { expect, test } from 'vitest';
import { CallRecord } from './call-record.ts';
import { ManualClock } from './clock.ts';

test('calls of the last hour are counted by their kind, with the middle and the slowest; the last failure stays', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  const record = new CallRecord(clock);
  const hear = (milliseconds: number, outcome: 'ok' | 'unknown' | 'error' = 'ok') =>
    record.hear({ call: 'pull', milliseconds, outcome, ...(outcome !== 'ok' && { error: new Error('away') }) });
  hear(9000, 'error');
  clock.advance(1_800_000);
  hear(30);
  hear(10.4);
  hear(20);
  record.hear({ call: 'submit', milliseconds: 5, outcome: 'unknown' });
  expect(record.since().toISOString()).toBe('2026-03-02T02:00:00.000Z');
  expect(record.counted()).toEqual([
    { call: 'pull', made: 4, failed: 1, median: 30, slowest: 9000 },
    { call: 'submit', made: 1, failed: 1, median: 5, slowest: 5 },
  ]);
  clock.advance(1_900_000);
  expect(record.since().toISOString()).toBe('2026-03-02T02:01:40.000Z');
  expect(record.counted()[0]).toEqual({ call: 'pull', made: 3, failed: 0, median: 20, slowest: 30 });
  expect(record.lastFailed()).toMatchObject({ call: 'submit', at: new Date('2026-03-02T02:30:00.000Z') });
});

test('its memory is bounded, and the newest calls stay', () => {
  const record = new CallRecord(new ManualClock('2026-03-02T02:00:00.000Z'));
  for (let count = 0; count < 10_000; count += 1) record.hear({ call: 'pull', milliseconds: count, outcome: 'ok' });
  const [pulls] = record.counted();
  expect(pulls?.made).toBeLessThanOrEqual(4000);
  expect(pulls?.slowest).toBe(9999);
});
