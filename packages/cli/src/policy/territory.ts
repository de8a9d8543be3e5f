import { InvalidArgumentError } from 'commander';

/** Parses an option that may be given several times. */
export function territory(code: string, before: readonly string[] | undefined): readonly string[] {
  if (!/^[A-Z]{2}$/.test(code))
    throw new InvalidArgumentError('Write the two capital letters of ISO 3166-1, such as CN, DE or US.');
  return [...(before ?? []), code];
}
