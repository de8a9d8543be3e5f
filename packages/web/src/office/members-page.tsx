import { Button, Popconfirm } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import type { Me, Member, Members } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { languages } from '../language/language.ts';
import { useWords } from '../language/words.ts';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';
import { ActButton } from './act-button.tsx';
import { CardTable } from './card-table.tsx';
import { Loaded } from './list-states.tsx';
import { Panel } from './panel.tsx';
import { ProblemAlert } from './problem-alert.tsx';

type Position = Me['position'];

/** The people of the reader's organisation: its administrators invite, change and close; auditors read. */
export function MembersPage() {
  const { t } = useWords('office');
  useTitle(t('people.title'));
  const members = useRead('listMembers');
  const me = useMe().data;
  const manages = me?.position === 'administrator';
  return (
    <>
      <h1>{t('people.title')}</h1>
      <p className="soft">{t('people.lead')}</p>
      <Loaded query={members}>
        {(data) => (
          <>
            {manages && <Invite isDesk={me.role === 'desk'} positions={data.positions} />}
            <People members={data} manages={manages} />
            {data.invitations.length > 0 && <Pending members={data} manages={manages} />}
          </>
        )}
      </Loaded>
    </>
  );
}

const useOptions = (positions: readonly Position[]) => {
  const { term } = useWords();
  return positions.map((value) => ({ value, label: term('position', value) }));
};

function Invite({ isDesk, positions }: { isDesk: boolean; positions: readonly Position[] }) {
  const { t, language } = useWords('office');
  const form = useForm({
    act: useAct('inviteMember'),
    start: {
      ...{ name: '', email: '', organisation: '', language },
      position: (isDesk ? 'reviewer' : 'filer') as Position,
    },
    check: ({ name, email, organisation }) => ({ name: !name, email: !email, organisation: isDesk && !organisation }),
    say: ({ organisation, ...said }) => ({ ...said, ...(organisation && { organisation }) }),
  });
  return (
    <Panel title={t('people.invite')}>
      <p className="soft">{t('people.inviteText')}</p>
      <Form of={form} isPrimary submit={t('people.send')}>
        <TextField {...form.field('name')} maxLength={200} label={t('people.name')} />
        <TextField {...form.field('email')} type="email" maxLength={200} label={t('people.email')} />
        <SelectField
          {...form.field('position')}
          label={t('people.position')}
          hint={t(`people.means.${form.values.position}`)}
          options={useOptions(positions)}
        />
        {isDesk && (
          <TextField
            {...form.field('organisation')}
            maxLength={200}
            label={t('people.organisation')}
            hint={t('people.organisationHint')}
          />
        )}
        <SelectField
          {...form.field('language')}
          label={t('people.language')}
          options={languages.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
      {form.isDone && <p className="soft">{t('people.sent')}</p>}
    </Panel>
  );
}

function People({ members, manages }: { members: Members; manages: boolean }) {
  const { t, term, day } = useWords('office');
  const { t: common } = useWords();
  return (
    <CardTable<Member>
      rowKey={({ user }) => user.id}
      of={members.items}
      columns={[
        [t('people.name'), ({ user }) => user.name],
        [t('people.email'), ({ user }) => user.email],
        [
          t('people.position'),
          ({ position, leftAt }) => (leftAt ? t('people.left', { when: day(leftAt) }) : term('position', position)),
        ],
        [t('people.organisation'), ({ organisation }) => organisation ?? '–'],
        [t('people.since'), ({ since }) => day(since)],
        [t('people.secondFactor'), ({ secondFactor }) => common(secondFactor ? 'yes' : 'no')],
      ]}
      {...(manages && {
        opens: {
          text: t('people.change'),
          form: (member) => <Change member={member} positions={members.positions} />,
        },
      })}
    />
  );
}

function Change({ member, positions }: { member: Member; positions: readonly Position[] }) {
  const { t } = useWords('office');
  const { user, position, leftAt } = member;
  const form = useForm({ act: useAct('changeMember', { member: user.id }), start: { position } });
  const close = useAct('closeMember', { member: user.id });
  const options = useOptions(positions);
  if (leftAt) return <p className="soft">{t('people.closeText')}</p>;
  return (
    <>
      <Form of={form} className="toolbar" submit={t('people.changePosition')}>
        <SelectField
          {...form.field('position')}
          label={t('people.position')}
          hint={t(`people.means.${form.values.position}`)}
          options={options}
        />
      </Form>
      <Popconfirm
        title={t('people.closeText')}
        okText={t('people.close')}
        cancelText={t('people.keep')}
        onConfirm={() => close.mutate()}
      >
        <Button danger loading={close.isPending}>
          {t('people.close')}
        </Button>
      </Popconfirm>
      {close.isError && <ProblemAlert error={close.error} />}
    </>
  );
}

function Pending({ members, manages }: { members: Members; manages: boolean }) {
  const { t, term, shortInstant } = useWords('office');
  const withdraw = useAct('withdrawInvitation');
  const now = Date.now();
  return (
    <>
      <h2>{t('people.invited')}</h2>
      <CardTable
        rowKey="id"
        of={members.invitations}
        columns={[
          [t('people.name'), ({ name }) => name ?? '–'],
          [t('people.email'), ({ email }) => email ?? '–'],
          [t('people.position'), ({ position }) => term('position', position)],
          [t('people.organisation'), ({ organisation }) => organisation ?? '–'],
          [t('people.by'), ({ inviter }) => inviter ?? t('people.operator')],
          [
            t('people.until'),
            ({ expiresAt }) =>
              new Date(expiresAt).getTime() > now
                ? shortInstant(expiresAt)
                : t('people.expired', { when: shortInstant(expiresAt) }),
          ],
          ...(manages
            ? ([
                [
                  t('people.withdraw'),
                  ({ id }: { id: string }) => (
                    <ActButton act={withdraw} say={{ path: { invitation: id } }} size="small">
                      {t('people.withdraw')}
                    </ActButton>
                  ),
                ],
              ] as const)
            : []),
        ]}
      />
    </>
  );
}
