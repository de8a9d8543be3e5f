import { expect, test } from 'vitest';
import { openCleaner } from '../../packages/service/src/platform/cleaning/index.ts';
import { mostMemoryBytes } from '../../packages/service/src/platform/cleaning/limits.ts';
import { defaultBounds } from '../../packages/service/src/platform/cleaning/run-in-process.ts';
import { playHostileFiles } from './play.ts';

const files = 60;
/** The most memory that a process can allocate between two checks. */
const betweenLooks = 128 * 1024 * 1024;

test(`${files} hostile files are cleaned or refused, and no one waits for them`, {
  timeout: files * 60_000,
}, async () => {
  // Four seconds of CPU time: some files use any amount. They bound it on a busy machine, too, where elapsed time says nothing of a file.
  const cleaner = openCleaner({ ...defaultBounds, processorMilliseconds: 4_000, milliseconds: 240_000 });
  const { cleaned, refused, wrong, longestBusy, longestFile, heldUp, mostMemory, left } = await playHostileFiles(
    1,
    files,
    cleaner,
  );
  const told = `${cleaned} cleaned, refused ${JSON.stringify(refused)}; the service was busy for ${Math.round(longestBusy)} ms at most while another client waited, a file took ${Math.round(longestFile)} ms and ${Math.round(mostMemory / 1024 / 1024)} MiB`;
  console.log(told);
  expect(wrong).toEqual([]);
  expect(cleaned).toBeGreaterThan(files / 6);
  expect(Object.values(refused).reduce((sum, one) => sum + one, 0)).toBe(files - cleaned);
  expect(longestBusy, told).toBeLessThan(1_000);
  expect(heldUp, told).toBe(0);
  expect(mostMemory, told).toBeLessThan(mostMemoryBytes + betweenLooks);
  expect(left).toBe(0);
});
