import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { gonePage, type Look } from '../pages/layout.ts';
import { cartPage, homePage, listingPage, searchPage, storefrontPage } from '../pages/shopper.ts';
import { style } from '../pages/style.ts';
import { words } from '../pages/texts.ts';
import type { ListingRecord } from '../records.ts';
import type { Shopper } from '../shopper.ts';
import type { Context, Instead } from './context.ts';
import { readCart, Wanted, writeCart } from './cookies.ts';

const PAGE = 60;
const HOME = 24;

const Query = z.object({
  id: z.string().max(128).default(''),
  user_number_id: z.string().max(128).default(''),
  q: z.string().max(500).default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
const PathId = z.object({ id: z.string().max(128) });

/** `lang=en` in the query or in a posted form; Chinese otherwise. */
export const lookOf = (context: Context, request: FastifyRequest): Look => {
  const asked = z.object({ lang: z.string() }).safeParse(request.method === 'GET' ? request.query : request.body);
  const url = new URL(request.url, 'http://shop.invalid');
  url.searchParams.delete('lang');
  return {
    words: words(asked.data?.lang === 'en' ? 'en' : 'zh'),
    name: context.name,
    here: `${url.pathname}${url.search}`,
  };
};

export const sendPage = (reply: FastifyReply, page: string, status = 200) =>
  reply.code(status).type('text/html; charset=utf-8').send(page);

const sendInstead = async (reply: FastifyReply, { status = 200, html = '', location, afterMs = 0 }: Instead) => {
  await pause(afterMs, undefined, { ref: false });
  return location === undefined ? sendPage(reply, html, status) : reply.redirect(location, 302);
};

/** An SVG opened directly may style its shapes, and nothing else. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const slice = (listings: readonly ListingRecord[], query: string, page: number) => ({
  query,
  page,
  total: listings.length,
  pages: Math.ceil(listings.length / PAGE),
  listings: listings.slice((page - 1) * PAGE, page * PAGE),
});

const pictureType = (bytes: Buffer): string => {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  return bytes.subarray(0, 4).toString('latin1') === 'RIFF' ? 'image/webp' : 'application/octet-stream';
};

const showStorefront =
  (context: Context, shopper: Shopper) => (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const look = lookOf(context, request);
    const state = shopper.storefront(id);
    const seller = context.shop.sellers.get(id);
    if (seller === undefined || state === 'unknown') return sendPage(reply, gonePage(look, 'noShop'), 404);
    if (state === 'closed') return sendPage(reply, gonePage(look, 'closedTitle', 'closedText'), 404);
    const { page } = Query.parse(request.query);
    return sendPage(reply, storefrontPage(look, seller, slice(shopper.find('', id).toReversed(), '', page)));
  };

export const shopperPages = (context: Context, shopper: Shopper) => async (app: FastifyInstance) => {
  const { shop } = context;
  const stylesheet = style(shop.options.id);
  const storefront = showStorefront(context, shopper);
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet));
  // Browsers request it automatically; the shop has none.
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());

  app.get('/', (request, reply) => {
    const sellers = [...shop.sellers.values()].filter(({ state }) => state === 'active').slice(-HOME);
    return sendPage(reply, homePage(lookOf(context, request), shopper.find('').slice(-HOME).toReversed(), sellers));
  });

  app.get('/item.htm', (request, reply) => {
    const look = lookOf(context, request);
    const { id } = Query.parse(request.query);
    const instead = context.instead(id);
    if (instead) return sendInstead(reply, instead);
    const seen = shopper.look(id, 'page');
    if (typeof seen === 'string') return sendPage(reply, gonePage(look, 'goneTitle', 'goneText'), 404);
    return sendPage(reply, listingPage(look, seen.listing, shop.sellers.get(seen.listing.seller)));
  });

  app.get('/shop/:id', (request, reply) => storefront(request, reply, PathId.parse(request.params).id));
  app.get('/shop/view_shop.htm', (request, reply) =>
    storefront(request, reply, Query.parse(request.query).user_number_id),
  );

  app.get('/search', (request, reply) => {
    const { q, page } = Query.parse(request.query);
    return sendPage(reply, searchPage(lookOf(context, request), slice(shopper.find(q).toReversed(), q, page)));
  });

  app.get('/cart', (request, reply) => {
    const wanted = readCart(request.headers.cookie);
    const left = shopper.cart(wanted);
    const dropped = left.length < wanted.length;
    if (dropped)
      void reply.header('set-cookie', writeCart(left.map((one) => ({ id: one.listing.id, variant: one.variant?.id }))));
    return sendPage(reply, cartPage(lookOf(context, request), left, dropped));
  });

  app.post('/cart', (request, reply) => {
    const wanted = Wanted.parse(request.body);
    const look = lookOf(context, request);
    if (shopper.canBuy(wanted) !== 'yes') return sendPage(reply, gonePage(look, 'cannotAdd'), 404);
    const cookie = writeCart([...readCart(request.headers.cookie), wanted]);
    return reply.header('set-cookie', cookie).redirect(look.words.to('/cart'), 303);
  });

  app.get<{ Params: { '*': string } }>('/img/*', async (request, reply) => {
    const image = await context.pictures(request.params['*'].slice(0, 300), request.headers.accept ?? '');
    if (image === undefined) return reply.code(404).send({ code: 'unknown' });
    const type = typeof image === 'string' ? 'image/svg+xml; charset=utf-8' : pictureType(image);
    return reply
      .type(type)
      .header('cache-control', 'max-age=3600')
      .header('vary', 'accept')
      .header('content-security-policy', PICTURE_POLICY)
      .send(image);
  });
};
