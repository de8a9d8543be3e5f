import { createHmac, hash } from 'node:crypto';
import Fastify from 'fastify';

interface GatewayItem {
  seller: string;
  /** Whether the public look-up has it. */
  promoted: boolean;
  status: 'onsale' | 'instock';
  num: number;
}

/** The platform's own check of a signature, from the bytes of the form as it came. */
const signatureOf = (form: readonly (readonly [string, string])[], secret: string): string => {
  const method = form.find(([name]) => name === 'sign_method')?.[1];
  const rows = form.filter(([name]) => name !== 'sign').map(([name, value]) => Buffer.from(`${name}${value}`));
  const order = form.filter(([name]) => name !== 'sign').map(([name]) => Buffer.from(name));
  const sorted = order
    .map((name, index) => ({ name, row: rows[index] ?? Buffer.alloc(0) }))
    .sort((a, b) => Buffer.compare(a.name, b.name))
    .map(({ row }) => row);
  const bytes = Buffer.concat(sorted);
  if (method === 'md5')
    return hash('md5', Buffer.concat([Buffer.from(secret), bytes, Buffer.from(secret)])).toUpperCase();
  const digest = createHmac(method === 'hmac' ? 'md5' : 'sha256', Buffer.from(secret))
    .update(bytes)
    .digest('hex');
  return digest.toUpperCase();
};

/** The first allowance that the platform's pages name; others say six minutes. */
const SKEW_MS = 10 * 60_000;

interface GatewayFailure {
  readonly code: number;
  readonly msg?: string;
  readonly sub_code?: string;
  readonly sub_msg?: string;
}

/** A server of ours that answers as the documentation of the Taobao Open Platform says. */
export async function topGateway(clock: () => Date) {
  const items = new Map<string, GatewayItem>();
  const calls: Readonly<Record<string, string>>[] = [];
  const armed: { failure: GatewayFailure | string; breaks?: 'before' | 'after'; on?: string; skip: number }[] = [];
  const state = { secret: 'app-secret', session: 'session-of-shoes', seller: 'shoes', named: true };

  const app = Fastify({ forceCloseConnections: true });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  );

  const failed = (code: number, msg: string, sub_code?: string, sub_msg?: string) => ({
    error_response: { code, msg, ...(sub_code && { sub_code }), ...(sub_msg && { sub_msg }), request_id: 'r' },
  });
  const own = (form: Readonly<Record<string, string>>) => {
    const item = items.get(form.num_iid ?? '');
    return item?.seller === state.seller ? item : undefined;
  };
  const notOwn = failed(15, 'Remote service error', 'isv.item-is-delete:invalid-numIid-or-iid', 'not your item');
  const results: Readonly<Record<string, (form: Readonly<Record<string, string>>) => unknown>> = {
    'taobao.tbk.item.info.get': ({ num_iids = '' }) => ({
      tbk_item_info_get_response: {
        results: {
          n_tbk_item: num_iids.split(',').flatMap((id) => {
            const item = items.get(id);
            return item?.promoted && item.status === 'onsale'
              ? [{ num_iid: id, seller_id: item.seller, title: '跑鞋' }]
              : [];
          }),
        },
      },
    }),
    'taobao.item.seller.get': (form) => {
      const item = own(form);
      if (!item) return notOwn;
      return {
        item_seller_get_response: {
          item: { num_iid: Number(form.num_iid), approve_status: item.status, num: item.num },
        },
      };
    },
    'taobao.item.update.delisting': (form) => {
      const item = own(form);
      if (!item) return notOwn;
      item.status = 'instock';
      return { item_update_delisting_response: { item: { num_iid: Number(form.num_iid) } } };
    },
    'taobao.item.update.listing': (form) => {
      const item = own(form);
      if (!item) return notOwn;
      Object.assign(item, { status: 'onsale', num: Number(form.num) });
      return { item_update_listing_response: { item: { num_iid: Number(form.num_iid) } } };
    },
  };

  app.post('/router/rest', async (request, reply) => {
    const rows = [...new URLSearchParams(String(request.body))];
    const form = Object.fromEntries(rows);
    calls.push(form);
    if (state.named) reply.header('date', clock().toUTCString());
    const due = armed.find(({ on }) => on === undefined || on === form.method);
    const trouble = due !== undefined && due.skip === 0 ? due : undefined;
    if (due !== undefined && due.skip > 0) due.skip -= 1;
    if (trouble !== undefined) armed.splice(armed.indexOf(trouble), 1);
    if (trouble?.breaks === 'before') {
      request.raw.socket.destroy();
      return reply.hijack();
    }
    if (trouble !== undefined && trouble.breaks === undefined)
      return typeof trouble.failure === 'string'
        ? reply.type('text/html').send(trouble.failure)
        : { error_response: trouble.failure };
    const refused = refusalOf(form, rows);
    const result = refused ?? results[form.method ?? '']?.(form) ?? failed(22, 'Invalid method');
    if (trouble?.breaks === 'after') request.raw.socket.destroy();
    return result;
  });

  const refusalOf = (form: Readonly<Record<string, string>>, rows: readonly (readonly [string, string])[]) => {
    if (form.app_key !== '12345678') return failed(29, 'Invalid app Key');
    const at = Date.parse(`${form.timestamp?.replace(' ', 'T')}+08:00`);
    if (!(Math.abs(at - clock().getTime()) <= SKEW_MS)) return failed(31, 'Invalid timestamp');
    if (form.sign !== signatureOf(rows, state.secret)) return failed(25, 'Invalid signature');
    if (form.method === 'taobao.tbk.item.info.get') return undefined;
    if (form.session === undefined) return failed(26, 'Missing session');
    return form.session === state.session ? undefined : failed(27, 'Invalid session');
  };

  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    baseUrl: `${url}/router/rest`,
    items,
    calls,
    state,
    /** The answer to a call of this method, after `skip` of them: an error of the gateway, or any body. */
    fail: (failure: GatewayFailure | string, on?: string, skip = 0) =>
      void armed.push({ failure, skip, ...(on !== undefined && { on }) }),
    breakOff: (breaks: 'before' | 'after', on: string) => void armed.push({ failure: '', skip: 0, breaks, on }),
    close: () => app.close(),
  };
}
