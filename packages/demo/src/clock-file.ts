import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@marketsafe/service/parts';

/** The file with the demonstration's clock offset, in milliseconds. */
export const demoClockFile = (dataDirectory: string): string => join(dataDirectory, 'demo-clock.json');

/** The demonstration's clock for another process. It reads the offset each time, since the service may have moved it. */
export function demoClock(dataDirectory: string): Clock {
  const file = demoClockFile(dataDirectory);
  const ahead = () => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0);
  return { now: () => new Date(Date.now() + ahead()) };
}
