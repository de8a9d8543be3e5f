/** Listing ids from a seller's paste: ids or addresses, separated by line breaks or commas; from an address its `id`, or its last number. */
export function listingIds(pasted: string): string[] {
  const ids = pasted
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
    .map((part) => /[?&]id=([\w-]+)/.exec(part)?.[1] ?? /\/(\d+)(?:\.html?)?\/?(?:[?#].*)?$/.exec(part)?.[1] ?? part);
  return [...new Set(ids)];
}
