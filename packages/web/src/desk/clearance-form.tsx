import { Button, Card, Form, Input, Select } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import { sellerPath } from '../format/seller-path.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

const grounds = ['documents-in-order', 'holder-told-us', 'proved-in-a-case'] as const;

interface Said {
  readonly holder: string;
  readonly ground: (typeof grounds)[number];
  readonly until: string;
}

/** The desk clears a seller that it knows to be authorised, or asks it for documents. To the end of the day chosen, in China. */
export function ClearanceForm({ seller }: { seller: string }) {
  const { t, term } = useWords('desk');
  const { t: portal } = useWords('portal');
  const clear = useAct('grantClearance');
  const invite = useAct('inviteToClearance');
  const participants = useRead('listParticipants');
  const [form] = Form.useForm<Said>();
  const required = [{ required: true, message: portal('rights.required') }];
  const whom = sellerPath(seller);
  const failed = clear.error ?? invite.error;
  return (
    <Card className="gap" title={<h3 className="small-head">{t('sellers.clear')}</h3>}>
      <p className="soft">{t('sellers.clearHint')}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ holder, ground, until }) =>
          clear.mutate(
            { ...whom, holder, ground, until: new Date(`${until}T23:59:59+08:00`).toISOString() },
            { onSuccess: () => form.resetFields() },
          )
        }
      >
        <div className="toolbar of-fields">
          <Form.Item name="holder" label={t('sellers.holder')} rules={required}>
            <Select
              className="choice"
              showSearch={{ optionFilterProp: 'label' }}
              loading={participants.isPending}
              options={(participants.data?.items ?? [])
                .filter(({ kind }) => kind === 'rights-holder')
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="ground" label={t('sellers.ground')} rules={required}>
            <Select
              className="choice"
              options={grounds.map((value) => ({ value, label: term('clearanceReason', value) }))}
            />
          </Form.Item>
          <Form.Item name="until" label={t('sellers.until')} rules={required}>
            <Input type="date" />
          </Form.Item>
        </div>
        <div className="row">
          <Button htmlType="submit" loading={clear.isPending}>
            {t('sellers.clear')}
          </Button>
          <Button
            loading={invite.isPending}
            onClick={async () => {
              const { holder } = await form.validateFields(['holder']);
              invite.mutate({ ...whom, holder });
            }}
          >
            {t('sellers.invite')}
          </Button>
        </div>
      </Form>
      {failed && <ProblemAlert error={failed} />}
    </Card>
  );
}
