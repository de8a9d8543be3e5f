import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'marketsafe-screens-'));
let taken = 0;

/** Where this run's pictures lie, for a person to look at. */
export const screensFolder = folder;

/** A picture of the whole page as it stands, or of a part of one that is too long to be looked at. */
export async function picture(page: Page, name: string, part?: Locator): Promise<void> {
  taken += 1;
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState('load')));
  const path = join(folder, `${String(taken).padStart(2, '0')}-${name}.png`);
  await (part ? part.screenshot({ path }) : page.screenshot({ path, fullPage: true }));
}
