/** What a party asks of the desk or declares, by kind: each is data, and `../matter.ts` does the same with all. */
import type { Guard } from '../parties.ts';
import { delay } from './delay.ts';
import { demand } from './demand.ts';
import type { MatterRule, RaisingParty } from './kind.ts';
import { award, loss, malice } from './liability.ts';
import { message } from './message.ts';
import { proceedings } from './proceedings.ts';
import type { FindingOf, FoundKind, MatterKind } from './said.ts';
import { statement } from './statement.ts';

const rules = { proceedings, delay, demand, loss, malice, award, statement, message } as const satisfies {
  readonly [Kind in MatterKind]: MatterRule<Kind>;
};
type Rules = typeof rules;

export const matterKinds = Object.keys(rules) as MatterKind[];

export const matterRule = (kind: MatterKind): MatterRule<MatterKind> =>
  rules[kind] as unknown as MatterRule<MatterKind>;

export const matterFindings = matterKinds.flatMap((kind) =>
  Object.keys(matterRule(kind).find?.findings ?? {}),
) as FindingOf<FoundKind>[];

type RaisedBy<By> = {
  [Kind in MatterKind]: Rules[Kind] extends { raise: { by: By; act: infer Act extends string } } ? Act : never;
}[MatterKind];
type Found = {
  [Kind in MatterKind]: Rules[Kind] extends { find: { act: infer Act extends string } } ? Act : never;
}[MatterKind];

/** Acts by which a party raises matters, with their guards. */
export const raisedBy = <By extends RaisingParty>(by: By) =>
  guards(({ raise }) => (raise?.by === by ? raise : undefined)) as Readonly<Record<RaisedBy<By>, Guard>>;

/** Acts by which the desk finds. */
export const foundByDesk = guards(({ find }) => find) as Readonly<Record<Found, Guard>>;

const actsWith = (isMeant: (rule: MatterRule<MatterKind>) => unknown) =>
  matterKinds
    .map(matterRule)
    .flatMap((rule) => (isMeant(rule) ? [rule.raise?.act, rule.find?.act].filter((act) => act !== undefined) : [])) as (
    | RaisedBy<RaisingParty>
    | Found
  )[];

export const mattersOnlyHere = actsWith(({ onlyHere }) => onlyHere);
/** Only where a law makes the complainant liable for a wrong complaint. */
export const mattersUnderLaw = actsWith(({ underLaw }) => underLaw);

function guards(of: (rule: MatterRule<MatterKind>) => { readonly act: string; readonly guard: Guard } | undefined) {
  const found = matterKinds.flatMap((kind) => of(matterRule(kind)) ?? []);
  return Object.fromEntries(found.map(({ act, guard }) => [act, guard]));
}
