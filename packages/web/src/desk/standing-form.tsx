import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** The possible changes to a complainant's current standing. */
export function StandingForm({ participant }: { participant: string }) {
  const { t } = useWords('desk');
  const standing = useRead('getStanding', { path: { participant } });
  const decide = useAct('decideStanding', { participant });
  return (
    <Loaded query={standing}>
      {({ decisions }) =>
        decisions.length > 0 && (
          <ReasonsForm
            readBy="desk"
            choices={decisions.map((value) => ({
              value,
              text: t(`participants.can.${value}`),
              danger: value === 'suspend',
            }))}
            act={decide}
            say={(decision, { reasons }) => ({ decision, reasons })}
          >
            {!decisions.includes('suspend') && decisions.includes('warn') && <p>{t('participants.standingText')}</p>}
          </ReasonsForm>
        )
      }
    </Loaded>
  );
}
