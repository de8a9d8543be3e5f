import { Button, Card, Form, Input, Popconfirm, Select } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import type { Right } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { offices } from '../enrol/offices.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';
import { ConfirmRight } from './confirm-right.tsx';
import { MandateForm } from './mandate-form.tsx';

export function RightsPage() {
  const { t } = useWords('portal');
  useTitle(t('rights.title'));
  const rights = useRead('listRights');
  const me = useMe().data?.participant;
  return (
    <>
      <h1>{t('rights.title')}</h1>
      {me?.kind === 'agent' && (
        <p className="note">
          {t('rights.yourNumber')} <span className="mono">{me.id}</span>
        </p>
      )}
      <AddRight />
      <Loaded query={rights}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="note gap">{t('rights.empty')}</p>
          ) : (
            items.map((right) => <RightCard key={right.id} right={right} me={me?.id} />)
          )
        }
      </Loaded>
    </>
  );
}

function AddRight() {
  const { t } = useWords('portal');
  const { t: enrol } = useWords('enrol');
  const register = useAct('registerRight');
  const [form] = Form.useForm<{ office: string; number: string }>();
  return (
    <Card title={<h2 className="small-head">{t('rights.add')}</h2>}>
      <p className="soft">{t('rights.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        className="toolbar"
        initialValues={{ office: offices[0] }}
        onFinish={({ office, number }) =>
          register.mutate({ office, number: number.trim() }, { onSuccess: () => form.resetFields() })
        }
      >
        <Form.Item name="office" label={t('rights.office')}>
          <Select
            popupMatchSelectWidth={false}
            options={offices.map((value) => ({ value, label: enrol(`offices.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="number"
          label={t('rights.number')}
          rules={[{ required: true, whitespace: true, message: t('rights.required') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {t('rights.add')}
          </Button>
        </Form.Item>
      </Form>
      {register.isError && <ProblemAlert error={register.error} />}
    </Card>
  );
}

function RightCard({ right, me }: { right: Right; me: string | undefined }) {
  const { t, term, day } = useWords('portal');
  const end = useAct('endMandate');
  const isMine = right.holder === me;
  return (
    <Card
      title={<h2 className="small-head">{right.mark ?? `${right.office} ${right.number}`}</h2>}
      extra={<CodeTag group="rightStatus" code={right.status} />}
    >
      <dl className="facts-grid">
        <dt>{t('rights.type')}</dt>
        <dd>{term('right', right.type)}</dd>
        <dt>{t('rights.number')}</dt>
        <dd>
          {right.office} {right.number}
        </dd>
        <dt>{t('rights.holder')}</dt>
        <dd>{right.holderName}</dd>
        <dt>{t('rights.territories')}</dt>
        <dd>{right.territories.join(', ')}</dd>
        {right.classes.length > 0 && (
          <>
            <dt>{t('rights.classes')}</dt>
            <dd>{right.classes.join(', ')}</dd>
          </>
        )}
        {right.validUntil && (
          <>
            <dt>{t('rights.validUntil')}</dt>
            <dd>{day(right.validUntil)}</dd>
          </>
        )}
        {right.registeredOn && (
          <>
            <dt>{t('rights.registeredOn')}</dt>
            <dd>{right.registeredOn}</dd>
          </>
        )}
        {right.challenge && (
          <>
            <dt>{t('rights.challenge')}</dt>
            <dd>{t(`rights.challenges.${right.challenge}`)}</dd>
          </>
        )}
        <dt>{t('rights.mandates')}</dt>
        <dd>
          {right.mandates.map(({ agent, agentName = agent, until: last }) => {
            const until = day(last);
            return (
              <p key={agent} className="row">
                {agent === me ? t('rights.yourMandate', { until }) : t('rights.untilText', { agent: agentName, until })}
                <Popconfirm
                  title={t('rights.mandateEndSure')}
                  okText={t('rights.mandateEnd')}
                  cancelText={t('rights.mandateKeep')}
                  overlayStyle={{ maxWidth: 'min(28rem, 92vw)' }}
                  onConfirm={() => end.mutate({ path: { right: right.id, agent } })}
                >
                  <Button size="small" loading={end.isPending}>
                    {t('rights.mandateEnd')}
                  </Button>
                </Popconfirm>
              </p>
            );
          })}
          {isMine && <MandateForm right={right.id} />}
        </dd>
      </dl>
      {right.status === 'unverified' && isMine && <ConfirmRight right={right.id} />}
      {end.isError && <ProblemAlert error={end.error} />}
    </Card>
  );
}
