import { useAct, useRead } from '../data/api.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { goodsName } from '../format/goods-name.ts';
import { DisputesCard } from '../plain/disputes-card.tsx';

/** Certified bodies that the seller can ask, and the seller's disputes. */
export function Disputes({ link, notice }: { link: string; notice: SellerNotice }) {
  const disputes = useRead('listDisputesAsSeller', { path: { link } });
  const record = useAct('recordDisputeAsSeller', { link });
  if (!disputes.data) return null;
  const cases = notice.cases.map((one) => ({ id: one.id, name: goodsName(one, one.id) }));
  return <DisputesCard disputes={disputes.data} cases={cases} record={record} say={({ side: _, ...said }) => said} />;
}
