import { sharedCleaner } from '../../../packages/service/src/testing/shared-cleaner.ts';

/** Documents for uploads: texts, whose cleaned copies have the same bytes. */
export const papers: readonly Buffer[] = Array.from({ length: 12 }, (_, at) => Buffer.from(`paper ${at}\n`));

/**
 * Has them cleaned before a history begins: a cleaning process takes real time, which is not the history's. One after the other, since
 * no file waits longer than twenty seconds for its turn.
 */
export async function havePapersCleaned(): Promise<void> {
  for (const [at, bytes] of papers.entries()) await sharedCleaner.clean({ name: 'paper.txt', bytes }, `paper ${at}`);
}
