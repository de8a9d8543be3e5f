import pg from 'pg';

let heard: string[] | undefined;
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
/** Every statement of every connection passes here, including the embedded database's. */
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const [first] = given;
  const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
  if (text !== undefined) heard?.push(text);
  return query.apply(this, given);
} as typeof pg.Client.prototype.query;

/** The statements sent while `run` ran, in order: texts without values. Nothing else may run meanwhile. */
export async function statementsOf<T>(
  run: () => Promise<T>,
): Promise<{ readonly done: T; readonly statements: string[] }> {
  const statements: string[] = [];
  heard = statements;
  try {
    return { done: await run(), statements };
  } finally {
    heard = undefined;
  }
}
