import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ListingRecord } from '../records.ts';
import type { Shopper } from '../shopper.ts';
import type { Context } from './context.ts';
import { readCart, writeCart } from './cookies.ts';
import { strikeCall } from './misfortune.ts';

const Id = z.object({ id: z.string().max(128) });
const SearchQuery = z.object({
  q: z.string().max(500).default(''),
  shop: z.string().max(128).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** What the pages show, as JSON, with a shopper's rights and no more: how a connector looks at the shop. */
export const shopperJson = (context: Context, shopper: Shopper) => async (app: FastifyInstance) => {
  const { shop, faults } = context;
  const item = ({ id, seller, content }: ListingRecord) => ({
    id,
    title: content.title,
    seller: { id: seller, name: shop.sellers.get(seller)?.name ?? seller },
    ...(content.price === undefined ? {} : { price: content.price }),
    ...(content.stock === undefined ? {} : { stock: content.stock }),
  });

  app.addHook('preHandler', async (_request, reply) => {
    if (await strikeCall(faults, reply, 'read')) return reply;
  });

  app.get('/item/:id', (request, reply) => {
    const seen = shopper.look(Id.parse(request.params).id, 'page');
    return typeof seen === 'string' ? reply.code(404).send({ code: seen }) : item(seen.listing);
  });

  app.get('/search', (request) => {
    const { q, shop: seller, limit } = SearchQuery.parse(request.query);
    const found = shopper.find(q, seller);
    return { total: found.length, items: found.slice(0, limit).map(item) };
  });

  app.get('/shop/:id', (request, reply) => {
    const { id } = Id.parse(request.params);
    const state = shopper.storefront(id);
    if (state !== 'open') return reply.code(404).send({ code: state === 'closed' ? 'gone' : 'unknown' });
    return { id, name: shop.sellers.get(id)?.name ?? id, listings: shopper.find('', id).length };
  });

  app.get('/cart', (request) => ({ items: shopper.cart(readCart(request.headers.cookie)).map(item) }));

  app.post('/cart', (request, reply) => {
    const { id } = Id.parse(request.body);
    const answer = shopper.canBuy(id);
    if (answer !== 'yes') return reply.code(answer === 'sold-out' ? 409 : 404).send({ code: answer });
    const ids = [...readCart(request.headers.cookie), id];
    return reply.header('set-cookie', writeCart(ids)).send({ items: shopper.cart(ids).map(item) });
  });
};
