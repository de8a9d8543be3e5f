/** Reads the folder of an export as its reader would: by its README. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Readonly<Record<string, unknown>>;

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

export const rowsIn = (folder: string, file: string): Row[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** All bytes of all files, as one text. */
export const textOf = (folder: string): string =>
  filesBelow(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

/** Fields by file, from a README's tables: path and type; a meaning that is missing is reported by `faultsOf`. */
function documented(readme: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const files = new Map<string, Map<string, string>>();
  let fields = new Map<string, string>();
  for (const line of readme.split('\n')) {
    const file = /^## (\S+\.jsonl)$/.exec(line)?.[1];
    if (file !== undefined) {
      fields = new Map();
      files.set(file, fields);
    }
    const [, path, type = ''] = /^\| `([^`]+)`(?: \?)? \| ([^|]+) \|/.exec(line) ?? [];
    if (path !== undefined) fields.set(path, type.trim());
  }
  return files;
}

/** Paths in a row that no table describes. What is an object there without fields of its own, or text in two languages, may hold anything. */
function undescribed(value: unknown, path: string, fields: ReadonlyMap<string, string>): string[] {
  if (value === null || typeof value !== 'object') return fields.has(path) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((one) => undescribed(one, `${path}[]`, fields));
  const hasOwn = [...fields.keys()].some((one) => one.startsWith(`${path}.`));
  if (path !== '' && !hasOwn) return fields.has(path) ? [] : [path];
  return Object.entries(value).flatMap(([name, one]) =>
    undescribed(one, path === '' ? name : `${path}.${name}`, fields),
  );
}

/** What is wrong with an export: a file that its manifest does not name or that differs, a row that its README does not describe. */
export function faultsOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: { path: string; rows?: number; bytes: number; sha256: string }[];
  };
  const named = new Set(manifest.files.map(({ path }) => path));
  const faults = filesBelow(folder)
    .filter((name) => name !== 'manifest.json' && !named.has(name))
    .map((name) => `${name}: not in the manifest`);
  for (const { path, rows, bytes, sha256 } of manifest.files) {
    const content = readFileSync(join(folder, path));
    if (content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256)
      faults.push(`${path}: differs from the manifest`);
    if (rows !== undefined && rowsIn(folder, path).length !== rows) faults.push(`${path}: has not ${rows} rows`);
  }
  for (const name of ['README.md', 'README.zh-CN.md']) {
    const readme = readFileSync(join(folder, name), 'utf8');
    const files = documented(readme);
    for (const [, path = ''] of readme.matchAll(/^\| `([^`]+)`(?: \?)? \|[^|]+\|\s*\|$/gm))
      faults.push(`${name}: ${path} has no meaning`);
    for (const { path, rows } of manifest.files) {
      if (rows === undefined) continue;
      const fields = files.get(path) ?? new Map<string, string>();
      const missing = new Set(rowsIn(folder, path).flatMap((row) => undescribed(row, '', fields)));
      for (const one of missing) faults.push(`${name}: ${path} does not describe ${one}`);
    }
  }
  return [...new Set(faults)];
}
