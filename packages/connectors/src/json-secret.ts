import type { z } from 'zod';
import { ConnectorError } from './contract.ts';

/**
 * Reads the secret of a host's connector: one line of JSON. It never quotes what it read.
 *
 * @param host as in "the secret for Mercado Libre"
 * @throws ConnectorError `auth-expired` naming the field that is wrong
 */
export function readJsonSecret<Shape extends z.ZodType>(shape: Shape, secret: string, host: string): z.output<Shape> {
  const fault = (what: string): ConnectorError =>
    new ConnectorError('auth-expired', `the secret for ${host} ${what} (docs/guides/hosts.md)`);
  let json: unknown;
  try {
    json = JSON.parse(secret);
  } catch {
    throw fault('is not one line of JSON');
  }
  const credentials = shape.safeParse(json);
  if (credentials.success) return credentials.data;
  throw fault(`is wrong at "${credentials.error.issues[0]?.path.join('.') ?? ''}"`);
}
