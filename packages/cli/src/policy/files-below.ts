import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WrongUse } from '../wrong-use.ts';

/** The policy files that were named: each file itself, and every `.yaml` below a folder, in order. */
export const policyFiles = (named: readonly string[]): string[] =>
  named.flatMap((path) => {
    if (!existsSync(path)) throw new WrongUse(`${path}: there is no such file or folder. Check the path.`);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(path, name));
  });
