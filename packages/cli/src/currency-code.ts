import { isCurrency } from '@marketsafe/terms';
import { InvalidArgumentError } from 'commander';

/** Parses a currency option. */
export function currencyCode(text: string): string {
  const code = text.toUpperCase();
  if (!isCurrency(code))
    throw new InvalidArgumentError('Use the ISO 4217 code of a currency in use, such as CNY or EUR.');
  return code;
}
