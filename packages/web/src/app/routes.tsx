import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { NotFoundPage } from '../plain/lost-page.tsx';
import { WordlessWaiting } from '../plain/waiting.tsx';
import { CrashBoundary } from './crash-boundary.tsx';

const FrontPage = lazy(async () => ({ default: (await import('../public/front-page.tsx')).FrontPage }));
const HowItWorksPage = lazy(async () => ({
  default: (await import('../public/how-it-works-page.tsx')).HowItWorksPage,
}));
const LedgerPage = lazy(async () => ({ default: (await import('../public/ledger-page.tsx')).LedgerPage }));
const PublicationsPage = lazy(async () => ({
  default: (await import('../public/publications-page.tsx')).PublicationsPage,
}));
const ReferencePage = lazy(async () => ({ default: (await import('../public/reference-page.tsx')).ReferencePage }));
const TransparencyPage = lazy(async () => ({
  default: (await import('../public/transparency-page.tsx')).TransparencyPage,
}));
const CheckPage = lazy(async () => ({ default: (await import('../public/check-page.tsx')).CheckPage }));
const RulesPage = lazy(async () => ({ default: (await import('../public/rules-page.tsx')).RulesPage }));
const TermsListPage = lazy(async () => ({ default: (await import('../public/terms-page.tsx')).TermsListPage }));
const TermsPage = lazy(async () => ({ default: (await import('../public/terms-page.tsx')).TermsPage }));
const MailPage = lazy(async () => ({ default: (await import('../public/mail-page.tsx')).MailPage }));
const EnrolPage = lazy(async () => ({ default: (await import('../enrol/enrol-page.tsx')).EnrolPage }));
const InvitationPage = lazy(async () => ({ default: (await import('../enrol/invitation-page.tsx')).InvitationPage }));
const MandatePage = lazy(async () => ({ default: (await import('../enrol/mandate-page.tsx')).MandatePage }));
const ForgottenPage = lazy(async () => ({ default: (await import('../enrol/new-password-page.tsx')).ForgottenPage }));
const NewPasswordPage = lazy(async () => ({
  default: (await import('../enrol/new-password-page.tsx')).NewPasswordPage,
}));
const NewAddressPage = lazy(async () => ({ default: (await import('../enrol/new-address-page.tsx')).NewAddressPage }));
const PasswordPage = lazy(async () => ({ default: (await import('../enrol/password-page.tsx')).PasswordPage }));
const SignInPage = lazy(async () => ({ default: (await import('../enrol/sign-in-page.tsx')).SignInPage }));
const ProviderPage = lazy(async () => ({ default: (await import('../enrol/provider-sign-in.tsx')).ProviderPage }));
const CodePage = lazy(async () => ({ default: (await import('../enrol/sign-in-page.tsx')).CodePage }));
const SecurityPage = lazy(async () => ({ default: (await import('../office/security-page.tsx')).SecurityPage }));
const AnswerPage = lazy(async () => ({ default: (await import('../seller/answer-page.tsx')).AnswerPage }));
const ShopNoticePage = lazy(async () => ({ default: (await import('../seller/shop-notice-page.tsx')).ShopNoticePage }));
const ClearancesPage = lazy(async () => ({ default: (await import('../seller/clearances-page.tsx')).ClearancesPage }));
const Office = lazy(async () => ({ default: (await import('../office/office.tsx')).Office }));
const Portal = lazy(async () => ({ default: (await import('../portal/portal.tsx')).Portal }));
const Desk = lazy(async () => ({ default: (await import('../desk/desk.tsx')).Desk }));

/** Each group of pages is a separate chunk; only the office's contains antd. */
export function Pages() {
  return (
    <CrashBoundary>
      <BrowserRouter>
        <Suspense fallback={<WordlessWaiting />}>
          <Routes>
            <Route path="/" element={<FrontPage />} />
            <Route path="/how-it-works" element={<HowItWorksPage />} />
            <Route path="/enrol" element={<EnrolPage />} />
            <Route path="/enrol/:enrolment" element={<EnrolPage />} />
            <Route path="/invitation/:link" element={<InvitationPage />} />
            <Route path="/mandate/:link" element={<MandatePage />} />
            <Route path="/forgotten-password" element={<ForgottenPage />} />
            <Route path="/new-password/:link" element={<NewPasswordPage />} />
            <Route path="/new-address/:link" element={<NewAddressPage />} />
            <Route path="/sign-in" element={<SignInPage />} />
            <Route path="/sign-in/code" element={<CodePage />} />
            <Route path="/sign-in/oidc" element={<ProviderPage />} />
            <Route path="/password" element={<PasswordPage />} />
            <Route path="/ledger" element={<LedgerPage />} />
            <Route path="/published" element={<PublicationsPage />} />
            <Route path="/transparency" element={<TransparencyPage />} />
            <Route path="/check" element={<CheckPage />} />
            <Route path="/rules" element={<RulesPage />} />
            <Route path="/terms" element={<TermsListPage />} />
            <Route path="/terms/:terms" element={<TermsPage />} />
            <Route path="/api-reference" element={<ReferencePage />} />
            <Route path="/mail" element={<MailPage />} />
            <Route path="/answer/:link" element={<AnswerPage />} />
            <Route path="/shop-notice/:link" element={<ShopNoticePage />} />
            <Route path="/clearances/:link" element={<ClearancesPage />} />
            <Route element={<Office />}>
              <Route path="/portal/*" element={<Portal />} />
              <Route path="/security" element={<SecurityPage />} />
              <Route path="/desk/*" element={<Desk />} />
            </Route>
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </BrowserRouter>
    </CrashBoundary>
  );
}
