import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the files of one test file, deleted after it. */
export function scratchFolder(): {
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'marketsafe-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, text) => {
      writeFileSync(path(name), text);
      return path(name);
    },
  };
}
