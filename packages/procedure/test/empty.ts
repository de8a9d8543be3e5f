import { expect } from 'vitest';

/** An object without members. `{}` in `toMatchObject` is any object, and a test that says so cannot fail. */
export const empty: unknown = expect.toSatisfy(
  (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0,
);
