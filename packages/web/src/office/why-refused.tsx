import type { Schemas } from '@marketsafe/sdk';
import { Grounds } from './grounds.tsx';

/** The grounds of a shortfall: numbers, the compared values, and what would change it. */
export function WhyRefused({ why }: { why: Schemas['ShortfallWhy'] | undefined }) {
  if (why === undefined) return null;
  const { numbers, compared, changes, source } = why;
  return <Grounds lines={[...numbers, ...(compared ? [compared] : []), ...changes]} source={source} />;
}
