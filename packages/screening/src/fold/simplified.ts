import { TRADITIONAL_AND_SIMPLIFIED } from './tables/traditional.ts';

/** Traditional and Japanese hanzi -> simplified, so that 愛馬仕 matches 爱马仕. Maps single characters; not a converter. */
export const SIMPLIFIED: ReadonlyMap<string, string> = build();

function build(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < TRADITIONAL_AND_SIMPLIFIED.length; i += 2)
    table.set(TRADITIONAL_AND_SIMPLIFIED.charAt(i), TRADITIONAL_AND_SIMPLIFIED.charAt(i + 1));
  return table;
}
