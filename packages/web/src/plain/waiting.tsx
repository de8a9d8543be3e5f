import { useTranslation } from 'react-i18next';

export function Waiting({ text }: { text?: string }) {
  const { t } = useTranslation();
  return (
    <p className="row soft" role="status">
      <span className="spinner" aria-hidden="true" />
      {text ?? t('loading')}
    </p>
  );
}
