import { Button, Form, Input, Select } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ClearanceList } from '../office/clearance-list.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';

/** Sellers whose authorisation the rights holder checks once. */
export function ClearancesPage() {
  const { t } = useWords('portal');
  useTitle(t('clearances.title'));
  return (
    <>
      <h1>{t('clearances.title')}</h1>
      <p className="soft">{t('clearances.lead')}</p>
      <InviteForm />
      <ClearanceList />
    </>
  );
}

function InviteForm() {
  const { t, language } = useWords('portal');
  const invite = useAct('inviteToClearance');
  const marketplaces = useRead('listMarketplaces');
  const [form] = Form.useForm<{ marketplace: string; seller: string }>();
  const required = [{ required: true, message: t('clearances.required') }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="toolbar"
      onFinish={({ marketplace, seller }) =>
        invite.mutate({ marketplace, seller: seller.trim() }, { onSuccess: () => form.resetFields() })
      }
    >
      <Form.Item name="marketplace" label={t('clearances.marketplace')} rules={required}>
        <Select
          className="choice"
          loading={marketplaces.isPending}
          options={(marketplaces.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item name="seller" label={t('clearances.seller')} extra={t('clearances.sellerHint')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={invite.isPending}>
          {t('clearances.invite')}
        </Button>
      </Form.Item>
      {invite.isSuccess && <p role="status">{t('clearances.invited')}</p>}
      {invite.isError && <ProblemAlert error={invite.error} />}
    </Form>
  );
}
