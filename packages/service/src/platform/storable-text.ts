/**
 * The path of text in a request that neither a database nor JSON can store: U+0000, or half of a surrogate pair. Undefined if there
 * is none. `at` names the value, as in `body.targets.0.url`.
 */
export function unstorableText(value: unknown, at: string): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? at : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const found = unstorableText(key, at) ?? unstorableText(member, `${at}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
