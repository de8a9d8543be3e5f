import fc from 'fast-check';
import { type Act, acts } from './acts/index.ts';
import { programmes } from './programme.ts';

/** A programme, and people's acts under it. */
export interface Plan {
  readonly programme: number;
  readonly acts: readonly Act[];
}

/** 30 to 150 acts. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  programme: fc.nat(programmes.length - 1),
  acts: fc.array(fc.record({ does: fc.constantFrom(...acts), which: fc.nat(31), how: fc.nat(59) }), {
    minLength: 30,
    maxLength: 150,
    size: 'max',
  }),
});

/** The plan without the acts that its failure does not need. */
export function shrink(plan: Plan, isBroken: (plan: Plan) => boolean): Plan {
  let least = plan;
  for (let size = plan.acts.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < least.acts.length; ) {
      const less = { ...least, acts: least.acts.filter((_, index) => index < at || index >= at + size) };
      if (isBroken(less)) least = less;
      else at += size;
    }
  }
  return least;
}
