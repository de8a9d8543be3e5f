import { announce, type Told } from '../../parties/webhooks/index.ts';
import type { Decided, UnitOfWork } from '../../platform/unit-of-work.ts';
import { caseFiles, partiesOf } from '../case-file/index.ts';
import { seesEvent } from './visibility.ts';

/** Tells the webhooks of a case's complainant and its agent of each event that they may read. */
export function tellWebhooks(work: UnitOfWork, decided: readonly Decided[]): void {
  announce(
    work,
    decided.flatMap((one) => toldOf(work, one)),
  );
}

/** That it was, of which case, and where to read on. */
function toldOf(work: UnitOfWork, { ref, event }: Decided): Told[] {
  const file = work.memo(caseFiles).get(ref.id);
  if (!file || !seesEvent('complainant', event)) return [];
  const { bundle, seller } = work.filed(ref.id);
  const link = `${work.programme.publicUrl}/api/v1/cases/${ref.id}`;
  return [
    {
      tenants: partiesOf(file, seller).complainants,
      type: `case.${event.type}`,
      data: { case: ref.id, bundle, link },
    },
  ];
}
