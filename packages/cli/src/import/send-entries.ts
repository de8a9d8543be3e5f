import { type AnswerOf, type Client, type InputOf, ProblemError } from '@marketsafe/sdk';

export interface NumberedEntry {
  readonly line: number;
  readonly value: unknown;
}

interface RefusedEntry {
  readonly line: number;
  readonly field?: string;
  readonly error: string;
}

type Entries = InputOf<'importRegister'>['body']['entries'];

/** `body.entries.12.contact`, the service's path of a field in a request. */
const AT_ENTRY = /^body\.entries\.(\d+)(?:\.(.+))?$/;

export interface Sent {
  readonly taken: readonly { readonly line: number; readonly outcome: ImportOutcome }[];
  readonly refused: readonly RefusedEntry[];
}
export type ImportOutcome = AnswerOf<'importRegister'>['outcomes'][number];

/**
 * Sends up to 500 register entries. The service accepts all of a request or none, so entries that it names as wrong are removed and the
 * rest is sent again. Each request has a new key, since the register may have changed since the same file was sent before.
 */
export async function sendEntries(client: Client, entries: readonly NumberedEntry[]): Promise<Sent> {
  if (entries.length === 0) return { taken: [], refused: [] };
  // The service validates the entries; here they have any type.
  const body = { entries: entries.map(({ value }) => value) as Entries };
  try {
    const { outcomes } = await client.importRegister({ body });
    return { taken: outcomes.map((outcome, index) => ({ line: entries[index]?.line ?? 0, outcome })), refused: [] };
  } catch (error) {
    const refused = error instanceof ProblemError && error.status === 400 ? refusedIn(error, entries) : [];
    if (refused.length === 0) throw error;
    const lines = new Set(refused.map(({ line }) => line));
    const rest = await sendEntries(
      client,
      entries.filter(({ line }) => !lines.has(line)),
    );
    return { taken: rest.taken, refused: [...refused, ...rest.refused].sort((a, b) => a.line - b.line) };
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
