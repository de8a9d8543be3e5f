import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ListingRecord } from '../records.ts';
import type { InCart, Shopper } from '../shopper.ts';
import { onSale } from '../variants.ts';
import type { Context } from './context.ts';
import { readCart, Wanted, writeCart } from './cookies.ts';
import { strikeCall } from './misfortune.ts';

const Id = z.object({ id: z.string().max(128) });
const SearchQuery = z.object({
  q: z.string().max(500).default(''),
  shop: z.string().max(128).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** The pages' content as JSON, with only a shopper's rights: the connector observes the shop through it. */
export const shopperJson = (context: Context, shopper: Shopper) => async (app: FastifyInstance) => {
  const { shop, faults } = context;
  const item = (listing: ListingRecord) => ({
    id: listing.id,
    title: listing.content.title,
    seller: { id: listing.seller, name: shop.sellers.get(listing.seller)?.name ?? listing.seller },
    ...(listing.content.price === undefined ? {} : { price: listing.content.price }),
    ...(listing.content.stock === undefined ? {} : { stock: listing.content.stock }),
    variants: onSale(listing).map(({ id }) => id),
  });
  const inCart = (wanted: readonly InCart[]) => ({ items: shopper.cart(wanted).map(({ listing }) => item(listing)) });

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

  app.get('/cart', (request) => inCart(readCart(request.headers.cookie)));

  app.post('/cart', (request, reply) => {
    const wanted = Wanted.parse(request.body);
    const answer = shopper.canBuy(wanted);
    if (answer !== 'yes') return reply.code(answer === 'sold-out' ? 409 : 404).send({ code: answer });
    const all = [...readCart(request.headers.cookie), wanted];
    return reply.header('set-cookie', writeCart(all)).send(inCart(all));
  });
};
