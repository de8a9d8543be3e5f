import type { BrandSide } from '../journeys/brand-side.ts';
import { openNotice } from '../journeys/seller.ts';

/** The result of a call in short: its status, and the reason of a refusal. */
export async function told(calling: ReturnType<BrandSide['running']['call']>): Promise<string> {
  const { status, body } = await calling;
  return body?.code === undefined ? String(status) : `${status} ${body.code}`;
}

/** The result of a filing for one listing: accepted, or the reasons of its refusal. */
export async function filed(calling: ReturnType<BrandSide['running']['call']>): Promise<string> {
  const { status, body } = await calling;
  if (status !== 201) return `${status} ${body.code}`;
  const [one] = body.bundles[0].cases as { refused: { code: string }[] }[];
  return `${status} ${one?.refused.map(({ code }) => code).join(', ') || 'accepted'}`;
}

const tokens = new WeakMap<BrandSide, Map<string, Promise<string>>>();

/** A member of the review team, the same for every call with that name. */
export function desk(side: BrandSide, name: string): Promise<string> {
  const known = tokens.get(side) ?? new Map<string, Promise<string>>();
  tokens.set(side, known);
  const token = known.get(name) ?? side.running.deskUser(name);
  known.set(name, token);
  return token;
}

/** A case whose seller has answered with an invoice, waiting for its complainant. */
export async function answered(side: BrandSide, seller: string, listing: string): Promise<string> {
  await side.offer(seller, listing);
  const { case: id } = await side.file(listing);
  const notice = await openNotice(side.running, 'taobao', seller);
  const said = await notice.answer('genuine-from', ['purchase-invoice'], { supplier: '岚木', statement: '一致' });
  if (said.status !== 200 && said.status !== 201) throw new Error(JSON.stringify(said));
  await side.running.settle();
  return id;
}

/** No item of that answer convinced. */
export const noneMet = {
  ...{ 'purchase-invoice': 'unmet', 'order-and-payment': 'unmet' },
  ...{ supplier: 'unmet', 'same-goods': 'unmet' },
};
