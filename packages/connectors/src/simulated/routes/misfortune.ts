import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Faults } from '../faults.ts';

/** Applies the armed faults of a call before it is handled. True: the call has been answered. */
export const strikeCall = async (faults: Faults, reply: FastifyReply, on: 'read' | 'write'): Promise<boolean> => {
  const slow = faults.take('slow-answer', { on });
  if (slow !== undefined) await pause(slow.afterMs ?? 1000, undefined, { ref: false });
  const limited = faults.take('rate-limit', { on });
  if (limited !== undefined) {
    const seconds = Math.ceil((limited.retryAfterMs ?? 1000) / 1000);
    await reply.code(429).header('retry-after', String(seconds)).send({ error: 'too many requests' });
    return true;
  }
  const broken = faults.take('server-error', { on });
  if (broken === undefined) return false;
  await reply.code(broken.status ?? 503).send({ error: 'out of order' });
  return true;
};

/** Breaks the connection instead of answering; effects stay. */
export const dropConnection = (reply: FastifyReply): void => {
  reply.hijack();
  reply.raw.socket?.destroy();
};
