import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-screens-'));
let taken = 0;

/** Where this run's pictures lie, for a person to look at. */
export const screensFolder = folder;

/** Each takes up to a second: they are for a person who looks at them, `PICTURES=yes npx vitest run tests/browser`. */
const areWanted = process.env.PICTURES === 'yes';

/** A picture of the whole page as it stands, or of a part of one that is too long to be looked at. */
export async function picture(page: Page, name: string, part?: Locator): Promise<void> {
  if (areWanted || name === failed) await take(page, name, part);
}

/** Taken of every open page when a test fails. */
export const failed = 'failed';

async function take(page: Page, name: string, part?: Locator): Promise<void> {
  taken += 1;
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState('load')));
  const path = join(folder, `${String(taken).padStart(2, '0')}-${name}.png`);
  await (part ? part.screenshot({ path }) : page.screenshot({ path, fullPage: true }));
}
