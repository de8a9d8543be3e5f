import type { ReactNode } from 'react';
import { useAct, useRead } from '../data/api.ts';
import { type Dispute, DisputesCard } from '../plain/disputes-card.tsx';

/** The disputes about a case before certified bodies. */
export function CaseDisputes({ id, more }: { id: string; more?: (dispute: Dispute) => ReactNode }) {
  const disputes = useRead('listDisputes', { path: { case: id } });
  const record = useAct('recordDispute', { case: id });
  if (!disputes.data) return null;
  return (
    <DisputesCard
      disputes={disputes.data}
      cases={[{ id, name: id }]}
      record={record}
      say={({ case: _, side, ...said }) => ({ ...said, ...(more && { side }) })}
      {...(more && { more, asksSide: true })}
    />
  );
}
