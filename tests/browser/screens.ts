import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-screens-'));
let taken = 0;

/** This run's pictures, for a person to look at. */
export const screensFolder = folder;

/** Each takes up to a second and is for people: `PICTURES=yes npx vitest run tests/browser`. */
const areWanted = process.env.PICTURES === 'yes';

/** A picture of the whole page, or of a part of a long one. */
export async function picture(page: Page, name: string, part?: Locator): Promise<void> {
  if (areWanted || name === failed) await take(page, name, part);
}

/** The name of pictures of every open page when a test fails. */
export const failed = 'failed';

async function take(page: Page, name: string, part?: Locator): Promise<void> {
  taken += 1;
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState('load')));
  const path = join(folder, `${String(taken).padStart(2, '0')}-${name}.png`);
  await (part ? part.screenshot({ path }) : page.screenshot({ path, fullPage: true }));
}
