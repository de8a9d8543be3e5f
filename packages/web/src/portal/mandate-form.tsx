import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

/** A mandate ends at the end of the day chosen, in the reader's zone. */
export function MandateForm({ right }: { right: string }) {
  const { t } = useWords('portal');
  const grant = useAct('grantMandate', { right });
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('rights.mandateAdd')}
      </Button>
    );
  const required = [{ required: true, message: t('rights.required') }];
  return (
    <Form<{ agent: string; until: string }>
      layout="vertical"
      className="toolbar"
      onFinish={({ agent, until }) =>
        grant.mutate(
          { agent: agent.trim(), until: new Date(`${until}T23:59:59`).toISOString() },
          { onSuccess: () => setOpen(false) },
        )
      }
    >
      <Form.Item name="agent" label={t('rights.agent')} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="until" label={t('rights.until')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit" loading={grant.isPending}>
          {t('rights.mandateAdd')}
        </Button>
      </Form.Item>
      {grant.isError && <ProblemAlert error={grant.error} />}
    </Form>
  );
}
