import type { Http } from '@marketsafe/connectors';
import { z } from 'zod';
import type { StatementFault } from './check.ts';
import type { TransparencyStatement } from './statement.ts';

/** The database accepts at most this many at once, and all or none of them. */
export const mostAtOnce = 100;

/** The result for a statement. */
export type Submitted =
  | { readonly outcome: 'accepted'; readonly permalink?: string }
  /** It is refused permanently in this form. */
  | { readonly outcome: 'refused'; readonly faults: readonly StatementFault[] }
  /** Unknown or postponed. Sending the same again is safe, since the database accepts each puid once. */
  | { readonly outcome: 'again'; readonly why: string; readonly after?: number };

export interface Destination {
  readonly api: string;
  readonly token: string;
  readonly http: Http;
}

type Batch = readonly TransparencyStatement[];
type Outcomes = Map<string, Submitted>;

/**
 * One duplicate or invalid statement fails its whole batch, so the rest are sent again without it. After this many requests, other
 * batches get their turn.
 */
const mostRequests = 24;

/** Submits up to a hundred statements; returns the result of each. */
export async function submitStatements(to: Destination, batch: Batch): Promise<ReadonlyMap<string, Submitted>> {
  const outcomes: Outcomes = new Map();
  const waiting: Batch[] = [batch];
  for (let requests = 0; waiting.length > 0; requests += 1) {
    const next = waiting.pop() ?? [];
    if (next.length === 0) continue;
    if (requests >= mostRequests)
      all(outcomes, next, { outcome: 'again', why: 'others of its batch were refused', after: 0 });
    else waiting.push(...(await submitOnce(to, next, outcomes)));
  }
  return outcomes;
}

const all = (outcomes: Outcomes, batch: Batch, submitted: Submitted): void => {
  for (const { puid } of batch) outcomes.set(puid, submitted);
};

/** Returns the statements that must be sent again, in the parts to send. */
async function submitOnce(to: Destination, batch: Batch, outcomes: Outcomes): Promise<Batch[]> {
  const answer = await post(to, batch);
  if (answer.status === 201) {
    const made = new Map(
      Created.catch({ statements: [] })
        .parse(answer.body)
        .statements.map((one) => [one.puid, one]),
    );
    for (const { puid } of batch) {
      const permalink = made.get(puid)?.permalink;
      outcomes.set(puid, { outcome: 'accepted', ...(permalink !== undefined && { permalink }) });
    }
    return [];
  }
  if (answer.status === 422) return refused(batch, answer.body, outcomes);
  if (answer.status === 413 && batch.length > 1) return halves(batch);
  all(outcomes, batch, { outcome: 'again', ...whyAgain(answer) });
  return [];
}

const Created = z.object({
  statements: z.array(z.object({ puid: z.string(), permalink: z.url().max(500).optional() })),
});
const Refused = z.object({ errors: z.record(z.string(), z.unknown()).catch({}), message: z.string().catch('') });

/** Which statements the answer reports as wrong; if it names none of several, halving finds them. */
function refused(batch: Batch, body: unknown, outcomes: Outcomes): Batch[] {
  const { errors, message } = Refused.catch({ errors: {}, message: '' }).parse(body);
  const [only] = batch;
  const named = new Map<string, readonly StatementFault[]>();
  for (const [index, { puid }] of batch.entries()) {
    const own = errors[`statement_${index}`] ?? (batch.length === 1 ? errors : undefined);
    if (own !== undefined) named.set(puid, faultsIn(own));
  }
  if (named.size === 0 && batch.length > 1) return halves(batch);
  if (named.size === 0 && only) named.set(only.puid, []);
  for (const [puid, faults] of named) {
    const others = faults.filter((fault) => !isDuplicate(fault));
    const isThere = faults.length > 0 && others.length === 0;
    const said =
      others.length > 0 ? others : [{ field: 'statement', why: shortened(message) || 'was refused without a reason' }];
    outcomes.set(puid, isThere ? { outcome: 'accepted' } : { outcome: 'refused', faults: said });
  }
  const rest = batch.filter(({ puid }) => !named.has(puid));
  return rest.length === 0 ? [] : [rest];
}

/** Only we use this puid, so the database has it from an earlier attempt whose answer was lost. */
const isDuplicate = ({ field, why }: StatementFault): boolean => field === 'puid' && /not unique|already/i.test(why);

const faultsIn = (errors: unknown): readonly StatementFault[] =>
  Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(errors)).map(([field, said]) => ({
    field: shortened(field),
    why: shortened([said].flat().map(String).join(' ')),
  }));

function halves(batch: Batch): Batch[] {
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(middle), batch.slice(0, middle)];
}

interface Answer {
  /** Absent: the request's result is unknown. */
  readonly status?: number;
  readonly body?: unknown;
  readonly asked?: number;
  readonly why?: string;
}

async function post({ api, token, http }: Destination, statements: Batch): Promise<Answer> {
  try {
    const answer = await http(`${api}/statements`, {
      method: 'POST',
      redirect: 'error',
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ statements }),
    });
    const asked = Number(answer.headers.get('retry-after') ?? Number.NaN);
    const body: unknown = await answer.json().catch(() => undefined);
    return { status: answer.status, body, ...(asked > 0 && { asked: asked * 1000 }) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : 'nothing came back' };
  }
}

const hour = 3_600_000;

function whyAgain({ status, why, asked }: Answer): { readonly why: string; readonly after?: number } {
  const after = asked === undefined ? {} : { after: Math.min(asked, hour) };
  if (status === 401 || status === 403) return { why: `the token is refused (${status}): set a valid one`, ...after };
  if (status !== undefined) return { why: `the database answered ${status}`, ...after };
  return { why: shortened(why ?? ''), ...after };
}

const shortened = (text: string): string => text.slice(0, 500);
