/** The values of a programme pack that a bound may name, by path. */
import { z } from 'zod';
import { PackSchema } from '../policy/pack-schema.ts';

/** Every value and group of values of a pack, and whether it is a period. */
const paths: ReadonlyMap<string, 'period' | 'value'> = new Map(pathsBelow(PackSchema, []));

/** When a later version of a pack was published; a bound says how long before its first day. */
export const announcement = 'announced';

export const kindOfValue = (path: string): 'period' | 'value' | undefined =>
  path === announcement ? 'period' : paths.get(path);

function pathsBelow(schema: z.core.$ZodType, path: readonly string[]): [string, 'period' | 'value'][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return pathsBelow(schema.unwrap(), path);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const own: [string, 'period' | 'value'][] =
    path.length > 0 && 'reference' in shape ? [[path.join('.'), 'unit' in shape ? 'period' : 'value']] : [];
  return [...own, ...Object.entries(shape).flatMap(([key, child]) => pathsBelow(child, [...path, key]))];
}
