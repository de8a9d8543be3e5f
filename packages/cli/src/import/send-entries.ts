import { type Client, type InputOf, ProblemError } from '@marketsafe/sdk';
import type { Numbered, Outcome, RowFault, Sent } from './import-file.ts';

/** Sends up to 500 register entries. */
export const sendEntries = (client: Client, entries: readonly Numbered<unknown>[]): Promise<Sent> =>
  sendTogether(entries, 'entries', (values) =>
    // The service validates the entries; here they have any type.
    client.importRegister({ body: { entries: values as InputOf<'importRegister'>['body']['entries'] } }),
  );

/**
 * Sends rows in one request. The service accepts all of a request or none, so rows that it names as wrong are removed and the rest is
 * sent again. Each request has a new key, since what is there may have changed since the same file was sent before.
 * @param list the rows' name in the request
 */
export async function sendTogether(
  rows: readonly Numbered<unknown>[],
  list: string,
  send: (values: readonly unknown[]) => Promise<{ readonly outcomes: readonly Outcome[] }>,
): Promise<Sent> {
  if (rows.length === 0) return { taken: [], refused: [] };
  try {
    const { outcomes } = await send(rows.map(({ value }) => value));
    return { taken: outcomes.map((outcome, index) => ({ line: rows[index]?.line ?? 0, outcome })), refused: [] };
  } catch (error) {
    const isOfRows = error instanceof ProblemError && [400, 422].includes(error.status);
    const refused = isOfRows ? refusedIn(error, list, rows) : [];
    if (refused.length === 0) throw error;
    const lines = new Set(refused.map(({ line }) => line));
    const rest = await sendTogether(
      rows.filter(({ line }) => !lines.has(line)),
      list,
      send,
    );
    return { taken: rest.taken, refused: [...refused, ...rest.refused].sort((a, b) => a.line - b.line) };
  }
}

/** `body.entries.12.contact`, the service's path of a field in a request. */
function refusedIn({ errors }: ProblemError, list: string, rows: readonly Numbered<unknown>[]): RowFault[] {
  const atRow = new RegExp(`^body\\.${list}\\.(\\d+)(?:\\.(.+))?$`);
  return errors.flatMap(({ field = '', detail }) => {
    const [, index, inside] = atRow.exec(field) ?? [];
    const row = index === undefined ? undefined : rows[Number(index)];
    if (!row) return [];
    return [{ line: row.line, ...(inside && { field: inside }), error: detail ?? 'not valid' }];
  });
}
