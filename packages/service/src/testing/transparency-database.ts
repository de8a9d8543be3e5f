import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Statement {
  readonly puid: string;
}

/** The database's behaviour at its next request; correct if the list is empty. */
type Mood =
  /** Refuses these, and with them their whole batch: by puid, with the errors of each. */
  | { readonly invalid: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> }
  /** As `invalid`, without naming the statement. */
  | { readonly mute: readonly string[] }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Stores everything and never answers. */
  | { readonly hangs: 'after-storing' };

/** A stand-in for the DSA Transparency Database: all of a batch or nothing, each puid once for ever, errors by position. */
export interface FakeDatabase {
  readonly api: string;
  readonly stored: Map<string, Statement>;
  /** Puids of each request, in order. */
  readonly requests: (readonly string[])[];
  readonly tokens: (string | undefined)[];
  /** Moods of the next requests, in order. */
  readonly moods: Mood[];
  close(): Promise<void>;
}

/** Reports a duplicate as the real one does: without naming the statement if `namesDuplicates` is false. */
export async function openFakeDatabase({ namesDuplicates = true } = {}): Promise<FakeDatabase> {
  const fake: Omit<FakeDatabase, 'api' | 'close'> = { stored: new Map(), requests: [], tokens: [], moods: [] };
  const server = createServer(async (request, response) => {
    const statements = await statementsIn(request);
    fake.requests.push(statements.map(({ puid }) => puid));
    fake.tokens.push(request.headers.authorization);
    const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    };
    const mood = fake.moods.shift();
    if (mood && 'status' in mood) return answer(mood.status, { message: 'no' }, mood.headers);
    const errors: Record<string, object> = {};
    let muted = false;
    for (const [index, { puid }] of statements.entries()) {
      if (fake.stored.has(puid)) {
        if (namesDuplicates)
          errors[`statement_${index}`] = { puid: ['The identifier given is not unique within this platform.'] };
        else muted = true;
      }
      if (mood && 'invalid' in mood && mood.invalid[puid]) errors[`statement_${index}`] = mood.invalid[puid];
      if (mood && 'mute' in mood && mood.mute.includes(puid)) muted = true;
    }
    if (muted && statements.length === 1) {
      return answer(422, {
        errors: { puid: ['The identifier given is not unique within this platform.'] },
        existing: statements[0],
      });
    }
    if (muted) return answer(422, { message: 'The identifier given is not unique within this platform.' });
    if (Object.keys(errors).length > 0) return answer(422, { errors });
    for (const statement of statements) fake.stored.set(statement.puid, statement);
    if (mood && 'hangs' in mood) return;
    answer(201, {
      statements: statements.map((one) => ({
        ...one,
        uuid: 'x',
        permalink: `https://database.example/statement/${one.puid}`,
      })),
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    ...fake,
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function statementsIn(request: IncomingMessage): Promise<readonly Statement[]> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return (JSON.parse(body) as { statements: Statement[] }).statements;
}
