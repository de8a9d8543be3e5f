import { expect } from 'vitest';

/** Matches an object without members. `{}` in `toMatchObject` matches any object, so such a test cannot fail. */
export const empty: unknown = expect.toSatisfy(
  (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0,
);
