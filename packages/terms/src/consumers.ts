import { z } from 'zod';
import { ConsumerAnswer } from './vocabulary.ts';

const { informed, published } = ConsumerAnswer.enum;

/** A marketplace's own statement of what it did for consumers who bought illegal goods. */
export const ConsumersInformed = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal(informed), consumers: z.int().min(1).max(1_000_000_000) }),
  z.strictObject({ answer: z.literal(published), where: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.strictObject({ answer: z.literal(ConsumerAnswer.enum['none-bought']) }),
  /** The duty does not apply: it is a micro or small enterprise. */
  z.strictObject({ answer: z.literal(ConsumerAnswer.enum['not-bound']) }),
]);
export type ConsumersInformed = z.infer<typeof ConsumersInformed>;
