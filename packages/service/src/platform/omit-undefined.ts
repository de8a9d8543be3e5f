/** What is not there is left out, and never undefined: a schema's output allows both. */
export type Exact<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** Returns a record without its undefined members, for types whose optional members must be absent. */
export function omitUndefined<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  const defined: Partial<T> = {};
  // A loop, since a filing makes hundreds of these: entries and a record from entries would allocate twice for each.
  for (const name in record) if (record[name] !== undefined) defined[name] = record[name];
  return defined as T;
}
