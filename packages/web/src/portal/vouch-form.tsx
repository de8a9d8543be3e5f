import { useAct } from '../data/api.ts';
import { offices } from '../enrol/offices.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

/** An association tells the review team that a participant holds the right that it claims. */
export function VouchForm() {
  const { t } = useWords('portal');
  const { t: enrol } = useWords('enrol');
  const form = useForm({
    act: useAct('vouchForRight'),
    start: { office: offices[0] as (typeof offices)[number], number: '', participant: '', words: '' },
    check: ({ number, participant, words }) => ({ number: !number, participant: !participant, words: !words }),
  });
  return (
    <Panel title={t('rights.vouch')}>
      <p className="soft">{t('rights.vouchLead')}</p>
      <Form of={form} submit={t('rights.vouch')}>
        <div className="toolbar">
          <SelectField
            {...form.field('office')}
            label={t('rights.office')}
            options={offices.map((value) => ({ value, label: enrol(`offices.${value}`) }))}
          />
          <TextField {...form.field('number')} maxLength={40} label={t('rights.number')} />
          <TextField {...form.field('participant')} label={t('rights.vouchFor')} />
        </div>
        <TextField
          {...form.field('words')}
          maxLength={200}
          label={t('rights.vouchWords')}
          hint={t('rights.vouchHint')}
        />
      </Form>
    </Panel>
  );
}
