import { Temporal } from 'temporal-polyfill';
import { type Calendar, type Derivation, derive } from '../clock/index.ts';
import { inForce, type LegalPack, type SettlementVersion } from './legal-pack.ts';

/** The law's rule on bodies that settle disputes out of court, on a calendar day; undefined if it has none. */
export const settlementOn = (law: LegalPack, on: string): SettlementVersion | undefined =>
  Object.values(law.settlement)
    .map((versions) => inForce(versions, on))
    .find((version) => version !== undefined);

/**
 * The deadline of a body that received a dispute on a local day (`YYYY-MM-DD`).
 * @param complex the body uses the longer time that the law allows for complex disputes
 */
export function settlementDue(
  law: LegalPack,
  receivedOn: string,
  complex: boolean,
  { calendar, zone }: { readonly calendar: Calendar; readonly zone: string },
): Derivation | undefined {
  const settlement = settlementOn(law, receivedOn);
  const clock = settlement && inForce(law.clocks[complex ? settlement.complex : settlement.within], receivedOn);
  if (clock?.atMost === undefined) return undefined;
  const start = Temporal.PlainDate.from(receivedOn).toZonedDateTime(zone).toInstant();
  return derive(clock.atMost, start.toString({ fractionalSecondDigits: 3 }), calendar, zone, clock.starts);
}
