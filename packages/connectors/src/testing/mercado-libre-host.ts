import Fastify, { type FastifyRequest } from 'fastify';

interface HostItem {
  seller_id: number | string;
  status: string;
  pictures: { id: string }[];
}

interface HostCase {
  item: string;
  status: string;
  due_date: string | null;
  last_updated: string;
}

/** What happens instead of an answer, or (`after`) once the request has had its effect. */
interface Trouble {
  readonly on: RegExp;
  readonly times?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The connection breaks. */
  readonly breaks?: 'before' | 'after';
}

interface Seen {
  readonly call: string;
  readonly body: unknown;
}

/** A server of ours that answers as Mercado Libre's documentation for members of the Brand Protection Program says. */
export async function mercadoLibreHost() {
  const items = new Map<string, HostItem>();
  const cases = new Map<number, HostCase>();
  const seen: Seen[] = [];
  const tokens = { access: 'APP_USR-1', refresh: 'TG-1', renewals: 1 };
  const reasons = new Set(['PPPI1', 'PPPI2', 'PPPI6', 'PPPI8', 'PPPI9', 'PPPI17']);
  const armed: { trouble: Trouble; left: number }[] = [];
  let number = 37_072_542;

  const take = (request: FastifyRequest, when: 'before' | 'after'): Trouble | undefined => {
    const name = `${request.method} ${request.url}`;
    const found = armed.find(({ trouble }) => trouble.on.test(name) && (trouble.breaks ?? 'before') === when);
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) armed.splice(armed.indexOf(found), 1);
    return found.trouble;
  };

  const app = Fastify({ forceCloseConnections: true });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook('preHandler', async (request, reply) => {
    seen.push({ call: `${request.method} ${request.url}`, body: request.body ?? null });
    const trouble = take(request, 'before');
    if (trouble?.breaks === 'before') request.raw.socket.destroy();
    if (trouble !== undefined)
      return reply
        .status(trouble.status ?? 200)
        .headers(trouble.headers ?? {})
        .type('application/json')
        .send(trouble.body ?? '');
    if (request.url === '/oauth/token' || request.headers.authorization === `Bearer ${tokens.access}`) return undefined;
    return reply.status(401).send({ message: 'invalid_token', error: 'unauthorized', status: 401, cause: [] });
  });
  app.addHook('onSend', async (request) => {
    if (take(request, 'after')) request.raw.socket.destroy();
  });

  app.post('/oauth/token', async (request, reply) => {
    const form = request.body as Record<string, string>;
    const fits = form.grant_type === 'refresh_token' && form.client_id === 'app' && form.client_secret === 'app-secret';
    if (!fits) return reply.status(400).send({ error: 'invalid_client', status: 400 });
    if (form.refresh_token !== tokens.refresh) return reply.status(400).send({ error: 'invalid_grant', status: 400 });
    tokens.renewals += 1;
    tokens.access = `APP_USR-${tokens.renewals}`;
    tokens.refresh = `TG-${tokens.renewals}`;
    return { access_token: tokens.access, token_type: 'Bearer', expires_in: 21_600, refresh_token: tokens.refresh };
  });
  app.get('/moderations/pppi/denounces/:site/ITM/options', async () =>
    [...reasons].map((id) => ({ id, group: 'PPPI', type: 'Product', description: id })),
  );
  app.post('/moderations/pppi/denounces/items/:item', async (request, reply) => {
    const { item } = request.params as { item: string };
    if (!items.has(item)) return reply.status(404).send({ message: 'item not found', error: 'not_found', status: 404 });
    number += 1;
    cases.set(number, { item, status: 'CREATED', due_date: null, last_updated: '2026-05-12T07:32:17.000-0400' });
    return reply.status(201).send({ status: 201, denounce_id: number });
  });
  const shown = (id: number, { item, status, due_date, last_updated }: HostCase) => ({
    ...{ item_info: { item_id: item, title: 'x' }, is_rollbackable: false, documents: [] },
    ...{ case_id: id, current_status: status, due_date, last_updated, user_type: 'member' },
  });
  app.get('/moderations/pppi/case/:id', async (request, reply) => {
    const id = Number((request.params as { id: string }).id);
    const found = cases.get(id);
    return found ? shown(id, found) : reply.status(404).send({ message: 'case not found', status: 404 });
  });
  app.post('/moderations/pppi/case/:id', async (request, reply) => {
    const id = Number((request.params as { id: string }).id);
    const found = cases.get(id);
    const { documentation_approved } = request.body as { documentation_approved?: string };
    if (found?.status !== 'DOCUMENTATION_PRESENTED' || documentation_approved !== 'true')
      return reply.status(400).send({ message: 'the case cannot be answered', error: 'bad_request', status: 400 });
    found.status = 'DOCUMENTATION_APPROVED';
    const item = items.get(found.item);
    if (item) item.status = 'active';
    return shown(id, found);
  });
  app.get('/items', async (request) =>
    String((request.query as { ids: string }).ids)
      .split(',')
      .map((id) => {
        const item = items.get(id);
        return item ? { code: 200, body: { id, ...item } } : { code: 404, body: { message: 'not found' } };
      }),
  );

  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    baseUrl,
    items,
    cases,
    tokens,
    reasons,
    /** The calls so far that could change something. */
    writes: () => seen.filter(({ call }) => call.startsWith('POST') && !call.endsWith('/oauth/token')),
    calls: () => seen.map(({ call }) => call),
    arm: (trouble: Trouble) => void armed.push({ trouble, left: trouble.times ?? 1 }),
    close: () => app.close(),
  };
}
