import type { ReactNode } from 'react';
import { Brand } from '../plain/brand.tsx';
import { LanguageSwitch } from '../plain/language-switch.tsx';
import { PageFooter } from '../plain/page.tsx';
import { ThemeSwitch } from '../plain/theme-switch.tsx';
import { WordlessWaiting } from '../plain/waiting.tsx';

/** The frame of a seller's pages: without navigation, since the seller has nothing else to do. Empty until the page is ready. */
export function SellerFrame({ isReady, children }: { isReady: boolean; children: ReactNode }) {
  return (
    <div className="seller">
      <header className="top">
        <div className="narrow top-line">
          <span className="brand">
            <Brand />
          </span>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className="narrow stack" aria-busy={!isReady}>
        {isReady ? children : <WordlessWaiting />}
      </main>
      {isReady && <PageFooter />}
    </div>
  );
}
