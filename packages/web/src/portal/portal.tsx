import { Link, Navigate, Route, Routes } from 'react-router';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { later } from '../office/later.tsx';
import { Shell } from '../office/shell.tsx';
import { NotFoundInOffice } from '../plain/lost-page.tsx';
import { FindingsPage } from './findings-page.tsx';
import { HomePage } from './home-page.tsx';
import { InScope, ScopeSwitch } from './scope.tsx';
import { useNavigation } from './use-navigation.ts';

const ApiKeysPage = later(async () => (await import('../office/api-keys-page.tsx')).ApiKeysPage);
const MembersPage = later(async () => (await import('../office/members-page.tsx')).MembersPage);
const PracticePage = later(async () => (await import('../office/practice-page.tsx')).PracticePage);
const ShadowPage = later(async () => (await import('../office/shadow-page.tsx')).ShadowPage);
const BrandsPage = later(async () => (await import('./brands-page.tsx')).BrandsPage);
const CasePage = later(async () => (await import('./case-page.tsx')).CasePage);
const CasesPage = later(async () => (await import('./cases-page.tsx')).CasesPage);
const ClearancesPage = later(async () => (await import('./clearances-page.tsx')).ClearancesPage);
const FilePage = later(async () => (await import('./file-page.tsx')).FilePage);
const FirstStepsPage = later(async () => (await import('./first-steps.tsx')).FirstStepsPage);
const InstructionsPage = later(async () => (await import('./instructions-page.tsx')).InstructionsPage);
const MarketplaceOrdersPage = later(async () => (await import('./marketplace-orders-page.tsx')).MarketplaceOrdersPage);
const MarketplacePage = later(async () => (await import('./marketplace-page.tsx')).MarketplacePage);
const MarketplaceRemovalsPage = later(
  async () => (await import('./marketplace-removals-page.tsx')).MarketplaceRemovalsPage,
);
const MarketplaceShadowPage = later(async () => (await import('./marketplace-shadow-page.tsx')).MarketplaceShadowPage);
const MarketplaceStagesPage = later(async () => (await import('./marketplace-stages-page.tsx')).MarketplaceStagesPage);
const ReportPage = later(async () => (await import('./report-page.tsx')).ReportPage);
const RightsPage = later(async () => (await import('./rights-page.tsx')).RightsPage);
const SellersPage = later(async () => (await import('./sellers-page.tsx')).SellersPage);
const StandingPage = later(async () => (await import('./standing-page.tsx')).StandingPage);
const TermsPage = later(async () => (await import('./terms-page.tsx')).TermsPage);
const TipsPage = later(async () => (await import('./tips-page.tsx')).TipsPage);
const WebhooksPage = later(async () => (await import('./webhooks-page.tsx')).WebhooksPage);

/** The pages of rights holders, agents and associations. */
export function Portal() {
  const me = useMe();
  const nav = useNavigation();
  if (me.data?.role === 'desk') return <Navigate to="/desk" replace />;
  if (me.data?.role === 'marketplace')
    return (
      <Shell nav={nav}>
        <Routes>
          <Route path="orders" element={<MarketplaceOrdersPage />} />
          <Route path="removals" element={<MarketplaceRemovalsPage />} />
          <Route path="stages" element={<MarketplaceStagesPage />} />
          <Route path="shadow" element={<MarketplaceShadowPage />} />
          <Route path="people" element={<MembersPage />} />
          <Route path="api-keys" element={<ApiKeysPage />} />
          <Route path="*" element={<MarketplacePage />} />
        </Routes>
      </Shell>
    );
  return (
    <Shell nav={nav} aside={<ScopeSwitch />}>
      {me.data?.participant?.termsAccepted === false && (
        <NewTerms isAdministrator={me.data.position === 'administrator'} />
      )}
      <InScope>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="report" element={<ReportPage />} />
          <Route path="first-steps" element={<FirstStepsPage />} />
          <Route path="findings" element={<FindingsPage />} />
          <Route path="instructions" element={<InstructionsPage />} />
          <Route path="file" element={<FilePage />} />
          <Route path="tips" element={<TipsPage />} />
          <Route path="cases" element={<CasesPage />} />
          <Route path="cases/:case" element={<CasePage />} />
          <Route path="shadow" element={<ShadowPage lead="leadHolder" />} />
          <Route path="standing" element={<StandingPage />} />
          <Route path="practice" element={<PracticePage />} />
          <Route path="terms" element={<TermsPage />} />
          <Route path="rights" element={<RightsPage />} />
          <Route path="sellers" element={<SellersPage />} />
          <Route path="clearances" element={<ClearancesPage />} />
          <Route path="brands" element={<BrandsPage />} />
          <Route path="webhooks" element={<WebhooksPage />} />
          <Route path="people" element={<MembersPage />} />
          <Route path="api-keys" element={<ApiKeysPage />} />
          <Route path="*" element={<NotFoundInOffice />} />
        </Routes>
      </InScope>
    </Shell>
  );
}

/** On every page, since each complaint waits for a reviewer meanwhile. */
function NewTerms({ isAdministrator }: { isAdministrator: boolean }) {
  const { t } = useWords('enrol');
  return (
    <p className="note warn">
      {t('terms.notAccepted')} <Link to="/portal/terms">{t(isAdministrator ? 'terms.submit' : 'terms.read')}</Link>
    </p>
  );
}
