/** The `share`-quantile of values, 0..1, by nearest rank; NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** `| name | p50 | p95 | p99 | max |` in whole milliseconds, one decimal below ten. */
export const row = (name: string, values: readonly number[]): string =>
  `| ${name} | ${values.length} | ${[0.5, 0.95, 0.99, 1].map((share) => milliseconds(quantile(values, share))).join(' | ')} |`;

const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
