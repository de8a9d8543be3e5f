import { useEffect } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useMe } from '../data/session.ts';
import { ApiKeysPage } from '../office/api-keys-page.tsx';
import { MembersPage } from '../office/members-page.tsx';
import { PracticePage } from '../office/practice-page.tsx';
import { ShadowPage } from '../office/shadow-page.tsx';
import { Shell } from '../office/shell.tsx';
import { NotFoundInOffice } from '../plain/lost-page.tsx';
import { AuditPage } from './audit-page.tsx';
import { DeskCasePage } from './case-page.tsx';
import { DeskCasesPage } from './cases-page.tsx';
import { ConnectionPage } from './connection-page.tsx';
import { ConsumersPage } from './consumers-page.tsx';
import { EnrolmentPage } from './enrolment-page.tsx';
import { MarketplacePage } from './marketplace-page.tsx';
import { MarketplacesPage } from './marketplaces-page.tsx';
import { MisusePage } from './misuse-page.tsx';
import { ModelsPage } from './models-page.tsx';
import { OrdersPage } from './orders-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { ParticipantPage } from './participant-page.tsx';
import { ParticipantsPage } from './participants-page.tsx';
import { veilPictures } from './picture-veil.tsx';
import { ReadingsPage } from './readings-page.tsx';
import { RegistrationPage } from './registration-page.tsx';
import { RemovalsPage } from './removals-page.tsx';
import { DeskRightsPage } from './rights-page.tsx';
import { RuleProposalPage } from './rule-proposal-page.tsx';
import { RulesPage } from './rules-page.tsx';
import { ScreeningPage } from './screening-page.tsx';
import { SecurityLogPage } from './security-log-page.tsx';
import { SellerPage } from './seller-page.tsx';
import { SellersPage } from './sellers-page.tsx';
import { StagesPage } from './stages-page.tsx';
import { StatementsPage } from './statements-page.tsx';
import { TasksPage } from './tasks-page.tsx';
import { useNavigation } from './use-navigation.ts';

/** The pages of the programme's staff. */
export function Desk() {
  const me = useMe();
  const nav = useNavigation();
  useEffect(veilPictures, []);
  if (me.data && me.data.role !== 'desk') return <Navigate to="/portal" replace />;
  if (me.data?.secondFactor === 'missing') return <Navigate to="/security" replace />;
  return (
    <Shell nav={nav}>
      <Routes>
        <Route index element={<TasksPage />} />
        <Route path="overview" element={<OverviewPage />} />
        <Route path="practice" element={<PracticePage />} />
        <Route path="readings" element={<ReadingsPage />} />
        <Route path="misuse" element={<MisusePage />} />
        <Route path="enrolments/:enrolment" element={<EnrolmentPage />} />
        <Route path="audits/:audit" element={<AuditPage />} />
        <Route path="cases" element={<DeskCasesPage />} />
        <Route path="cases/:case" element={<DeskCasePage />} />
        <Route path="sellers" element={<SellersPage />} />
        <Route path="sellers/:marketplace/:seller" element={<SellerPage />} />
        <Route path="orders" element={<OrdersPage />} />
        <Route path="removals" element={<RemovalsPage />} />
        <Route path="stages" element={<StagesPage />} />
        <Route path="shadow" element={<ShadowPage lead="leadDesk" />} />
        <Route path="marketplaces" element={<MarketplacesPage />} />
        <Route path="marketplaces/:marketplace" element={<MarketplacePage />} />
        <Route path="connections/new" element={<ConnectionPage />} />
        <Route path="connections/:marketplace/change" element={<ConnectionPage />} />
        <Route path="screening" element={<ScreeningPage />} />
        <Route path="models" element={<ModelsPage />} />
        <Route path="statements" element={<StatementsPage />} />
        <Route path="consumers" element={<ConsumersPage />} />
        <Route path="participants" element={<ParticipantsPage />} />
        <Route path="participants/:participant" element={<ParticipantPage />} />
        <Route path="rights" element={<DeskRightsPage />} />
        <Route path="people" element={<MembersPage />} />
        <Route path="rights/:right" element={<RegistrationPage />} />
        <Route path="api-keys" element={<ApiKeysPage />} />
        <Route path="security-log" element={<SecurityLogPage />} />
        <Route path="rules" element={<RulesPage />} />
        <Route path="rules/:proposal" element={<RuleProposalPage />} />
        <Route path="*" element={<NotFoundInOffice />} />
      </Routes>
    </Shell>
  );
}
