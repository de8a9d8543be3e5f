import { z } from 'zod';

/** A certified out-of-court dispute settlement body, as the operator lists it. */
export const SettlementBody = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is not a short name of a-z, 0-9 and hyphens'),
  name: z.string().trim().min(1).max(200),
  /** Languages of its procedures, BCP 47. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language tag such as "de"')).min(1),
  url: z.url({ protocol: /^https$/, error: 'is no https address' }),
  /** The fields that it is certified for, in its own words. */
  fields: z.array(z.string().trim().min(1).max(200)).min(1),
});
export type SettlementBody = z.infer<typeof SettlementBody>;

/** The file is not valid. */
export class BadSettlementBodiesError extends Error {
  constructor(file: string, why: string) {
    super(`${file}: ${why} It holds a JSON array of {"id", "name", "languages", "url", "fields"}.`);
    this.name = 'BadSettlementBodiesError';
  }
}

/** Reads the operator's list of certified bodies, a JSON array. @throws BadSettlementBodiesError naming the first error and its place. */
export function readSettlementBodies(text: string, file: string): readonly SettlementBody[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new BadSettlementBodiesError(file, 'this is no JSON.');
  }
  const parsed = z.array(SettlementBody).safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadSettlementBodiesError(file, `${issue?.path.join('.') || 'the list'}: ${issue?.message ?? 'wrong'}.`);
  }
  const twice = parsed.data.find(({ id }, index) => parsed.data.findIndex((one) => one.id === id) !== index);
  if (twice) throw new BadSettlementBodiesError(file, `the id "${twice.id}" stands there twice.`);
  return parsed.data;
}
