/** Listing ids from what a seller pastes: ids or addresses, one a line or apart by commas; of an address its `id`, or its last number. */
export function listingIds(pasted: string): string[] {
  const ids = pasted
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
    .map((part) => /[?&]id=([\w-]+)/.exec(part)?.[1] ?? /\/(\d+)(?:\.html?)?\/?(?:[?#].*)?$/.exec(part)?.[1] ?? part);
  return [...new Set(ids)];
}
