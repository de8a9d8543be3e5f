import { Link, Navigate, Route, Routes } from 'react-router';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { ApiKeysPage } from '../office/api-keys-page.tsx';
import { MembersPage } from '../office/members-page.tsx';
import { PracticePage } from '../office/practice-page.tsx';
import { ShadowPage } from '../office/shadow-page.tsx';
import { Shell } from '../office/shell.tsx';
import { NotFoundInOffice } from '../plain/lost-page.tsx';
import { BrandsPage } from './brands-page.tsx';
import { CasePage } from './case-page.tsx';
import { CasesPage } from './cases-page.tsx';
import { ClearancesPage } from './clearances-page.tsx';
import { FilePage } from './file-page.tsx';
import { FindingsPage } from './findings-page.tsx';
import { FirstStepsPage } from './first-steps.tsx';
import { HomePage } from './home-page.tsx';
import { InstructionsPage } from './instructions-page.tsx';
import { MarketplaceOrdersPage } from './marketplace-orders-page.tsx';
import { MarketplacePage } from './marketplace-page.tsx';
import { MarketplaceRemovalsPage } from './marketplace-removals-page.tsx';
import { MarketplaceShadowPage } from './marketplace-shadow-page.tsx';
import { MarketplaceStagesPage } from './marketplace-stages-page.tsx';
import { ReportPage } from './report-page.tsx';
import { RightsPage } from './rights-page.tsx';
import { InScope, ScopeSwitch } from './scope.tsx';
import { SellersPage } from './sellers-page.tsx';
import { StandingPage } from './standing-page.tsx';
import { TermsPage } from './terms-page.tsx';
import { TipsPage } from './tips-page.tsx';
import { useNavigation } from './use-navigation.ts';
import { WebhooksPage } from './webhooks-page.tsx';

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
