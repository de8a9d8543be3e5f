import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@marketsafe/service/parts';

/** Where the demonstration keeps what its clock is ahead, in milliseconds. */
export const demoClockFile = (dataDirectory: string): string => join(dataDirectory, 'demo-clock.json');

/** Its clock for another process: what it is ahead is read each time, since the service may have moved it. */
export function demoClock(dataDirectory: string): Clock {
  const file = demoClockFile(dataDirectory);
  const ahead = () => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);
  return { now: () => new Date(Date.now() + ahead()) };
}
