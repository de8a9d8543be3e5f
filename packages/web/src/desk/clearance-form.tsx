import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParticipants } from '../data/participants.ts';
import { useClearSeller } from '../data/sellers.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

/** A clearance lasts to the end of the day chosen, in the reader's zone. */
export function ClearanceForm({ seller }: { seller: string }) {
  const { t } = useTranslation('desk');
  const { t: portal } = useTranslation('portal');
  const clear = useClearSeller(seller);
  const participants = useParticipants();
  const [form] = Form.useForm<{ holder: string; until: string }>();
  const required = [{ required: true, message: portal('rights.required') }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="toolbar gap"
      onFinish={({ holder, until }) =>
        clear.mutate(
          { holder, until: new Date(`${until}T23:59:59`).toISOString() },
          { onSuccess: () => form.resetFields() },
        )
      }
    >
      <Form.Item name="holder" label={t('sellers.holder')} extra={t('sellers.clearHint')} rules={required}>
        <Select
          className="choice"
          showSearch={{ optionFilterProp: 'label' }}
          loading={participants.isPending}
          options={(participants.data ?? [])
            .filter(({ kind }) => kind === 'rights-holder')
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="until" label={t('sellers.until')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit" loading={clear.isPending}>
          {t('sellers.clear')}
        </Button>
      </Form.Item>
      {clear.isError && <ProblemAlert error={clear.error} />}
    </Form>
  );
}
