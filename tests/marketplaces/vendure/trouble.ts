import { Armed, type Http, type Misfortune } from '@marketsafe/connectors';

/** A request to Vendure, by its query. */
interface Kind {
  readonly isWrite: boolean;
  /** The name of its operation. */
  readonly name: string;
  readonly isLook: boolean;
}

const kindOf = (url: string, body: string): Kind => {
  const { query } = JSON.parse(body) as { query: string };
  const isWrite = url.endsWith('/admin-api') && query.startsWith('mutation') && !query.startsWith('mutation Login');
  const name = /^\w+ (\w+)/.exec(query)?.[1] ?? '';
  return { isWrite, name, isLook: name === 'Look' };
};

/** A removal begins with `Measure` and ends with `TakeOut`. Other faults strike whatever is sent first. */
const strikesOnly: Readonly<Partial<Record<Misfortune['kind'], string>>> = {
  'false-200': 'Measure',
  'lost-answer': 'TakeOut',
};

/** Faults of the connection to a sound marketplace, and the number of changes that were sent. */
export function troubled() {
  const armed = new Armed();
  const firstLooks = new Map<string, string>();
  let writes = 0;

  const take = (kind: Misfortune['kind'], { isWrite, name }: Kind): Misfortune | undefined =>
    (strikesOnly[kind] ?? name) === name ? armed.take(kind, isWrite ? 'write' : 'read') : undefined;

  const http: Http = async (url, init) => {
    const body = init?.body ?? '';
    const kind = kindOf(url, body);
    if (kind.isWrite) writes += 1;
    const limited = take('rate-limit', kind);
    if (limited) {
      const seconds = String((limited.retryAfterMs ?? 1000) / 1000);
      return new Response('{}', { status: 429, headers: { 'retry-after': seconds } });
    }
    if (take('server-error', kind)) return new Response('<html>503</html>', { status: 503 });
    // Vendure says itself what it thinks of a session that it does not know.
    if (take('dead-session', kind)) {
      const headers = { ...init?.headers, authorization: 'Bearer ended' };
      return fetch(url, { ...init, headers });
    }
    if (take('false-200', kind))
      return Response.json({ data: { updateProduct: { id: '1' } } }, { headers: { date: new Date().toUTCString() } });
    if (kind.isLook && firstLooks.has(body) && take('stale-read', { ...kind, isWrite: true }))
      return new Response(firstLooks.get(body), { headers: { date: new Date().toUTCString() } });
    const answer = await fetch(url, init);
    // As the end of the connector's patience looks to it, without the wait.
    if (take('slow-answer', kind)) {
      await answer.text();
      throw new DOMException('no answer in time', 'TimeoutError');
    }
    if (take('lost-answer', kind)) {
      await answer.text();
      throw new Error('the connection broke');
    }
    if (!kind.isLook || firstLooks.has(body)) return answer;
    const text = await answer.text();
    firstLooks.set(body, text);
    return new Response(text, { status: answer.status, headers: answer.headers });
  };
  return {
    http,
    writes: () => writes,
    strike: (misfortune: Misfortune): void => armed.arm(misfortune),
  };
}
