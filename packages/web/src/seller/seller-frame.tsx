import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../plain/language-switch.tsx';
import { PageFooter } from '../plain/page.tsx';

/** The frame of what a seller sees: no navigation, for there is nothing else that it has to do. */
export function SellerFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="seller">
      <header className="top">
        <div className="narrow top-line">
          <span className="brand">
            <img src="/seal.svg" alt="" />
            {t('name')}
          </span>
          <LanguageSwitch />
        </div>
      </header>
      <main className="narrow stack">{children}</main>
      <PageFooter />
    </div>
  );
}
