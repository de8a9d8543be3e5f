import type { ReactNode } from 'react';
import { useDisputes, useRecordDispute } from '../data/disputes.ts';
import { type Dispute, DisputesCard } from '../plain/disputes-card.tsx';

/** What is before certified bodies about a case. */
export function CaseDisputes({ id, more }: { id: string; more?: (dispute: Dispute) => ReactNode }) {
  const disputes = useDisputes(id);
  const record = useRecordDispute(more !== undefined);
  if (!disputes.data) return null;
  return (
    <DisputesCard
      disputes={disputes.data}
      cases={[{ id, name: id }]}
      record={record}
      {...(more && { more, asksSide: true })}
    />
  );
}
