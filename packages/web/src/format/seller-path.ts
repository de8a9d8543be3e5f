/** A seller's key is `marketplace/seller`; the seller's own id may contain any character after the first slash. */
export function sellerPath(key: string): { marketplace: string; seller: string } {
  const slash = key.indexOf('/');
  return { marketplace: key.slice(0, slash), seller: key.slice(slash + 1) };
}
