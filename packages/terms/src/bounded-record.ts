import { z } from 'zod';

/** A record of at most `most` entries; the JSON Schema says so too. */
export const boundedRecord = <K extends z.core.$ZodRecordKey, V extends z.ZodType>(key: K, value: V, most: number) =>
  z
    .record(key, value)
    .refine((record) => Object.keys(record).length <= most, { message: `at most ${most} entries` })
    .meta({ maxProperties: most });
