import { ExchangeRates } from '@marketsafe/terms';
import { readJson } from './json-file.ts';
import { WrongUse } from './wrong-use.ts';

/** A dated table of exchange rates. @throws WrongUse that names the field or currency which is wrong, and says `nothingDone`. */
export async function readRates(file: string, nothingDone: string): Promise<ExchangeRates> {
  const { data, error } = ExchangeRates.safeParse(await readJson(file, nothingDone));
  if (data) return data;
  const [issue] = error.issues;
  throw new WrongUse(`${file}: ${issue?.path.join('.')}: ${issue?.message}. ${nothingDone}`);
}
