import { z } from 'zod';

/** ISO 8601 instant in UTC. */
export const Instant = z.iso.datetime().max(40).meta({ id: 'Instant', description: 'ISO 8601 instant in UTC' });

/** The same text in each language. */
export const Bilingual = z.object({ en: z.string(), 'zh-CN': z.string() });

/** RFC 9457 problem. `code` is stable; `errors` names each missing or wrong field. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z
      .array(z.object({ code: z.string(), field: z.string().optional(), detail: z.string().optional() }))
      .optional(),
    /** For errors of the service: the request id in its log. */
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });

/** Cursor paging: pass `next` back as `cursor`; absent on the last page. `limit` at most 100. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() });

/** Required on every write. A key is kept as long as the case that the write created. */
export const WriteHeaders = z.object({ 'idempotency-key': z.string().min(8).max(255) });
