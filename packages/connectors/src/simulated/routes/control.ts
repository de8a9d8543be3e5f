import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { FaultSpec } from '../faults.ts';
import { ImportRows } from '../imports.ts';
import type { Context } from './context.ts';

const EffectQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });
const ClearQuery = z.object({ seed: z.coerce.number().int().optional() });

/** What only a simulated shop has: goods brought in in bulk, a record of what really happened, and faults. */
export const shopControl =
  ({ shop, faults, bringIn }: Context) =>
  async (app: FastifyInstance) => {
    app.post('/listings', (request) => bringIn.listings(ImportRows.parse(request.body).rows));
    app.post('/sellers', (request) => bringIn.sellers(ImportRows.parse(request.body).rows));

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
