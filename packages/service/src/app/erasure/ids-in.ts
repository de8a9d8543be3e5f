/** Every id that an event names as a sealed text, an exhibit or a document. An identifier in place of a file is sealed under the exhibit's id. */
export const idsIn = (payload: unknown): string[] =>
  [...JSON.stringify(payload).matchAll(/"(?:sealed|id)":"([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
