import type { Language, Money } from '@marketsafe/terms';

/** `CNY 5000.00`, `¥5,000.00`. */
export const moneyText = ({ currency, amount }: Money, language: Language): string =>
  language === 'en'
    ? `${currency} ${amount}`
    : new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount as Intl.StringNumericLiteral);
