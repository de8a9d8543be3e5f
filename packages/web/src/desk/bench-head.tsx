import { Button } from 'antd';
import type { CaseDetail, DeskTask } from '../data/nouns.ts';
import { ofCase } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { CaseHeading } from '../office/case-heading.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { StatusTag } from '../office/tags.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { useKeys } from '../portal/use-keys.ts';
import { ClaimCell, useClaim, useClaimKept } from './claim.tsx';
import { Deadline } from './deadline.tsx';
import type { useNext } from './use-queue.ts';

interface Props {
  readonly id: string;
  readonly detail: CaseDetail | undefined;
  /** What waits for the desk in this case. */
  readonly task: DeskTask | undefined;
  readonly to: ReturnType<typeof useNext>;
}

/** What the case is about, how much time is left, who works on it, and the way to the next one. */
export function BenchHead({ id, detail, task, to }: Props) {
  const { t, term, money } = useWords('desk');
  const claim = useClaim();
  useClaimKept(task);
  useKeys({ n: to.next, ...(task && { c: () => claim.put(task) }) });
  return (
    <header className="bench-head">
      {detail?.image !== undefined ? (
        <ListingPicture className="thumb bench-thumb" address={detail.image} source={ofCase(id)} small />
      ) : (
        <span className="thumb bench-thumb" />
      )}
      <div>
        <CaseHeading id={id} detail={detail} />
        {detail && (
          <p className="meta">
            <span>
              {t('tasks.against', { holder: detail.holderName, seller: detail.seller.name ?? detail.seller.key })}
            </span>
            <span>{term('reason', detail.reason)}</span>
            {detail.price && <span>{money(detail.price)}</span>}
            <StatusTag of={detail} />
            {task && <Deadline due={task.due} held={task.held} />}
          </p>
        )}
      </div>
      <div className="acts">
        {task && <ClaimCell task={task} claim={claim} />}
        <Button loading={to.isBusy} disabled={to.left === 0} onClick={to.next}>
          {t('tasks.next')} <kbd>N</kbd>
        </Button>
        {claim.error && <ProblemAlert error={claim.error} />}
      </div>
    </header>
  );
}
