import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { CardTable } from '../office/card-table.tsx';
import { Panel } from '../office/panel.tsx';
import { CodeTag } from '../office/tags.tsx';

/** What the participant asked the review team about registrations. */
export function RightReviews() {
  const { t, language, shortInstant } = useWords('portal');
  const reviews = useRead('listRightReviews').data?.items.filter(({ status }) => status !== 'verified') ?? [];
  const add = useAct('registerRight');
  if (reviews.length === 0) return null;
  return (
    <Panel title={t('rights.reviews')}>
      <CardTable
        rowKey="right"
        of={reviews}
        columns={[
          [t('rights.number'), ({ office, number }) => `${office} ${number}`],
          [t('rights.reviewAsked'), ({ askedAt }) => shortInstant(askedAt)],
          [t('rights.reviewStatus'), ({ status }) => <CodeTag group="rightReview" code={status} />],
          [
            t('rights.reviewAnswer'),
            ({ office, number, status, reasons }) =>
              status === 'entered' ? (
                <ActButton size="small" act={add} say={{ office, number }}>
                  {t('rights.add')}
                </ActButton>
              ) : (
                (reasons?.[language] ?? '–')
              ),
          ],
        ]}
      />
    </Panel>
  );
}
