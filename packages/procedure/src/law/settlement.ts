import { Temporal } from 'temporal-polyfill';
import { type Calendar, type Derivation, derive } from '../clock/index.ts';
import { inForce, type LegalPack, type SettlementVersion } from './legal-pack.ts';

/** Whether a law knows bodies that settle disputes out of court, on a calendar day. */
export const settlementOn = (law: LegalPack, on: string): SettlementVersion | undefined =>
  Object.values(law.settlement)
    .map((versions) => inForce(versions, on))
    .find((version) => version !== undefined);

/**
 * By when a body that received a dispute on a local day (`YYYY-MM-DD`) decides.
 *
 * @param complex the body took the longer time that the law has for complex disputes
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
