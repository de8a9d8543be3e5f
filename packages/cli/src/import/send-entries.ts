import { hash } from 'node:crypto';
import { type Client, type InputOf, ProblemError } from '@marketsafe/sdk';

export interface NumberedEntry {
  readonly line: number;
  readonly value: unknown;
}

export interface RefusedEntry {
  readonly line: number;
  readonly field?: string;
  readonly error: string;
}

type Entries = InputOf<'importRegister'>['body']['entries'];

/** `body.entries.12.contact`, as the service names a field of a request. */
const AT_ENTRY = /^body\.entries\.(\d+)(?:\.(.+))?$/;

/**
 * Sends up to 500 register entries. The service takes all of a request or none; those that it names as wrong are left out and the
 * rest is sent again, so that one bad line costs only itself.
 */
export async function sendEntries(
  client: Client,
  entries: readonly NumberedEntry[],
): Promise<{ imported: number; refused: RefusedEntry[] }> {
  if (entries.length === 0) return { imported: 0, refused: [] };
  // The service checks what they are; here they are whatever stood in the file.
  const body = { entries: entries.map(({ value }) => value) as Entries };
  try {
    const idempotencyKey = `rights-${hash('sha256', JSON.stringify(body), 'hex')}`;
    const { imported } = await client.importRegister({ body }, { idempotencyKey });
    return { imported, refused: [] };
  } catch (error) {
    const refused = error instanceof ProblemError && error.status === 400 ? refusedIn(error, entries) : [];
    if (refused.length === 0) throw error;
    const lines = new Set(refused.map(({ line }) => line));
    const rest = await sendEntries(
      client,
      entries.filter(({ line }) => !lines.has(line)),
    );
    return { imported: rest.imported, refused: [...refused, ...rest.refused].sort((a, b) => a.line - b.line) };
  }
}

function refusedIn({ errors }: ProblemError, entries: readonly NumberedEntry[]): RefusedEntry[] {
  return errors.flatMap(({ field = '', detail }) => {
    const [, index, inside] = AT_ENTRY.exec(field) ?? [];
    const entry = index === undefined ? undefined : entries[Number(index)];
    if (!entry) return [];
    return [{ line: entry.line, ...(inside && { field: inside }), error: detail ?? 'not valid' }];
  });
}
