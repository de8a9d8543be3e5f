import { Button } from 'antd';
import { useState } from 'react';
import type { Act } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** Collapsed by default, since links seldom reach the wrong people. */
export function RevokeLinks({ scope, revoke }: { scope: 'case' | 'shop'; revoke: Act<{ reasons: string }> }) {
  const { t } = useWords('desk');
  const [open, setOpen] = useState(false);
  if (revoke.isSuccess)
    return (
      <p className="note" role="status">
        {t('links.done')}
      </p>
    );
  if (!open)
    return (
      <Button className="gap" onClick={() => setOpen(true)}>
        {t(`links.${scope}.title`)}…
      </Button>
    );
  return (
    <Panel title={t(`links.${scope}.title`)}>
      <ReasonsForm
        readBy="desk"
        choices={[{ value: 'revoke', text: t('links.submit'), danger: true }]}
        act={revoke}
        say={(_, said) => said}
      >
        <p>{t(`links.${scope}.text`)}</p>
      </ReasonsForm>
    </Panel>
  );
}
