import { useTranslation } from 'react-i18next';

/** Between what something is and what it says, as the language writes it. */
export const Colon = () => <>{useTranslation().t('colon')}</>;
