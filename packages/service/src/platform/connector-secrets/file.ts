import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * `token`: what a connector shows to its marketplace. `webhook`: what the marketplace signs its events with. `transparency`: what
 * the marketplace shows to the DSA Transparency Database.
 */
export type ConnectorSecretKind = z.infer<typeof ConnectorSecretKind>;
const ConnectorSecretKind = z.enum(['token', 'webhook', 'transparency']);

/** A connector's secret as its file has it; its texts are sealed for `aboutOf` its name. */
const ConnectorSecretFile = z.object({
  kind: ConnectorSecretKind,
  sealed: z.string(),
  setAt: z.iso.datetime(),
  /** Those before it, the latest first, with the moment from which they hold no more. */
  former: z.array(z.object({ sealed: z.string(), until: z.iso.datetime() })),
});
export type ConnectorSecretFile = z.infer<typeof ConnectorSecretFile>;

/** What is wrong with a connector's secret or its file. Never holds any of a secret. */
export class ConnectorSecretError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConnectorSecretError';
  }
}

/** `taobao.webhook` */
export const secretName = (marketplace: string, kind: ConnectorSecretKind): string => `${marketplace}.${kind}`;

export const aboutOf = (name: string): string => `connector secret ${name}`;

/** A file for each, so that two who set two of them are not in each other's way. */
export const folderOf = (dataDirectory: string): string => join(dataDirectory, 'connector-secrets');
export const fileOf = (dataDirectory: string, name: string): string => join(folderOf(dataDirectory), `${name}.json`);

/** The names that an installation has, in order; none before its first start. */
export async function secretNames(dataDirectory: string): Promise<readonly string[]> {
  const files = await readdir(folderOf(dataDirectory)).catch(() => []);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** @throws ConnectorSecretError when it is no file of ours. A parser's own words could quote what somebody wrote into it. */
export function parseFile(path: string, text: string): ConnectorSecretFile {
  try {
    return ConnectorSecretFile.parse(JSON.parse(text));
  } catch {
    throw new ConnectorSecretError(`${path}: not a file of a connector's secret. Put back a copy of it.`);
  }
}

/** @throws ConnectorSecretError when there is none of this name. */
export async function readFileOf(dataDirectory: string, name: string): Promise<ConnectorSecretFile> {
  const names = await secretNames(dataDirectory);
  if (names.length === 0)
    throw new ConnectorSecretError(
      `${folderOf(dataDirectory)} is not there. Start this version once in that data folder: it makes the connectors' secrets.`,
    );
  if (!names.includes(name))
    throw new ConnectorSecretError(`There is no connector's secret "${name}". There are: ${names.join(', ')}.`);
  const path = fileOf(dataDirectory, name);
  return parseFile(path, await readFile(path, 'utf8'));
}
