/** A record without the members that are undefined, where exact optional members want them absent. */
export function definedOnly<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  const defined: Partial<T> = {};
  // A filing makes hundreds: entries and a record from entries would be made twice for each.
  for (const name in record) if (record[name] !== undefined) defined[name] = record[name];
  return defined as T;
}
