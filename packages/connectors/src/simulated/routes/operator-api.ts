import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ActionBatch, MAX_PAGE, Targets } from '../../operator-api/index.ts';
import { DECLARATION, KEEPING_DECLARATION, MAX_INSTRUCTIONS } from '../declaration.ts';
import { answerOf } from '../measures.ts';
import type { Shopper } from '../shopper.ts';
import { changedAfter, listingRow, observation, sellerRow, targetState } from '../views.ts';
import type { Context } from './context.ts';
import { dropConnection, strikeCall } from './misfortune.ts';

const PageQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(100),
});
const Id = z.object({ id: z.string().max(200) });

/** The operator API, as any marketplace implements it. */
export const operatorApi = (context: Context, shopper: Shopper) => async (app: FastifyInstance) => {
  const { shop, faults, measures } = context;

  app.addHook('onRequest', async (request, reply) => {
    // No fault strikes what the shop says of itself, or a programme that starts in trouble would know nothing of it.
    if (request.url.endsWith('/capabilities')) return;
    if (faults.take('dead-session') !== undefined) return reply.code(401).send({ error: 'signed out' });
  });

  app.get('/capabilities', () => (shop.options.tokenKey === undefined ? DECLARATION : KEEPING_DECLARATION));

  app.get('/listings', async (request, reply) => {
    if (await strikeCall(faults, reply, 'read')) return reply;
    const { after, limit } = PageQuery.parse(request.query);
    const page = changedAfter(shop.listings.values(), after, limit);
    return { ...page, items: page.items.map((record) => listingRow(shop, record)) };
  });

  app.get('/sellers', async (request, reply) => {
    if (await strikeCall(faults, reply, 'read')) return reply;
    const { after, limit } = PageQuery.parse(request.query);
    const page = changedAfter(shop.sellers.values(), after, limit);
    return { ...page, items: page.items.map((record) => sellerRow(shop, record)) };
  });

  app.post('/states', async (request, reply) => {
    if (await strikeCall(faults, reply, 'read')) return reply;
    const { targets } = Targets.parse(request.body);
    for (const { kind, id } of targets) if (kind === 'proceeds') measures.lookedAt(kind, id);
    return { states: targets.map((target) => targetState(shop, target)) };
  });

  app.post('/observations', async (request, reply) => {
    if (await strikeCall(faults, reply, 'read')) return reply;
    const { targets } = Targets.parse(request.body);
    return { observations: targets.map((target) => observation(shop, shopper, target)) };
  });

  app.post('/actions', async (request, reply) => {
    const { actions } = ActionBatch.parse(request.body);
    if (actions.length > MAX_INSTRUCTIONS)
      return reply.code(400).send({ error: `actions: at most ${MAX_INSTRUCTIONS}` });
    if (await strikeCall(faults, reply, 'write')) return reply;
    const results = actions.map(({ target, ...action }) =>
      measures.submit({ ...action, target: { marketplace: shop.options.id, ...target } }),
    );
    if (faults.take('lost-answer', { on: 'write' }) !== undefined) return dropConnection(reply);
    return { results };
  });

  app.get('/actions/:id', async (request, reply) => {
    if (await strikeCall(faults, reply, 'read')) return reply;
    const action = shop.actions.get(Id.parse(request.params).id);
    return action === undefined ? reply.code(404).send({ error: 'no such action' }) : answerOf(action);
  });
};
