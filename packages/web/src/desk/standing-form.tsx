import { useTranslation } from 'react-i18next';
import { useDecideStanding } from '../data/participants.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** Warn, suspend, reinstate: a complainant is suspended only after a warning. */
export function StandingForm({ participant }: { participant: string }) {
  const { t } = useTranslation('desk');
  const decide = useDecideStanding(participant);
  return (
    <ReasonsForm
      readBy="desk"
      choices={[
        { value: 'warn', text: t('participants.warn') },
        { value: 'suspend', text: t('participants.suspend'), danger: true },
        { value: 'reinstate', text: t('participants.reinstate') },
      ]}
      busy={decide.isPending}
      error={decide.error}
      onDecide={(decision, reasons) => decide.mutate({ decision, reasons })}
    >
      <p>{t('participants.standingText')}</p>
    </ReasonsForm>
  );
}
