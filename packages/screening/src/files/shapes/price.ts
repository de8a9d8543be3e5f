import { isCurrency, type Money } from '@marketsafe/terms';
import { currencyOf, isRange, isRounded, readMoney } from '../money.ts';

/**
 * A price as written; undefined where there is none or no currency is named. `why`: what is wrong with it. The listing is then
 * taken without a price: screening draws on the others, and a wrong one would be taken for an impossible one.
 */
export function readPrice(text: string, currency: string | undefined): Money | { readonly why: string } | undefined {
  const code = text === '' ? undefined : currencyOf(text, currency);
  if (code === undefined) return undefined;
  const said = `“${text.slice(0, 40)}”`;
  const without = 'The listing is taken without a price';
  if (isRange(text)) return { why: `${said} is a range of prices. ${without}` };
  if (isRounded(text)) return { why: `${said} was rounded by a spreadsheet. ${without}` };
  if (!isCurrency(code))
    return { why: `${said}: “${code.slice(0, 10)}” is no ISO 4217 code of a currency in use. ${without}` };
  return readMoney(text, currency) ?? { why: `${said} is not a price. ${without}` };
}
