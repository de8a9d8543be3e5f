import { targetOfKey, variantOf } from '@marketsafe/terms';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FaultSpec } from '../faults.ts';
import { actionView, changedAfter, listingRow, sellerRow, targetState, variantState } from '../views.ts';
import { InstructionBatch, MAX_PAGE, MAX_STATES } from '../wire.ts';
import { bearerOf, type Context } from './context.ts';
import { dropConnection, strikeCall } from './misfortune.ts';

const PageQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(100),
});
const ids = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat());
/** `variant`: the key of the target. */
const StateQuery = z.object({ listing: ids, variant: ids, storefront: ids, proceeds: ids });
const Rows = z.object({ rows: z.array(z.unknown()).max(MAX_PAGE) });
const Id = z.object({ id: z.string().max(200) });
const EffectQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });
const ClearQuery = z.object({ seed: z.coerce.number().int().optional() });

/** The API of the marketplace's operator: JSON with a bearer token, either the long-lived token or a session. */
export const operatorRoutes = (context: Context) => async (app: FastifyInstance) => {
  const { shop, faults, measures, bringIn, sessions } = context;

  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    measures.settle();
    const token = bearerOf(request.headers.authorization);
    if (sessions.isOperator(token)) return;
    if (sessions.isLive(token) && faults.take('dead-session') !== undefined) sessions.killAll();
    if (!sessions.isLive(token)) return reply.code(401).send({ error: 'no live session' });
  });

  app.post('/session', (request, reply) => {
    if (!sessions.isOperator(bearerOf(request.headers.authorization)))
      return reply.code(401).send({ error: 'sessions are opened with the operator token' });
    return sessions.open();
  });

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
    return { ...page, items: page.items.map(sellerRow) };
  });

  app.get('/states', async (request, reply) => {
    if (await strikeCall(faults, reply, 'read')) return reply;
    const asked = StateQuery.parse(request.query);
    if (Object.values(asked).flat().length > MAX_STATES)
      return reply.code(400).send({ error: `at most ${MAX_STATES} targets` });
    for (const id of asked.proceeds) measures.lookedAt('proceeds', id);
    return {
      states: [
        ...asked.listing.map((id) => targetState(shop, 'listing', id)),
        ...asked.variant.map((key) => {
          const target = targetOfKey(key);
          return variantState(shop, target.id, variantOf(target) ?? '');
        }),
        ...asked.storefront.map((id) => targetState(shop, 'storefront', id)),
        ...asked.proceeds.map((id) => targetState(shop, 'proceeds', id)),
      ],
    };
  });

  app.post('/actions', async (request, reply) => {
    const { actions } = InstructionBatch.parse(request.body);
    if (await strikeCall(faults, reply, 'write')) return reply;
    const results = actions.map((instruction) => measures.submit(instruction));
    if (faults.take('lost-answer', { on: 'write' }) !== undefined) return dropConnection(reply);
    return { results };
  });

  app.get('/actions/:id', async (request, reply) => {
    if (await strikeCall(faults, reply, 'read')) return reply;
    const action = shop.actions.get(Id.parse(request.params).id);
    return action === undefined ? reply.code(404).send({ error: 'no such action' }) : actionView(shop, action);
  });

  app.post('/listings', (request) => bringIn.listings(Rows.parse(request.body).rows));
  app.post('/sellers', (request) => bringIn.sellers(Rows.parse(request.body).rows));

  app.get('/effects', (request) => {
    const { after } = EffectQuery.parse(request.query);
    return { effects: shop.effects.slice(after) };
  });

  app.post('/faults', (request, reply) => {
    faults.arm(FaultSpec.parse(request.body));
    return reply.code(201).send({ armed: faults.armed() });
  });
  app.get('/faults', () => ({ armed: faults.armed(), fired: faults.fired() }));
  app.delete('/faults', (request) => {
    faults.clear(ClearQuery.parse(request.query).seed);
    return { armed: [] };
  });
};
