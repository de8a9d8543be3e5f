import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LinksOf, useRevokeLinks } from '../data/seller-links.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** Folded away until asked for: links seldom get into other hands. */
export function RevokeLinks({ of }: { of: LinksOf }) {
  const { t } = useTranslation('desk');
  const revoke = useRevokeLinks(of);
  const [open, setOpen] = useState(false);
  const scope = 'case' in of ? 'case' : 'shop';
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
    <Card title={<h2 className="small-head">{t(`links.${scope}.title`)}</h2>}>
      <ReasonsForm
        readBy="desk"
        choices={[{ value: 'revoke', text: t('links.submit'), danger: true }]}
        busy={revoke.isPending}
        error={revoke.error}
        onDecide={(_, reasons) => revoke.mutate(reasons)}
      >
        <p>{t(`links.${scope}.text`)}</p>
      </ReasonsForm>
    </Card>
  );
}
