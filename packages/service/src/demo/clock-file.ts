import { join } from 'node:path';

/** Where the demonstration keeps what its clock is ahead, in milliseconds. */
export const demoClockFile = (dataDirectory: string): string => join(dataDirectory, 'demo-clock.json');
