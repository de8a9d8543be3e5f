/**
 * Where a request holds text that no database keeps and no JSON carries on: U+0000, or half of a surrogate pair. Undefined
 * when there is none. `at` names the value, as in `body.targets.0.url`.
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
