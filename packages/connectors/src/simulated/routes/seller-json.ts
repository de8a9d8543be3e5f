import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Change, Offer, Registration, type SellerAnswer, type SellerDesk } from '../seller-desk.ts';
import { bearerOf } from './context.ts';

const Login = z.object({ seller: z.string().max(128), password: z.string().max(200) });
const PathId = z.object({ id: z.string().max(128) });
const STATUS: Readonly<Record<SellerAnswer, number>> = { ok: 200, unknown: 404, 'under-measure': 403 };

/** The seller's side as JSON: `POST /session` for a token, then `Authorization: Bearer`. */
export const sellerJson = (desk: SellerDesk) => async (app: FastifyInstance) => {
  const sellerOf = (request: FastifyRequest) => desk.sellerOf(bearerOf(request.headers.authorization));

  app.post('/session', (request, reply) => {
    const { seller, password } = Login.parse(request.body);
    const answer = desk.login(seller, password);
    return typeof answer === 'string' ? reply.code(answer === 'wrong' ? 401 : 403).send({ code: answer }) : answer;
  });

  app.post('/register', (request, reply) => {
    const { id, name } = desk.register(Registration.parse(request.body));
    return reply.code(201).send({ id, name });
  });

  app.get('/inbox', (request, reply) => {
    const seller = sellerOf(request);
    return seller === undefined ? reply.code(401).send({ code: 'wrong' }) : { messages: desk.inbox(seller.id) };
  });

  app.get('/inbox/:id', (request, reply) => {
    const seller = sellerOf(request);
    if (seller === undefined) return reply.code(401).send({ code: 'wrong' });
    return desk.read(seller.id, PathId.parse(request.params).id) ?? reply.code(404).send({ code: 'unknown' });
  });

  app.post('/listings', (request, reply) => {
    const seller = sellerOf(request);
    if (seller === undefined) return reply.code(401).send({ code: 'wrong' });
    return reply.code(201).send({ id: desk.create(seller.id, Offer.parse(request.body)) });
  });

  app.patch('/listings/:id', (request, reply) => {
    const seller = sellerOf(request);
    if (seller === undefined) return reply.code(401).send({ code: 'wrong' });
    const answer = desk.change(seller.id, PathId.parse(request.params).id, Change.parse(request.body));
    return reply.code(STATUS[answer]).send({ code: answer });
  });

  app.delete('/listings/:id', (request, reply) => {
    const seller = sellerOf(request);
    if (seller === undefined) return reply.code(401).send({ code: 'wrong' });
    const answer = desk.delete(seller.id, PathId.parse(request.params).id);
    return reply.code(STATUS[answer]).send({ code: answer });
  });
};
