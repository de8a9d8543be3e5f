import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './fault.ts';

/** A copy of the checkout for seeded faults: copied sources, linked dependencies, and our packages as the copies. */
export class SpoiltCopy {
  readonly directory = mkdtempSync(join(tmpdir(), 'marketsafe-faults-'));

  constructor(root: string) {
    const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    for (const file of tracked.split('\0').filter(Boolean)) {
      cpSync(join(root, file), join(this.directory, file), { force: true });
    }
    const dependencies = join(root, 'node_modules');
    const own = join(this.directory, 'node_modules');
    mkdirSync(join(own, '@marketsafe'), { recursive: true });
    for (const name of readdirSync(dependencies)) {
      if (name !== '@marketsafe') symlinkSync(join(dependencies, name), join(own, name));
    }
    for (const name of readdirSync(join(dependencies, '@marketsafe'))) {
      symlinkSync(join(this.directory, 'packages', name), join(own, '@marketsafe', name));
    }
    for (const name of readdirSync(join(root, 'packages'))) {
      const nested = join(root, 'packages', name, 'node_modules');
      try {
        symlinkSync(
          readdirSync(nested).length > 0 ? nested : '',
          join(this.directory, 'packages', name, 'node_modules'),
        );
      } catch {
        // It has none.
      }
    }
  }

  /** Applies the fault, runs `look`, and reverts it. @throws Error unless the text occurs exactly once. */
  with<T>({ file, find, replace }: Fault, look: () => T): T {
    const path = join(this.directory, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(find).length !== 2) throw new Error(`${file} does not hold this once: ${find}`);
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
    try {
      return look();
    } finally {
      writeFileSync(path, text);
    }
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
