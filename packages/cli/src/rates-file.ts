import { ExchangeRates } from '@marketsafe/terms';
import { readJson } from './json-file.ts';

/** Reads a dated table of exchange rates. @throws WrongUse that names the wrong line and field or currency, and says `nothingDone`. */
export async function readRates(file: string, nothingDone: string): Promise<ExchangeRates> {
  const { value, fault } = await readJson(file, nothingDone);
  const { data, error } = ExchangeRates.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  throw fault([...(issue?.path ?? []), ...unknown], issue?.message ?? '');
}
