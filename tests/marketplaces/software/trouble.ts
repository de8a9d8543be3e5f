import { Armed, type Http, type HttpInit, type Misfortune } from '@marketsafe/connectors';

/** A request of a connector. */
export interface Kind {
  readonly isWrite: boolean;
  /** The name of its operation. */
  readonly name: string;
  /** Whether it asks what shoppers find, as one question whose answer a cache may keep. */
  readonly isLook: boolean;
}

interface Software {
  readonly kindOf: (url: string, init: HttpInit) => Kind;
  /** Faults that strike one kind of change alone. Others strike whatever is sent first. */
  readonly strikesOnly?: Readonly<Partial<Record<Misfortune['kind'], string>>>;
  /** A yes to any change. */
  readonly yes: unknown;
}

/** Faults of the connection to a sound marketplace, and the number of changes that were sent. */
export function troubled({ kindOf, strikesOnly = {}, yes }: Software) {
  const armed = new Armed();
  const firstLooks = new Map<string, string>();
  let writes = 0;

  const take = (kind: Misfortune['kind'], { isWrite, name }: Kind): Misfortune | undefined =>
    (strikesOnly[kind] ?? name) === name ? armed.take(kind, isWrite ? 'write' : 'read') : undefined;

  const http: Http = async (url, init = {}) => {
    const kind = kindOf(url, init);
    const question = `${url} ${init.body ?? ''}`;
    if (kind.isWrite) writes += 1;
    const limited = take('rate-limit', kind);
    if (limited) {
      const seconds = String((limited.retryAfterMs ?? 1000) / 1000);
      return new Response('{}', { status: 429, headers: { 'retry-after': seconds } });
    }
    if (take('server-error', kind)) return new Response('<html>503</html>', { status: 503 });
    // The marketplace says itself what it thinks of a session that it does not know.
    if (take('dead-session', kind)) {
      const headers = { ...init.headers, authorization: 'Bearer ended' };
      return fetch(url, { ...init, headers });
    }
    if (take('false-200', kind)) return Response.json(yes, { headers: { date: new Date().toUTCString() } });
    if (kind.isLook && firstLooks.has(question) && take('stale-read', { ...kind, isWrite: true }))
      return new Response(firstLooks.get(question), { headers: { date: new Date().toUTCString() } });
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
    if (!kind.isLook || firstLooks.has(question)) return answer;
    const text = await answer.text();
    firstLooks.set(question, text);
    return new Response(text, { status: answer.status, headers: answer.headers });
  };
  return {
    http,
    writes: () => writes,
    strike: (misfortune: Misfortune): void => armed.arm(misfortune),
  };
}
