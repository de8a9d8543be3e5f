import type { AnswerOf, Client } from '@marketsafe/sdk';

type OwnRight = AnswerOf<'listRights'>['items'][number];

/** Office and number as one key, however they are written: the service compares them without case and spaces. */
export const registrationKey = (office: string, number: string): string =>
  [office, number].map((one) => one.replaceAll(/\s/g, '').toUpperCase()).join(' ');

/** The rights that the caller holds or claims, by registration; not those that it acts under as an agent. */
export async function ownRights(client: Client): Promise<Map<string, OwnRight>> {
  const [{ participant }, { items }] = await Promise.all([client.me(), client.listRights()]);
  return new Map(
    items
      .filter(({ holder }) => holder === participant?.id)
      .map((right) => [registrationKey(right.office, right.number), right]),
  );
}
