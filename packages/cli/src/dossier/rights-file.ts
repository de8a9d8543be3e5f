import type { RightsFile } from '@marketsafe/connectors';
import { fold } from '@marketsafe/screening';
import type { AnswerOf, Client } from '@marketsafe/sdk';
import { WrongUse } from '../wrong-use.ts';

/** A document that the participant sent about the right, under its name in the dossier. */
export interface OwnCopy {
  readonly id: string;
  readonly name: string;
}

/** So many rights are named to a person who asked for another. */
const NAMED = 20;

/** @throws WrongUse if the participant neither holds the right nor acts under it */
export async function rightsFileOf(
  client: Client,
  id: string,
): Promise<{ readonly file: RightsFile; readonly copies: readonly OwnCopy[] }> {
  const [{ user, participant }, { items: rights }] = await Promise.all([client.me(), client.listRights()]);
  const right = rights.find((one) => one.id === id);
  if (!participant || !right) throw new WrongUse(`You have no right "${id}". ${youHave(rights)}`);
  const [{ items: reviews }, { items: brands }] = await Promise.all([client.listRightReviews(), client.listBrands()]);
  const documents = reviews.find((one) => one.right === id)?.documents ?? [];
  const copies = documents.map(({ id: document, name }, at) => ({
    id: document,
    name: `document-${at + 1}${/\.\w+$/.exec(name)?.[0] ?? ''}`,
  }));
  const named = brands.filter(({ marks }) => marks.some(({ text }) => isMark(text, right.mark)));
  const role = right.holder === participant.id ? 'holder' : 'agent';
  const mandateUntil = right.mandates.find(({ agent }) => agent === participant.id)?.until;
  return {
    copies,
    file: {
      right,
      by: { role, name: participant.name, ...(mandateUntil !== undefined && { mandateUntil }) },
      contact: { name: user.name, email: user.email },
      documents: copies.map(({ name }) => name),
      brand: {
        photos: named.flatMap(({ photos }) => photos),
        categories: [...new Set(named.flatMap(({ prices }) => prices.map(({ category }) => category)))],
        authorised: named.flatMap(({ authorised }) => authorised),
      },
    },
  };
}

const isMark = (text: string, mark: string | undefined): boolean =>
  mark !== undefined && fold(text).text === fold(mark).text;

function youHave(rights: AnswerOf<'listRights'>['items']): string {
  if (rights.length === 0) return 'You have none.';
  const names = rights
    .slice(0, NAMED)
    .map(({ id, office, number, mark }) => `${id} (${[mark, office, number].filter(Boolean).join(' ')})`);
  return `You have: ${names.join(', ')}${rights.length > NAMED ? `, and ${rights.length - NAMED} more` : ''}.`;
}
