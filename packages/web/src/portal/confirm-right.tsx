import { Button, Form, Input } from 'antd';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

/** The code that went to the register's contact makes the right usable. */
export function ConfirmRight({ right }: { right: string }) {
  const { t } = useWords('portal');
  const confirm = useAct('confirmRight', { right });
  return (
    <div className="note warn gap">
      <p>{t('rights.confirmText')}</p>
      <Form<{ code: string }>
        layout="vertical"
        className="toolbar"
        onFinish={({ code }) => confirm.mutate({ code: code.trim() })}
      >
        <Form.Item
          name="code"
          label={t('rights.code')}
          rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('rights.required') }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {t('rights.confirm')}
          </Button>
        </Form.Item>
      </Form>
      {confirm.isError && <ProblemAlert error={confirm.error} />}
    </div>
  );
}
