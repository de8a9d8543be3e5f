import { paper } from '../../packages/service/src/testing/paper.ts';
import type { Running } from '../../packages/service/src/testing/running-service.ts';
import type { BrandSide } from './brand-side.ts';

const invoice = paper('an invoice');

/** A seller's actions on the pages of its signed link. */
export interface SellerSide {
  readonly link: string;
  // biome-ignore lint/suspicious/noExplicitAny: the test's assertions are the type
  notice(): Promise<any>;
  upload(
    name: string,
    bytes?: Buffer,
  ): Promise<{
    status: number;
    body: { id: string; code?: string; detail?: string; mime: string; size: number; pages: number; sha256: string };
  }>;
  answer(kind: string, items: readonly string[], more?: object): Promise<{ status: number; body: unknown }>;
  appeal(grounds: string): Promise<{ status: number; body: unknown }>;
}

/** A seller's messages on its marketplace, newest first, read with its own login (`password` is `shop`). */
export async function inboxOf(running: Running, marketplace: 'taobao' | 'tmall', seller: string): Promise<Message[]> {
  const { app } = running.shops[marketplace];
  const session = await app.inject({
    method: 'POST',
    url: '/api/seller/session',
    payload: { seller, password: 'shop' },
  });
  const headers = { authorization: `Bearer ${session.json<{ token: string }>().token}` };
  const list = await app.inject({ url: '/api/seller/inbox', headers });
  return list.json<{ messages: Message[] }>().messages;
}

export interface Message {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly link?: string;
}

/** Opens the newest statement of reasons in a seller's inbox on its marketplace, like a person. */
export async function openNotice(
  running: Running,
  marketplace: 'taobao' | 'tmall',
  seller: string,
): Promise<SellerSide> {
  const inbox = await inboxOf(running, marketplace, seller);
  const message = inbox.find(({ link }) => link?.includes('/answer/'));
  if (!message?.link) throw new Error(`${seller} got no notice`);
  return sellerBehind(running, message.link.slice(message.link.lastIndexOf('/') + 1));
}

/** A seller's offer that was removed after a complaint: its case, and the seller with the notice open. */
export async function takenDown(
  side: BrandSide,
  seller: string,
  listing: string,
  details: object = {},
): Promise<{ id: string; seller: SellerSide }> {
  await side.offer(seller, listing, details);
  const { case: id } = await side.file(listing);
  return { id, seller: await openNotice(side.running, 'taobao', seller) };
}

/** A seller with a signed link from any source. */
export function sellerBehind(running: Running, link: string): SellerSide {
  const upload: SellerSide['upload'] = async (name, bytes = invoice) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
    const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
    const answer = await running.service.app.inject({
      method: 'POST',
      url: `/api/v1/answers/${link}/exhibits`,
      headers: {
        'content-type': request.headers.get('content-type') ?? '',
        'idempotency-key': `upload-${name}-${bytes.length}`,
      },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    link,
    upload,
    notice: async () => (await running.call('GET', `/answers/${link}`)).body,
    async answer(kind, items, more = {}) {
      const exhibits = [];
      for (const item of items) exhibits.push({ id: (await upload(`${item}.pdf`)).body.id, item });
      return running.call('POST', `/answers/${link}/counter-notice`, {
        body: { kind, exhibits, declaration: true, ...more },
      });
    },
    appeal: (grounds) => running.call('POST', `/answers/${link}/appeal`, { body: { grounds } }),
  };
}
