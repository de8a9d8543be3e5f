import { sharedCleaner } from '../../../packages/service/src/testing/shared-cleaner.ts';

/** What people hand in: texts, whose cleaned copies are the same bytes. */
export const papers: readonly Buffer[] = Array.from({ length: 12 }, (_, at) => Buffer.from(`paper ${at}\n`));

/** Has them cleaned before a history begins: a process that cleans takes real time, which is none of the history's. */
export const havePapersCleaned = (): Promise<unknown> =>
  Promise.all(papers.map((bytes, at) => sharedCleaner.clean({ name: 'paper.txt', bytes }, `paper ${at}`)));
