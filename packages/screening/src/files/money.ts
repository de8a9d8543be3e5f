import type { Money } from '@marketsafe/terms';

/** Currencies written without decimals, in which "150.000" is a hundred and fifty thousand. */
const WITHOUT_DECIMALS: ReadonlySet<string> = new Set(['IDR', 'VND', 'CLP', 'COP', 'KRW', 'JPY', 'PYG', 'HUF']);

/**
 * Reads a price as shops write it ("57.69", "1,299.00", "1.299,00 €", "15.00 USD", "Rp 150.000") into a decimal string.
 * A currency code in the text wins over `currency`. Undefined when there is no amount, it is negative or too
 * large, or no currency is known.
 */
export function readMoney(text: string, currency: string | undefined): Money | undefined {
  const code = /\b([A-Z]{3})\b/.exec(text)?.[1] ?? currency;
  if (code === undefined || !/^[A-Z]{3}$/.test(code)) return undefined;
  // A range over variants ("24.73-148.19") is offered from its lower end.
  const lowest = text.replace(/^(\D*\d[\d.,]*)\s*[-–~]\s*\d[\d.,]*(\D*)$/, '$1$2');
  const digits = fixedPoint(lowest).replace(/[^\d.,-]/g, '');
  if (!/^\d[\d.,]*$/.test(digits)) return undefined;
  const amount = readAmount(digits, WITHOUT_DECIMALS.has(code));
  return amount === undefined ? undefined : { amount, currency: code };
}

/** Numbers that a program wrote in scientific notation, as small prices are. */
function fixedPoint(text: string): string {
  return /^\s*\d(\.\d+)?e[+-]?\d{1,2}\s*$/i.test(text) ? Number(text).toFixed(4) : text;
}

function readAmount(digits: string, withoutDecimals: boolean): string | undefined {
  const comma = digits.lastIndexOf(',');
  const dot = digits.lastIndexOf('.');
  const point = decimalPoint(digits, comma, dot, withoutDecimals);
  const whole = (point < 0 ? digits : digits.slice(0, point)).replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const decimals = point < 0 ? '' : withCents(digits.slice(point + 1));
  if (whole.length > 12 || whole === '') return undefined;
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** At least cents, at most four decimals: some feeds carry a float's rounding noise. */
function withCents(decimals: string): string {
  return decimals.slice(0, 4).replace(/0+$/, '').padEnd(2, '0');
}

/** Where the decimals begin, or -1. */
function decimalPoint(digits: string, comma: number, dot: number, withoutDecimals: boolean): number {
  const last = Math.max(comma, dot);
  if (last < 0) return -1;
  if (comma >= 0 && dot >= 0) return last;
  const sign = digits.charAt(last);
  const groups = digits.split(sign).length > 2;
  if (groups) return -1;
  const behind = digits.length - last - 1;
  if (behind === 0) return -1;
  // Three digits behind a lone sign: a comma groups; a dot groups only where prices have no decimals.
  if (behind === 3 && (sign === ',' || withoutDecimals)) return -1;
  return last;
}
