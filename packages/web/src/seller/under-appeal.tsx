import type { SellerNotice } from '../data/nouns.ts';
import { chinaZone } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { useArrival } from '../plain/use-arrival.ts';
import { useDeskBy } from './desk-by.ts';

/** The decision may change: whose appeal is open, and the next step. A seller sees this for their own appeal once it has arrived. */
export function UnderAppeal({ notice }: { notice: SellerNotice }) {
  const { t, longInstant } = useWords('seller');
  const { appeal } = notice;
  const by = useDeskBy(notice, 'appealDecision');
  const arrived = useArrival<HTMLParagraphElement>(appeal?.by === 'seller');
  return (
    <div role="status">
      {appeal && (
        <p className="note" ref={arrived} tabIndex={-1}>
          {t(`appeal.open.${appeal.by}`, { when: longInstant(appeal.openedAt, chinaZone) })} {by}
        </p>
      )}
    </div>
  );
}
