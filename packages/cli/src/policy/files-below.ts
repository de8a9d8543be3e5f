import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WrongUse } from '../wrong-use.ts';

/**
 * The named policy files: each file itself, and every `.yaml` below a folder, in order.
 * @throws WrongUse for a name without any: a check of nothing must not look like success.
 */
export const policyFiles = (named: readonly string[]): string[] =>
  named.flatMap((path) => {
    if (!existsSync(path)) throw new WrongUse(`${path}: there is no such file or folder. Check the path.`);
    if (!statSync(path).isDirectory()) return [path];
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    if (files.length === 0) throw new WrongUse(`${path}: there is no policy file (.yaml) in it. Check the path.`);
    return files;
  });
