import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../platform', import.meta.url));

/** Changes with everything that makes the database: the tables, the migrations, the roles and how all are applied. */
export function schemaHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['schema/*.ts', 'migrations/**/*.ts', 'database/*.ts'], { cwd: sources }).sort())
    hash.update(file).update(readFileSync(`${sources}/${file}`));
  return hash.digest('hex').slice(0, 16);
}
