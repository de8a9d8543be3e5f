import { seededEntropy } from '../../packages/service/src/platform/entropy.ts';

/** Clients' uses of one Idempotency-Key. */
const kinds = [
  'at once',
  'one after the other',
  'with another body beside it',
  'with another body later',
  'on another path',
  'of another tenant too',
  'cut off before it was done',
  'cut off before the answer',
] as const;
export type Kind = (typeof kinds)[number];

export interface Trial {
  readonly kind: Kind;
  readonly write: 'complaint' | 'brand';
  /** How often the same request is sent. */
  readonly times: number;
  /** The number of statements after which a request is cut off. */
  readonly statement: number;
}

/** `many` trials, every kind among them; the same for the same seed. */
export function trialsOf(many: number, seed: string): readonly Trial[] {
  const chance = seededEntropy(`trials ${seed}`);
  const pick = <T>(from: readonly T[]): T => from[chance.integer(from.length)] as T;
  return Array.from({ length: many }, (_, number) => ({
    kind: kinds[number] ?? pick(kinds),
    write: pick(['complaint', 'brand'] as const),
    // Most have two, as after a timeout; some have fifty.
    times: pick([2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 8, 8, 12, 20, 50]),
    statement: chance.integer(12),
  }));
}
