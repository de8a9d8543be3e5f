import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import { createAuthentication } from './auth.ts';
import type { Database } from './database/open.ts';

const baseUrl = 'http://127.0.0.1:4700';
let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = await openTestDatabase();
  app = Fastify();
  createAuthentication(database, { secret: 'a session secret of enough bytes', baseUrl }).mount(app);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const guess = async (remoteAddress: string, claimed: string): Promise<number> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress,
    headers: { origin: baseUrl, 'x-forwarded-for': claimed },
    payload: { email: 'somebody@brand.example', password: 'a wrong password' },
  });
  return answer.statusCode;
};

test('guesses are counted by the connection’s own address: no claimed one escapes, and nobody else is locked out', async () => {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) statuses.push(await guess('10.0.0.1', `192.0.2.${attempt}`));
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  expect(await guess('10.0.0.2', '192.0.2.200')).toBe(401);
});
