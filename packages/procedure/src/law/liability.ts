import type { MaliceIndicator } from '@marketsafe/terms';
import type { Reference } from '../policy/index.ts';
import { inForce, isLawIn, type LegalPack, type LiabilityVersion } from './legal-pack.ts';

/** The law under which whoever filed a wrong complaint is liable, as it is on a day, with where each value comes from. */
export interface LiabilityHere {
  readonly law: LegalPack;
  readonly version: LiabilityVersion;
  readonly reference?: Reference;
  readonly sources: Readonly<Partial<Record<MaliceIndicator, Reference>>>;
}

/** Of one legal pack on a calendar day. */
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

/** Where goods are offered in `territories` (ISO 3166-1 alpha-2): of the first law that has it. */
export const liabilityIn = (
  laws: readonly LegalPack[],
  territories: readonly string[],
  on: string,
): LiabilityHere | undefined =>
  laws.filter((law) => isLawIn(law, territories)).flatMap((law) => liabilityOn(law, on) ?? [])[0];
