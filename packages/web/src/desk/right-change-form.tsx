import { Button, Form, Input, Select } from 'antd';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

const changes = ['surrendered', 'cancelled', 'not-renewed', 'renewed', 'assigned', 'register-noted'] as const;
const challenges = ['none', 'opposed', 'in-cancellation'] as const;

interface Draft {
  readonly change: (typeof changes)[number];
  readonly validUntil?: string;
  readonly to?: string;
  readonly registeredOn?: string;
  readonly challenge?: (typeof challenges)[number];
}

/** A right lapsed, was renewed or was assigned, or its register says more of it: open cases of a lapsed or assigned one come to the desk. */
export function RightChangeForm({ right }: { right: string }) {
  const { t } = useWords('desk');
  const { t: portal } = useWords('portal');
  const change = useAct('changeRight', { right });
  const [form] = Form.useForm<Draft>();
  const chosen = Form.useWatch('change', form);
  const required = [{ required: true, message: portal('rights.required') }];
  const submit = (draft: Draft) => {
    if (draft.change === 'renewed')
      change.mutate({ change: 'renewed', validUntil: new Date(`${draft.validUntil}T23:59:59`).toISOString() });
    else if (draft.change === 'assigned') change.mutate({ change: 'assigned', to: draft.to?.trim() ?? '' });
    else if (draft.change === 'register-noted')
      change.mutate({
        change: draft.change,
        ...(draft.registeredOn && { registeredOn: draft.registeredOn }),
        ...(draft.challenge && { challenge: draft.challenge }),
      });
    else change.mutate({ change: 'lapsed', cause: draft.change });
  };
  return (
    <Form<Draft> form={form} layout="vertical" className="toolbar" onFinish={submit}>
      <Form.Item name="change" label={t('rights.change')} rules={required}>
        <Select
          popupMatchSelectWidth={false}
          options={changes.map((value) => ({ value, label: t(`rights.changes.${value}`) }))}
        />
      </Form.Item>
      {chosen === 'renewed' && (
        <Form.Item name="validUntil" label={portal('rights.validUntil')} rules={required}>
          <Input type="date" />
        </Form.Item>
      )}
      {chosen === 'assigned' && (
        <Form.Item name="to" label={t('rights.to')} rules={required}>
          <Input />
        </Form.Item>
      )}
      {chosen === 'register-noted' && (
        <>
          <Form.Item name="registeredOn" label={portal('rights.registeredOn')}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="challenge" label={portal('rights.challenge')}>
            <Select
              allowClear
              popupMatchSelectWidth={false}
              options={challenges.map((value) => ({ value, label: portal(`rights.challenges.${value}`) }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item>
        <Button htmlType="submit" loading={change.isPending}>
          {t('rights.submit')}
        </Button>
      </Form.Item>
      {change.isError && <ProblemAlert error={change.error} />}
    </Form>
  );
}
