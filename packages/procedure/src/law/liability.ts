import type { MaliceIndicator } from '@marketsafe/terms';
import type { Reference } from '../policy/index.ts';
import { inForce, isLawIn, type LegalPack, type LiabilityVersion } from './legal-pack.ts';

/** The law that makes complainants liable for wrong complaints on a day, with the source of each value. */
export interface LiabilityHere {
  readonly law: LegalPack;
  readonly version: LiabilityVersion;
  readonly reference?: Reference;
  readonly sources: Readonly<Partial<Record<MaliceIndicator, Reference>>>;
}

/** The rule of one legal pack on a calendar day. */
export function liabilityOn(law: LegalPack, on: string): LiabilityHere | undefined {
  for (const [name, versions] of Object.entries(law.liability)) {
    const version = inForce(versions, on);
    if (version === undefined) continue;
    const path = `liability.${name}.${versions.indexOf(version)}`;
    const reference = law.references[path];
    const sources = Object.fromEntries(
      Object.keys(version.indicators).flatMap((code) => {
        const source = law.references[`${path}.indicators.${code}`];
        return source === undefined ? [] : [[code, source]];
      }),
    );
    return { law, version, sources, ...(reference && { reference }) };
  }
  return undefined;
}

/** The first law with such a rule where goods are offered in `territories` (ISO 3166-1 alpha-2). */
export const liabilityIn = (
  laws: readonly LegalPack[],
  territories: readonly string[],
  on: string,
): LiabilityHere | undefined =>
  laws.filter((law) => isLawIn(law, territories)).flatMap((law) => liabilityOn(law, on) ?? [])[0];
