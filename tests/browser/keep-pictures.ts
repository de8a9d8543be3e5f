import { afterAll, afterEach } from 'vitest';
import { failed, picture, screensFolder } from './screens.ts';
import { openPages } from './visitor.ts';

/** For a suite in a browser: takes pictures of open pages when a test fails, and prints the folder of all pictures at the end. */
export function keepPictures(): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const page of openPages()) await picture(page, failed).catch(() => undefined);
  });
  afterAll(() => console.log(`Pictures of what was seen: ${screensFolder}`));
}
