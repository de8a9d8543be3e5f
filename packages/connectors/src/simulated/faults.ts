import { z } from 'zod';

export const FaultKind = z.enum([
  'lost-answer',
  'late-effect',
  'rate-limit',
  'server-error',
  'false-200',
  'recycled-id',
  'dead-session',
  'stale-read',
  'slow-answer',
]);
export type FaultKind = z.infer<typeof FaultKind>;

/** A fault of a simulated shop. The connector author's guide describes each kind. */
export const FaultSpec = z.object({
  kind: FaultKind,
  /** How often; by default once, or without end when a probability is given. */
  times: z.int().min(1).optional(),
  /** Probability for each occasion, 0 to 1; drawn from the shop's seed. */
  probability: z.number().min(0).max(1).optional(),
  /** Occasions that pass before the first. */
  skip: z.int().min(0).optional(),
  /** Which calls `rate-limit`, `server-error` and `slow-answer` strike; `write` by default. */
  on: z.enum(['write', 'read', 'any']).optional(),
  /** `late-effect`: on the shop's clock. `slow-answer`: real milliseconds. */
  afterMs: z.int().min(0).optional(),
  /** `late-effect`: observations of the target's page that still see the old state. */
  afterObservations: z.int().min(0).optional(),
  /** `rate-limit`: sent as Retry-After in whole seconds. */
  retryAfterMs: z.int().min(0).optional(),
  /** `server-error`. */
  status: z.int().min(500).max(599).optional(),
  /** `stale-read`: the surface; all by default. */
  surface: z.enum(['page', 'search', 'cart']).optional(),
  /** Only calls about this listing (`recycled-id`, `stale-read`, `false-200`, `late-effect`). */
  listing: z.string().optional(),
});
export type FaultSpec = z.infer<typeof FaultSpec>;

export interface Occasion {
  readonly on?: 'write' | 'read';
  readonly surface?: 'page' | 'search' | 'cart';
  readonly listing?: string;
}

interface Armed {
  readonly spec: FaultSpec;
  skip: number;
  left: number;
}

/** mulberry32: small, seeded and random enough for faults. */
const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const STRIKES_CALLS: ReadonlySet<FaultKind> = new Set(['rate-limit', 'server-error', 'slow-answer']);

const concerns = (spec: FaultSpec, at: Occasion): boolean => {
  if (STRIKES_CALLS.has(spec.kind)) {
    const on = spec.on ?? 'write';
    if (on !== 'any' && on !== at.on) return false;
  }
  if (spec.surface !== undefined && spec.surface !== at.surface) return false;
  return spec.listing === undefined || spec.listing === at.listing;
};

/** The shop's armed faults. The same seed and the same calls give the same faults. */
export class Faults {
  #armed: Armed[] = [];
  #random: () => number;
  readonly #fired = new Map<FaultKind, number>();

  constructor(seed = 1) {
    this.#random = random(seed);
  }

  arm(spec: z.input<typeof FaultSpec>): void {
    const checked = FaultSpec.parse(spec);
    const left = checked.times ?? (checked.probability === undefined ? 1 : Number.POSITIVE_INFINITY);
    this.#armed.push({ spec: checked, skip: checked.skip ?? 0, left });
  }

  /** Disarms all faults, and restarts the random numbers when a seed is given. */
  clear(seed?: number): void {
    this.#armed = [];
    if (seed !== undefined) this.#random = random(seed);
  }

  armed(): readonly FaultSpec[] {
    return this.#armed.map(({ spec }) => spec);
  }

  /** How often each kind has struck. */
  fired(): Readonly<Partial<Record<FaultKind, number>>> {
    return Object.fromEntries(this.#fired);
  }

  /** Returns and uses up the fault that strikes on this occasion, if any. */
  take(kind: FaultKind, at: Occasion = {}): FaultSpec | undefined {
    for (const armed of this.#armed) {
      if (armed.spec.kind !== kind || !concerns(armed.spec, at)) continue;
      if (armed.skip > 0) {
        armed.skip -= 1;
        continue;
      }
      if (armed.spec.probability !== undefined && this.#random() >= armed.spec.probability) continue;
      armed.left -= 1;
      if (armed.left <= 0) this.#armed = this.#armed.filter((other) => other !== armed);
      this.#fired.set(kind, (this.#fired.get(kind) ?? 0) + 1);
      return armed.spec;
    }
    return undefined;
  }
}
