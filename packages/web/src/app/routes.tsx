import { type ComponentType, isValidElement, lazy, Suspense } from 'react';
import { BrowserRouter, createRoutesFromElements, matchRoutes, Route, useRoutes } from 'react-router';
import { readAhead } from '../data/api.ts';
import { type Area, loadAreas } from '../language/language.ts';
import { NotFoundPage } from '../plain/lost-page.tsx';
import { WordlessWaiting } from '../plain/waiting.tsx';
import { CrashBoundary } from './crash-boundary.tsx';

/** How the code of each page and its areas of texts are loaded, by its component. */
const loads = new Map<unknown, () => Promise<unknown>>();

/** The code of a page and its areas of texts, loaded side by side. */
function page(code: () => Promise<ComponentType>, ...areas: Area[]): ComponentType {
  const load = () => Promise.all([code(), loadAreas(areas)]);
  const Page = lazy(async () => ({ default: (await load())[0] }));
  loads.set(Page, load);
  return Page;
}

/** Parts of one office's pages stand in the other's too. */
const offices = ['office', 'portal', 'desk', 'enrol', 'seller', 'matters', 'disputes', 'rules'] as const;

const FrontPage = page(async () => (await import('../public/front-page.tsx')).FrontPage, 'front', 'story');
const HowItWorksPage = page(async () => (await import('../public/how-it-works-page.tsx')).HowItWorksPage, 'front');
const LedgerPage = page(async () => (await import('../public/ledger-page.tsx')).LedgerPage);
const PublicationsPage = page(async () => (await import('../public/publications-page.tsx')).PublicationsPage);
const ReferencePage = page(async () => (await import('../public/reference-page.tsx')).ReferencePage, 'reference');
const TransparencyPage = page(
  async () => (await import('../public/transparency-page.tsx')).TransparencyPage,
  'transparency',
);
const CheckPage = page(async () => (await import('../public/check-page.tsx')).CheckPage, 'check');
const RulesPage = page(async () => (await import('../public/rules-page.tsx')).RulesPage, 'rules');
const TermsListPage = page(async () => (await import('../public/terms-page.tsx')).TermsListPage, 'enrol');
const TermsPage = page(async () => (await import('../public/terms-page.tsx')).TermsPage, 'enrol');
const MailPage = page(async () => (await import('../public/mail-page.tsx')).MailPage, 'enrol');
const EnrolPage = page(async () => (await import('../enrol/enrol-page.tsx')).EnrolPage, 'enrol');
const InvitationPage = page(async () => (await import('../enrol/invitation-page.tsx')).InvitationPage, 'enrol');
const MandatePage = page(async () => (await import('../enrol/mandate-page.tsx')).MandatePage, 'enrol');
const ForgottenPage = page(async () => (await import('../enrol/new-password-page.tsx')).ForgottenPage, 'enrol');
const NewPasswordPage = page(async () => (await import('../enrol/new-password-page.tsx')).NewPasswordPage, 'enrol');
const NewAddressPage = page(async () => (await import('../enrol/new-address-page.tsx')).NewAddressPage, 'enrol');
const PasswordPage = page(async () => (await import('../enrol/password-page.tsx')).PasswordPage, 'enrol');
const SignInPage = page(async () => (await import('../enrol/sign-in-page.tsx')).SignInPage, 'enrol');
const ProviderPage = page(async () => (await import('../enrol/provider-sign-in.tsx')).ProviderPage, 'enrol');
const CodePage = page(async () => (await import('../enrol/sign-in-page.tsx')).CodePage, 'enrol');
const SecurityPage = page(async () => (await import('../office/security-page.tsx')).SecurityPage, 'office');
const AnswerPage = page(
  async () => (await import('../seller/answer-page.tsx')).AnswerPage,
  'seller',
  'matters',
  'disputes',
);
const ShopNoticePage = page(async () => (await import('../seller/shop-notice-page.tsx')).ShopNoticePage, 'seller');
const ClearancesPage = page(async () => (await import('../seller/clearances-page.tsx')).ClearancesPage, 'seller');
const Office = page(async () => (await import('../office/office.tsx')).Office);
const Portal = page(async () => (await import('../portal/portal.tsx')).Portal, ...offices);
const Desk = page(async () => (await import('../desk/desk.tsx')).Desk, ...offices);

/** Each group of pages is a separate chunk; only the office's contains antd. */
const routes = createRoutesFromElements(
  <>
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
  </>,
);

/** Begins to load the page that was opened, before the first texts are there. What fails is loaded again when it is shown. */
export function beginPage(): void {
  for (const { route, params } of matchRoutes(routes, location) ?? []) {
    if (!isValidElement(route.element)) continue;
    loads
      .get(route.element.type)?.()
      .catch(() => undefined);
    // Most sellers open it once, on a phone.
    if (route.element.type === AnswerPage) void readAhead('getNotice', { path: { link: params.link ?? '' } });
  }
}

export function Pages() {
  return (
    <CrashBoundary>
      <BrowserRouter>
        <Suspense fallback={<WordlessWaiting />}>
          <Matching />
        </Suspense>
      </BrowserRouter>
    </CrashBoundary>
  );
}

const Matching = () => useRoutes(routes);
