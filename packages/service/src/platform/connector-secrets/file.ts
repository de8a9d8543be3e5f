import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * `token`: the connector shows it to its marketplace. `webhook`: the marketplace signs its events with it. `transparency`: the
 * marketplace shows it to the DSA Transparency Database.
 */
export type ConnectorSecretKind = z.infer<typeof ConnectorSecretKind>;
const ConnectorSecretKind = z.enum(['token', 'webhook', 'transparency']);

/** The file of a connector's secret. Its texts are sealed for `aboutOf` its name. */
const ConnectorSecretFile = z.object({
  kind: ConnectorSecretKind,
  sealed: z.string(),
  setAt: z.iso.datetime(),
  /** Former secrets, the latest first, each with the moment when it expires. */
  former: z.array(z.object({ sealed: z.string(), until: z.iso.datetime() })),
});
export type ConnectorSecretFile = z.infer<typeof ConnectorSecretFile>;

/** An error in a connector's secret or its file. The message never quotes the secret. */
export class ConnectorSecretError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConnectorSecretError';
  }
}

/** `taobao.webhook` */
export const secretName = (marketplace: string, kind: ConnectorSecretKind): string => `${marketplace}.${kind}`;

export const aboutOf = (name: string): string => `connector secret ${name}`;

/** One file for each secret, so that two people can set two secrets at once. */
export const folderOf = (dataDirectory: string): string => join(dataDirectory, 'connector-secrets');
export const fileOf = (dataDirectory: string, name: string): string => join(folderOf(dataDirectory), `${name}.json`);

/** The sorted names of an installation's secrets; empty before its first start. */
export async function secretNames(dataDirectory: string): Promise<readonly string[]> {
  const files = await readdir(folderOf(dataDirectory)).catch(() => []);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/**
 * @throws ConnectorSecretError if it is not such a file. The parser's message is dropped, since it could quote a secret that was
 * written there by mistake.
 */
export function parseFile(path: string, text: string): ConnectorSecretFile {
  try {
    return ConnectorSecretFile.parse(JSON.parse(text));
  } catch {
    throw new ConnectorSecretError(`${path}: not a file of a connector's secret. Put back a copy of it.`);
  }
}

/** @throws ConnectorSecretError if no secret has this name. */
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
