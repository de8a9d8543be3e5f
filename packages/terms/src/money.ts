import { z } from 'zod';
import { isCurrency } from './currency.ts';

/** A decimal amount as text, never a float, with its ISO 4217 currency. `{"amount":"57.69","currency":"USD"}` */
export const Money = z.strictObject({
  amount: z
    .string()
    .max(17)
    .regex(/^\d{1,12}(\.\d{1,4})?$/, 'a decimal string such as "57.69"'),
  currency: z
    .string()
    .length(3)
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as "CNY"')
    .refine(isCurrency, 'the ISO 4217 code of a currency in use, such as "CNY"'),
});
export type Money = z.infer<typeof Money>;
