import { day } from '../stage/world.ts';
import type { Seller } from './seller.ts';

/** A seller's submissions other than answers, on the page of a link. */

/** Deposits an authorisation with a complainant, so that their next complaint goes to review. */
export async function depositAuthorisation(seller: Seller, link: string): Promise<void> {
  const { dice, world } = seller;
  const { body: shop } = await seller.asks('GET', `/shop-clearances/${link}`);
  const holders: readonly { id: string }[] = shop?.holders ?? [];
  const holder = holders[dice.between(0, Math.max(0, holders.length - 1))];
  if (!holder) return;
  const document = await seller.upload(`/shop-clearances/${link}/documents`);
  if (document === undefined) return;
  const until = new Date(world.now + dice.between(15, 80) * day).toISOString();
  const documents = [{ id: document.id, item: 'authorisation-letter' }];
  const body = { holder: holder.id, documents, until, declaration: true };
  const { status } = await seller.asks('POST', `/shop-clearances/${link}`, { body });
  if (status === 201) world.sometimes('an authorisation deposited');
}

/** Reports, truly or not, a demand for money for withdrawing the complaint. */
export async function reportDemand(seller: Seller, link: string): Promise<void> {
  const document = await seller.upload(`/answers/${link}/exhibits`);
  const said = {
    ...{ channel: 'messenger', on: seller.world.at.slice(0, 10), amount: { amount: '5000.00', currency: 'CNY' } },
    words: 'Five thousand, and it is taken back.',
  };
  const body = { kind: 'demand', said, documents: document ? [document.id] : [] };
  const { status } = await seller.asks('POST', `/answers/${link}/matters`, { body });
  if (status === 201) seller.world.sometimes('a demand for payment reported');
}

/** Replies once to a test purchase or a report. */
export async function replyToReport(seller: Seller, link: string): Promise<void> {
  const document = await seller.upload(`/answers/${link}/exhibits`);
  const body = { statement: 'What was bought there came from us.', documents: document ? [document.id] : [] };
  await seller.asks('POST', `/answers/${link}/reply`, { body });
}
