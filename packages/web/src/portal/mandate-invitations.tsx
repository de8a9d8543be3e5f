import { useAct, useRead } from '../data/api.ts';
import type { Right } from '../data/nouns.ts';
import { rightName } from '../format/right.ts';
import { languages } from '../language/language.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { CardTable } from '../office/card-table.tsx';
import { ChecksField, ChoiceField } from '../office/fields.tsx';
import { Panel } from '../office/panel.tsx';
import { CodeTag } from '../office/tags.tsx';
import { CheckField, Form, SelectField, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

/** Invites an agent to a mandate for several rights. It ends at the end of the chosen day, in the reader's zone. */
export function InviteAgent({ rights }: { rights: readonly Right[] }) {
  const { t, language } = useWords('portal');
  const form = useForm({
    act: useAct('inviteToMandate'),
    start: {
      ...{ email: '', until: '', declaration: false, language },
      scope: 'all' as 'all' | 'some',
      rights: [] as readonly string[],
    },
    check: ({ email, until, scope, rights: chosen, declaration }) => ({
      ...{ email: !email, until: !until, rights: scope === 'some' && chosen.length === 0 },
      declaration: !declaration && t('rights.invite.declarationMissing'),
    }),
    say: ({ scope, rights: chosen, until, ...said }) => ({
      ...said,
      until: new Date(`${until}T23:59:59`).toISOString(),
      ...(scope === 'some' && { rights: [...chosen] }),
    }),
  });
  if (rights.length === 0) return null;
  return (
    <Panel title={t('rights.invite.title')}>
      <p className="soft">{t('rights.invite.lead')}</p>
      <Form of={form} submit={t('rights.invite.send')}>
        <div className="toolbar">
          <TextField {...form.field('email')} type="email" maxLength={200} label={t('rights.invite.email')} />
          <TextField {...form.field('until')} type="date" label={t('rights.invite.until')} />
          <SelectField
            {...form.field('language')}
            label={t('rights.invite.language')}
            options={languages.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <ChoiceField
          {...form.field('scope')}
          label={t('rights.invite.scope')}
          options={[
            { value: 'all', label: t('rights.invite.all', { number: rights.length }) },
            { value: 'some', label: t('rights.invite.some') },
          ]}
        />
        {form.values.scope === 'some' && (
          <ChecksField
            {...form.field('rights')}
            label={t('rights.invite.chosen')}
            hint={t('rights.invite.chosenHint')}
            options={rights.map((right) => ({ value: right.id, label: rightName(right) }))}
          />
        )}
        <div className="gap">
          <CheckField {...form.field('declaration')} label={t('rights.invite.declaration')} />
        </div>
      </Form>
      {form.isDone && <p className="soft">{t('rights.invite.sent')}</p>}
    </Panel>
  );
}

/** The reader's invitations to agents, and their answers. */
export function MandateInvitations() {
  const { t, day, shortInstant } = useWords('portal');
  const invitations = useRead('listMandateInvitations').data?.items ?? [];
  const withdraw = useAct('withdrawMandateInvitation');
  if (invitations.length === 0) return null;
  return (
    <Panel title={t('rights.invite.invitations')}>
      <CardTable
        rowKey="id"
        of={invitations}
        columns={[
          [t('rights.invite.email'), ({ email }) => email],
          [
            t('rights.invite.status'),
            ({ id, status, expiresAt }) => (
              <>
                <CodeTag group="mandateInvitation" code={status} />
                {status === 'open' && (
                  <>
                    <p className="small soft">{t('rights.invite.openUntil', { when: shortInstant(expiresAt) })}</p>
                    <ActButton act={withdraw} say={{ path: { invitation: id } }} size="small">
                      {t('rights.invite.withdraw')}
                    </ActButton>
                  </>
                )}
              </>
            ),
          ],
          [t('rights.until'), ({ until }) => day(until)],
          [t('rights.invite.madeAt'), ({ madeAt }) => shortInstant(madeAt)],
          [t('rights.invite.scope'), ({ rights }) => rights.map(rightName).join(', '), 'wraps'],
        ]}
      />
    </Panel>
  );
}
