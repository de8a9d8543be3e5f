import type { Language } from './time.ts';

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** `CN¥57.69` / `¥57.69`. The decimal string goes to Intl unchanged, so that no float rounds it. */
export function money(value: Money, language: Language): string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    style: 'currency',
    currency: value.currency,
  });
  return format.format(value.amount as Intl.StringNumericLiteral);
}

export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language).format(value);
}

/** `97.3%`, from a share 0..1. */
export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(share);
}

/** A percentage for a probability, which is never certain: at least 0.1 %, at most 99.9 %. */
export const probability = (share: number, language: Language): string =>
  percent(Math.min(0.999, Math.max(0.001, share)), language);

/** `9.4 MB`, from bytes; at least 1 kB. */
export function fileSize(bytes: number, language: Language): string {
  const large = bytes >= 100_000;
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(1000, bytes) / (large ? 1_000_000 : 1000));
}

/** `+3.96`: natural log-odds, which add up. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
