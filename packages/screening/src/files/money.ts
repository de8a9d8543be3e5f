import { isCurrency, type Money } from '@marketsafe/terms';

/** Currencies without decimals, in which "150.000" is a hundred and fifty thousand. */
const WITHOUT_DECIMALS: ReadonlySet<string> = new Set(
  'BIF CLP COP DJF GNF HUF IDR ISK JPY KMF KRW LAK PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);
/** Currencies of places that group thousands with a point and write decimals after a comma: "1.299 €", "R$ 1.299,00". */
const POINT_GROUPS: ReadonlySet<string> = new Set(
  'ALL AOA ARS BAM BOB BRL CRC CZK DKK EUR MKD MZN NOK PLN RON RSD SEK TRY UYU VES'.split(' '),
);
/** Signs of exactly one currency; $ and ¥ stand for several. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₫': 'VND',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
};

/**
 * Reads a price as shops write it ("57.69", "1,299.00", "1.299,00 €", "15.00 USD", "Rp 150.000") into a decimal string.
 * A currency code or sign in the text wins over `currency`. Undefined when there is no amount, it is negative or too
 * large, the currency is unknown (`currencyOf`), or the text is a range or was rounded: the lower end of a range is often the price of
 * an accessory.
 * A single separator with three digits after it and one to three before is ambiguous. A comma groups, except in
 * Tunisian dinars, which have three decimals. A point groups in currencies without decimals and in
 * those of places that group with a point; in all others it begins decimals. After a zero both begin decimals ("0.299 €").
 */
export function readMoney(text: string, currency: string | undefined): Money | undefined {
  const code = currencyOf(text, currency);
  if (code === undefined || !isCurrency(code)) return undefined;
  if (isRange(text) || isRounded(text)) return undefined;
  const digits = fixedPoint(text).replace(/[^\d.,-]/g, '');
  if (!/^\d[\d.,]*$/.test(digits)) return undefined;
  const amount = readAmount(digits, code);
  return amount === undefined ? undefined : { amount, currency: code };
}

/**
 * The currency of a price as written: three capitals or a sign in the text, otherwise `currency`. Does not check that such a
 * currency exists.
 */
export function currencyOf(text: string, currency: string | undefined): string | undefined {
  const code = /\b([A-Z]{3})\b/.exec(text)?.[1];
  if (code !== undefined) return code;
  const sign = Object.keys(SIGNS).find((one) => text.includes(one));
  return sign === undefined ? currency?.trim().toUpperCase() : SIGNS[sign];
}

/** `24.73-148.19`: the prices of several variants. */
export const isRange = (text: string): boolean => /\d\s*[-–—~～]\s*\D{0,4}\d/.test(text);

/** Scientific notation, in which programs write numbers: exactly (`7.800000000000000e-01`), or as a spreadsheet shows them (`1.27e+01`). */
const SCIENTIFIC = /^\s*\d(?:\.(\d+))?e([+-]?\d{1,2})\s*$/i;

/** Too few digits to give the cents. */
export function isRounded(text: string): boolean {
  const [, decimals = '', exponent] = SCIENTIFIC.exec(text) ?? [];
  return exponent !== undefined && decimals.length < Number(exponent) + 2;
}

const fixedPoint = (text: string): string => (SCIENTIFIC.test(text) ? Number(text).toFixed(4) : text);

function readAmount(digits: string, currency: string): string | undefined {
  const comma = digits.lastIndexOf(',');
  const dot = digits.lastIndexOf('.');
  const point = decimalPoint(digits, comma, dot, currency);
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
function decimalPoint(digits: string, comma: number, dot: number, currency: string): number {
  const last = Math.max(comma, dot);
  if (last < 0) return -1;
  if (comma >= 0 && dot >= 0) return last;
  const sign = digits.charAt(last);
  const groups = digits.split(sign).length > 2;
  if (groups) return -1;
  const behind = digits.length - last - 1;
  if (behind === 0) return -1;
  const couldGroup = behind === 3 && last <= 3 && !/^0+$/.test(digits.slice(0, last));
  const pointGroups = WITHOUT_DECIMALS.has(currency) || POINT_GROUPS.has(currency);
  if (couldGroup && (sign === ',' ? currency !== 'TND' : pointGroups)) return -1;
  return last;
}
