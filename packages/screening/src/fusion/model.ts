import { z } from 'zod';
import { WEIGHTS, type WeightName, type Weights } from './weights.ts';

const NAMES = Object.keys(WEIGHTS) as WeightName[];
/** No reason is worth more than e^20 to one; a larger weight is an error in its source. */
const LogOdds = z.number().min(-20).max(20);

/**
 * The weights of screening, as one JSON document. `weights`: natural log-odds by name; a missing name (the model
 * is older than the reason) has the shipped value. `calibration` maps their sum to the reported log-odds: sum × slope + shift.
 */
export const Model = z.strictObject({
  version: z.string().min(1).max(100),
  weights: z.strictObject(
    Object.fromEntries(NAMES.map((name) => [name, LogOdds.default(WEIGHTS[name])])) as Record<
      WeightName,
      z.ZodDefault<z.ZodNumber>
    >,
  ),
  calibration: z.strictObject({ slope: z.number().positive().max(10), shift: LogOdds }).default({ slope: 1, shift: 0 }),
});
export type Model = z.infer<typeof Model>;

/** An unusable model: the place in it, and the reason. */
export class ModelError extends Error {
  /** Path within the model, e.g. `weights.mark-title`. */
  readonly path: string;
  readonly why: string;

  constructor(path: string, why: string) {
    super(`model${path === '' ? '' : `, ${path}`}: ${why}`);
    this.name = 'ModelError';
    this.path = path;
    this.why = why;
  }
}

/** @throws ModelError for an invalid model: an unknown weight name, a weight that is no number, no version. */
export function readModel(value: unknown): Model {
  const { success, data, error } = Model.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : (issue?.path ?? []);
  throw new ModelError(path.join('.'), issue?.code === 'unrecognized_keys' ? 'not known' : (issue?.message ?? ''));
}

/** The weights with the calibration applied, so that a waterfall of calibrated steps still adds up. */
export function calibratedWeights({ weights, calibration: { slope, shift } }: Model): Weights {
  const scaled = Object.fromEntries(NAMES.map((name) => [name, weights[name] * slope])) as Record<WeightName, number>;
  return { ...scaled, prior: scaled.prior + shift };
}

/**
 * The model for programmes that trained none on their own rulings. Its calibration is the fit of `bench/screening/fit.ts`
 * on the training half of the data without prices, infringing and genuine weighted 43 : 57. The version stays where only reasons are added
 * that no earlier finding could have: the same facts have the same score.
 */
export const SHIPPED_MODEL: Model = {
  version: '2026-11-26.5',
  weights: WEIGHTS,
  calibration: { slope: 1.8, shift: -0.08 },
};
