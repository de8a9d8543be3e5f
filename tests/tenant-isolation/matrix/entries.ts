import { randomUUID } from 'node:crypto';
import { paper } from '../../../packages/service/src/testing/paper.ts';
import type { Things } from '../people.ts';
import {
  type About,
  type Entry,
  forAll,
  forDesk,
  forLinks,
  forMarketplaces,
  forParticipants,
  forUsers,
  type Matrix,
  naming,
  type Question,
} from './entry.ts';

const reasons = { reasons: 'x' };
const taken =
  'whoever holds the certificate must be told that the registration takes part already, or it would wait for ever';
const publicly = 'it is public: what every shopper sees, and what the programme publishes';
const key = 'the random id is the key: it was given to the applicant alone, and shows only how its enrolment stands';
const pdf = paper('a paper');
/** A PNG of one white pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
);
const until = '2027-01-01T00:00:00.000Z';

const mail = () => `${randomUUID()}@else.example`;
const complaint = (right: string, listing: string) => ({
  ...{ right, reason: 'counterfeit', declaration: true },
  targets: [{ kind: 'listing', marketplace: 'taobao', id: listing }],
});
const connection = { connector: 'operator-api', settings: { id: 'shoes', url: 'https://shoes.example' } };
const filedCase = (bytes: Buffer): string => JSON.parse(bytes.toString('utf8')).bundles[0].cases[0].case;

/** One client's, or one brand's. The agent may ask about its own client. */
const ofWhom = ({ of, mine, world }: About): readonly string[] => [
  `brand=${of.brand}`,
  ...(mine === world.agents ? [] : [`client=${of.participant}`]),
];

/** Behind the link of an invitation, which its holder alone was mailed. */
function behindInvitation(ask: (links: Things) => Question, own: number): Entry {
  const entry = forAll(({ of }) => ask(of), { own: 404 });
  return { ...entry, gets: { ...entry.gets, participant: { own, other: 404 } } };
}

/** The expected answers of every operation for every principal. */
export const matrix: Matrix = {
  enrol: forAll(
    ({ of }) => ({
      path: '/enrolments',
      body: {
        name: 'x',
        kind: 'rights-holder',
        email: mail(),
        language: 'en',
        right: { office: 'CN', number: of.registration },
      },
    }),
    { own: 201, other: 201 },
    { differs: taken },
  ),
  getEnrolment: forAll(
    ({ of }) => ({ path: `/enrolments/${of.enrolment}` }),
    { own: 200 },
    { differs: key, agent: { other: 404 } },
  ),
  confirmEnrolment: forAll(
    ({ of }) => ({
      path: `/enrolments/${of.enrolment}/confirm`,
      body: { code: '000000', password: 'a long password' },
    }),
    { own: 409 },
    { differs: key, agent: { other: 404 } },
  ),
  me: naming(forUsers(() => ({ path: '/me' }), { own: 200 })),
  listParticipants: naming(forDesk(() => ({ path: '/participants' }), { own: 200 })),
  getStanding: forUsers(
    ({ of }) => ({ path: `/participants/${of.participant}/standing` }),
    { own: 200 },
    // An agent may not read its own principal's side.
    { agent: { own: 404, other: 404 } },
  ),

  listMembers: naming(forParticipants(() => ({ path: '/members' }), { own: 200 })),
  inviteMember: naming(
    forParticipants(
      () => ({ path: '/members/invitations', body: { email: mail(), name: 'x', position: 'viewer', language: 'en' } }),
      { own: 201 },
    ),
  ),
  // Of the only administrator.
  changeMember: forParticipants(
    ({ of }) => ({ path: `/members/${of.member}`, body: { position: 'viewer' } }),
    { own: 409 },
    { agent: { other: 404 } },
  ),
  closeMember: forParticipants(
    ({ of }) => ({ path: `/members/${of.member}/closure` }),
    { own: 409 },
    { agent: { other: 404 } },
  ),
  getInvitation: behindInvitation(({ joining }) => ({ path: `/invitations/${joining}` }), 200),
  acceptInvitation: behindInvitation(
    ({ joining }) => ({ path: `/invitations/${joining}/accept`, body: { password: 'password 1234' } }),
    422,
  ),
  requestPasswordLink: naming(
    forAll(() => ({ path: '/password-links', body: { email: mail(), language: 'en' } }), { own: 202 }),
  ),
  // An invitation's link opens no password and no address.
  getPasswordLink: forAll(({ of }) => ({ path: `/password-links/${of.joining}` }), { own: 404 }),
  choosePassword: forAll(
    ({ of }) => ({ path: `/password-links/${of.joining}/password`, body: { password: 'four words of mine' } }),
    { own: 404 },
  ),
  getAddressLink: forAll(({ of }) => ({ path: `/address-links/${of.joining}` }), { own: 404 }),
  confirmAddress: forAll(({ of }) => ({ path: `/address-links/${of.joining}/confirm` }), { own: 404 }),
  withdrawInvitation: forParticipants(
    ({ of }) => ({ path: `/members/invitations/${of.invitation}/withdraw` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  listTerms: naming(forAll(() => ({ path: '/terms' }), { own: 200 })),
  getTerms: naming(forAll(() => ({ path: '/terms/agent' }), { own: 200 })),
  getParticipantTerms: forUsers(
    ({ of }) => ({ path: `/participants/${of.participant}/terms` }),
    { own: 200 },
    // An agent may not read its own principal's side.
    { agent: { own: 404, other: 404 } },
  ),
  acceptTerms: naming(
    forParticipants(
      () => ({ path: '/terms/acceptances', body: { terms: '0'.repeat(64), person: 'x', authority: 'x' } }),
      {
        own: 409,
      },
    ),
  ),

  listApiKeys: naming(forUsers(() => ({ path: '/api-keys' }), { own: 200 })),
  listApiRequests: forUsers(
    ({ of }) => ({ path: `/api-keys/${of.apiKey}/requests` }),
    { own: 200, desk: 404 },
    { agent: { own: 404, other: 404 } },
  ),
  makeApiKey: naming(
    forUsers(
      () => ({ path: '/api-keys', body: { name: 'x', scopes: ['read'], days: 1, password: 'a long password' } }),
      { own: 201 },
    ),
  ),
  rotateApiKey: forUsers(
    ({ of }) => ({ path: `/api-keys/${of.apiKey}/rotation`, body: { days: 1, password: 'a long password' } }),
    { own: 200, desk: 404 },
    { agent: { own: 404, other: 404 } },
  ),
  revokeApiKey: forUsers(
    ({ of }) => ({ path: `/api-keys/${of.apiKey}/revocation` }),
    { own: 200, desk: 404 },
    { agent: { own: 404, other: 404 } },
  ),

  listRights: naming(forUsers(() => ({ path: '/rights' }), { own: 200 })),
  registerRight: forParticipants(
    ({ of }) => ({ path: '/rights', body: { office: 'CN', number: of.registration } }),
    { own: 409, other: 422 },
    { differs: taken },
  ),
  confirmRight: forParticipants(
    ({ of }) => ({ path: `/rights/${of.right}/confirm`, body: { code: '000000' } }),
    { own: 409 },
    { agent: { own: 404, other: 404 } },
  ),
  verifyRight: forDesk(
    ({ of }) => ({
      path: `/rights/${of.right}/verify`,
      body: { by: 'certificate-at-source', reference: 'x', participant: of.participant },
    }),
    // It is verified already.
    { own: 409 },
  ),
  // Before anyone asks for what does not exist: the desk then sees who asked.
  getRegistration: forDesk(({ of }) => ({ path: `/registrations/${of.right}` }), { own: 200 }),
  requestRightReview: forParticipants(
    ({ of }) => ({ path: '/right-reviews', body: { office: 'CN', number: of.registration } }),
    { own: 409, other: 201 },
    { differs: taken },
  ),
  listRightReviews: naming(forParticipants(() => ({ path: '/right-reviews' }), { own: 200 })),
  downloadRightReviewDocument: forParticipants(
    ({ of }) => ({ path: `/right-reviews/cn-${of.asked}/documents/${of.certificate}` }),
    { own: 200 },
    { agent: { own: 404, other: 404 } },
  ),
  vouchForRight: forParticipants(
    ({ of }) => ({
      path: '/vouchings',
      body: { office: 'CN', number: of.registration, participant: of.participant, words: 'x' },
    }),
    // It is verified already.
    { own: 404 },
  ),
  downloadRegistrationDocument: forDesk(
    ({ of }) => [
      { path: `/registrations/${of.right}/documents/${of.document}` },
      { path: `/registrations/cn-${of.asked}/documents/${of.certificate}` },
    ],
    { own: [404, 200] },
  ),
  refuseRightReview: forDesk(
    ({ of }) => ({
      path: `/registrations/${of.right}/refusal`,
      body: { participant: of.participant, ...reasons },
    }),
    { own: 404 },
  ),
  enterRegistration: naming(
    forDesk(
      ({ world }) => ({
        path: '/registrations',
        body: {
          entry: { office: 'CN', number: '2', owner: 'x', territories: ['CN'], validUntil: until },
          document: world.absent.document,
        },
      }),
      { own: 422 },
    ),
  ),
  grantMandate: forParticipants(
    ({ of, world }) => ({ path: `/rights/${of.right}/mandates`, body: { agent: world.absent.case, until } }),
    { own: 422 },
    { agent: { own: 404, other: 404 } },
  ),
  endMandate: forParticipants(
    ({ of, world }) => ({ path: `/rights/${of.right}/mandates/${world.absent.case}` }),
    { own: 409 },
    { agent: { own: 404, other: 404 } },
  ),
  listMandateInvitations: naming(forParticipants(() => ({ path: '/mandate-invitations' }), { own: 200 })),
  inviteToMandate: forParticipants(
    ({ of }) => ({
      path: '/mandate-invitations',
      body: { email: mail(), rights: [of.right], until, declaration: true, language: 'en' },
    }),
    { own: 201 },
    { agent: { own: 404, other: 404 } },
  ),
  getMandateInvitation: behindInvitation(({ offered }) => ({ path: `/mandate-links/${offered}` }), 200),
  // Of the holder itself: its address is not the invited one.
  answerMandateInvitation: forParticipants(
    ({ of }) => ({ path: `/mandate-links/${of.offered}/answer`, body: { decision: 'accept' } }),
    { own: 403 },
    { agent: { own: 404, other: 404 } },
  ),
  withdrawMandateInvitation: forParticipants(
    ({ of }) => ({ path: `/mandate-invitations/${of.offer}/withdraw` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  listClients: naming(forParticipants(() => ({ path: '/clients' }), { own: 200 })),
  importRegister: naming(
    forDesk(
      () => ({
        path: '/register-entries',
        body: {
          entries: [
            { office: 'CN', number: '1', owner: 'x', contact: 'x@x.example', territories: ['CN'], validUntil: until },
          ],
        },
      }),
      { own: 200 },
    ),
  ),

  listBrands: naming(forUsers(() => ({ path: '/brands' }), { own: 200 })),
  addBrand: forParticipants(
    ({ of }) => ({ path: '/brands', body: { name: 'x', marks: [{ text: of.mark }] } }),
    { own: 201, other: 422 },
    { agent: { other: 422 } },
  ),
  replaceBrand: forParticipants(
    ({ of }) => ({ path: `/brands/${of.brand}`, body: { name: 'x', marks: [{ text: of.mark }] } }),
    { own: 200 },
    { agent: { other: 404 } },
  ),

  listBrandPictures: forParticipants(
    ({ of }) => ({ path: `/brands/${of.brand}/pictures` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  addBrandPicture: forParticipants(
    ({ of }) => ({ path: `/brands/${of.brand}/pictures`, upload: { name: 'a logo.png', bytes: pixel } }),
    { own: 201 },
    { agent: { other: 404 } },
  ),
  getBankPicture: forParticipants(
    ({ of }) => ({ path: `/photo-bank/${of.photo}` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  getFindingPictures: forParticipants(
    ({ of }) => ({ path: `/findings/taobao/${of.listing}/${of.brand}/pictures` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  removeBrandPicture: forParticipants(
    ({ of }) => ({ path: `/brands/${of.brand}/pictures/${of.photo}` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),

  searchListings: naming(forUsers(() => ({ path: '/listings?limit=100' }), { own: 200 })),
  // Of a listing that the asker has no finding about, as of a missing one, there is none; the agent has no brand book.
  getListingPicture: forUsers(
    ({ of }) => ({ path: `/listings/taobao/${of.listing}/picture` }),
    { own: 200 },
    { agent: { own: 404, other: 404 }, differs: publicly },
  ),
  getListing: forUsers(({ of }) => ({ path: `/listings/taobao/${of.listing}` }), { own: 200 }, { differs: publicly }),
  // The same for every user, but that a user's own marks are left as they are.
  glossTitle: naming(forUsers(() => ({ path: '/gloss?text=%E9%AB%98%E4%BB%BF%E5%8C%85' }), { own: 200 })),
  // By no service here.
  translate: naming(forUsers(() => ({ path: '/translations', body: { text: '高仿包', to: 'en' } }), { own: 404 })),
  listFindings: forParticipants(
    ({ of }) => [{ path: `/findings?brand=${of.brand}` }, { path: `/findings?q=${of.brand}` }],
    { own: 200, other: 200 },
  ),

  listFindingGroups: forParticipants(({ of }) => [{ path: `/findings/groups?brand=${of.brand}` }], {
    own: 200,
    other: 200,
  }),
  triageFindingGroups: forParticipants(
    ({ of }) => ({
      path: '/findings/groups/triage',
      body: { groups: ['0'.repeat(24)], filter: { brand: of.brand }, act: { kind: 'assign' } },
    }),
    { own: 200, other: 200 },
  ),
  countFindings: forParticipants(({ of }) => [{ path: `/findings/counts?brand=${of.brand}` }], {
    own: 200,
    other: 200,
  }),
  // A download is noted once a minute, so that two of them differ. Its filters are those of the list.
  exportFindings: naming(forParticipants(() => ({ path: '/findings/export?format=csv' }), { own: 200 })),
  triageFindings: forParticipants(
    ({ of }) => ({
      path: '/findings/triage',
      body: { findings: [{ brand: of.brand, marketplace: 'taobao', listing: of.listing }], act: { kind: 'assign' } },
    }),
    { own: 200, other: 200 },
  ),
  sendTip: forAll(
    ({ of }) => ({
      path: '/public/tips',
      body: {
        url: `https://item.taobao.com/item.htm?id=${of.listing}`,
        // An answer repeats the first two letters.
        ...{ brand: of.mark, words: 'x', email: `tip-${mail()}`, language: 'en' },
      },
    }),
    { own: 201, other: 201 },
  ),
  // Its sender is no party: only a random id and a mailed code say whose it is.
  confirmTip: naming(
    forAll(() => ({ path: '/public/tips/00000000-0000-4000-8000-000000000000/confirm', body: { code: '000000' } }), {
      own: 404,
    }),
  ),
  listTips: naming(forParticipants(() => ({ path: '/tips' }), { own: 200 })),
  closeTip: forParticipants(
    ({ of }) => ({ path: `/tips/${of.tip}/close` }),
    { own: 200 },
    { agent: { own: 404, other: 404 } },
  ),
  undoTriage: naming(
    forParticipants(() => ({ path: '/findings/triage/00000000-0000-4000-8000-000000000000/undo' }), { own: 404 }),
  ),
  listSavedViews: naming(forParticipants(() => ({ path: '/saved-views' }), { own: 200 })),
  saveView: naming(
    forParticipants(() => ({ path: '/saved-views', body: { name: randomUUID(), filter: {}, shared: false } }), {
      own: 201,
    }),
  ),
  changeSavedView: naming(
    forParticipants(
      () => ({ path: '/saved-views/00000000-0000-4000-8000-000000000000', body: { name: 'x', shared: true } }),
      { own: 404 },
    ),
  ),
  deleteSavedView: naming(
    forParticipants(() => ({ path: '/saved-views/00000000-0000-4000-8000-000000000000' }), { own: 404 }),
  ),
  listInstructions: naming(forParticipants(() => ({ path: '/instructions' }), { own: 200 })),
  addInstruction: naming(
    forParticipants(() => ({ path: '/instructions', body: { name: 'x', on: true, conditions: { cameBack: true } } }), {
      own: 201,
    }),
  ),
  changeInstruction: naming(
    forParticipants(
      () => ({
        path: '/instructions/00000000-0000-4000-8000-000000000000',
        body: { name: 'x', on: false, conditions: { cameBack: true } },
      }),
      { own: 404 },
    ),
  ),
  deleteInstruction: naming(
    forParticipants(() => ({ path: '/instructions/00000000-0000-4000-8000-000000000000' }), { own: 404 }),
  ),
  listColleagues: naming(forParticipants(() => ({ path: '/findings/colleagues' }), { own: 200 })),
  getScreening: naming(forParticipants(() => ({ path: '/screening' }), { own: 200 })),
  listPulls: naming(forDesk(() => ({ path: '/desk/pulls' }), { own: 200 })),
  getScreeningForDesk: naming(forDesk(() => ({ path: '/desk/screening' }), { own: 200 })),
  retryScreening: naming(forDesk(() => ({ path: '/desk/screening/aside/taobao/none/retry' }), { own: 404 })),

  uploadDocument: forUsers(() => ({ path: '/documents', upload: { name: 'a paper.pdf', bytes: pdf } }), {
    own: 201,
    other: 201,
  }),
  // Before complaints that name others’ rights, which their own refused cases then show.
  listCases: forParticipants((about) => ofWhom(about).map((whose) => ({ path: `/cases?${whose}` })), {
    own: 200,
    other: 200,
  }),
  fileComplaint: forParticipants(
    ({ of }) => [
      { path: '/complaints', body: complaint(of.right, '900031') },
      { path: '/complaints', body: complaint(of.right, '900012') },
      { path: '/complaints', body: complaint(of.right, '900022') },
    ],
    { own: 201, other: 201 },
    {
      leadsTo: (answers) =>
        answers.flatMap(({ bytes, status }) =>
          status === 201 ? [{ method: 'GET', path: `/cases/${filedCase(bytes)}` }] : [],
        ),
    },
  ),
  checkComplaint: forParticipants(
    ({ of }) => [
      { path: '/complaints/check', body: complaint(of.right, '900031') },
      { path: '/complaints/check', body: complaint(of.right, '900012') },
      { path: '/complaints/check', body: complaint(of.right, '900022') },
      { path: '/complaints/check', body: { ...complaint(of.right, '900031'), pack: 'marketsafe-2013' } },
    ],
    { own: 200, other: 200 },
  ),

  listBundles: forUsers(({ of }) => [{ path: `/bundles?q=${of.registration}` }, { path: `/bundles?q=${of.case}` }], {
    own: 200,
    other: 200,
  }),
  countCases: forParticipants((about) => ofWhom(about).map((whose) => ({ path: `/cases/counts?${whose}` })), {
    own: 200,
    other: 200,
  }),
  exportCases: naming(forParticipants(() => ({ path: '/cases/export?format=csv' }), { own: 200 })),
  getFigures: forParticipants((about) => ofWhom(about).map((whose) => ({ path: `/figures?${whose}` })), {
    own: 200,
    other: 200,
  }),
  listOwnSellers: forParticipants((about) => ofWhom(about).map((whose) => ({ path: `/own-sellers?${whose}` })), {
    own: 200,
    other: 200,
  }),
  getMonthlyReport: forParticipants((about) => ofWhom(about).map((whose) => ({ path: `/monthly-report?${whose}` })), {
    own: 200,
    other: 200,
  }),
  getChanges: forParticipants(
    (about) => ofWhom(about).map((whose) => ({ path: `/changes?since=2026-01-01T00:00:00.000Z&${whose}` })),
    { own: 200, other: 200 },
  ),
  setWorkRates: naming(
    forParticipants(
      () => ({
        path: '/work-rates',
        body: { hour: { amount: '120.00', currency: 'CNY' }, minutes: 4, minutesAnswered: 20 },
      }),
      { own: 200 },
    ),
  ),
  getDigest: naming(forParticipants(() => ({ path: '/digest' }), { own: 200 })),
  setDigest: naming(forParticipants(() => ({ path: '/digest', body: { on: true } }), { own: 200 })),
  getCase: forUsers(({ of }) => ({ path: `/cases/${of.case}` }), { own: 200 }),
  standBehind: forParticipants(
    ({ of }) => ({ path: `/cases/${of.case}/stand-behind`, body: {} }),
    { own: 200 },
    { agent: { own: 409, other: 404 } },
  ),
  // Before a complaint is withdrawn as a mistake.
  findInMatter: forDesk(
    ({ of }) =>
      [
        { kind: 'malice', finding: 'not-malicious' },
        ...(
          [
            ['proceedings', 'confirmed'],
            ['delay', 'refused'],
            ['demand', 'not-found'],
          ] as const
        ).map(([kind, finding]) => ({ kind, matter: 'no such matter', finding })),
      ].map((found) => ({ path: `/desk/cases/${of.case}/findings`, body: { ...found, ...reasons } })),
    { own: [409, 404, 404, 404] },
  ),
  enterMatter: forDesk(
    ({ of }) => ({
      path: `/desk/cases/${of.case}/matters`,
      body: { kind: 'award', said: { before: 'x', number: 'x', on: '2026-03-02', malicious: false } },
    }),
    { own: 409 },
  ),
  raiseMatterAsSeller: forLinks(
    ({ of }) => [
      {
        path: `/answers/${of.notice}/matters`,
        body: {
          kind: 'loss',
          said: { amount: { amount: '10.00', currency: 'CNY' }, from: '2026-03-02', until: '2026-03-02' },
        },
      },
      // Each case was notified: the report is accepted once, and then belongs to the review team.
      {
        path: `/answers/${of.notice}/matters`,
        body: { kind: 'demand', said: { channel: 'phone', on: '2026-03-02' } },
      },
    ],
    { own: [409, 201] },
  ),
  listMarketplaceCases: naming(forMarketplaces(() => ({ path: '/marketplace/cases' }))),
  raiseMatterAsMarketplace: forMarketplaces(({ of }) => ({ path: `/marketplace/cases/${of.case}/matters`, body: {} })),
  listMarketplaceOrders: naming(forMarketplaces(() => ({ path: '/marketplace/orders' }))),
  decideOrders: forMarketplaces(({ of }) => ({
    path: '/marketplace/order-decisions',
    body: { decision: 'hold', orders: [`taobao/listing/${of.listing}#1@${of.shop}`], ...reasons },
  })),
  getMarketplaceRemovals: naming(forMarketplaces(() => ({ path: '/marketplace/removals' }))),
  stopMarketplaceRemovals: naming(forMarketplaces(() => ({ path: '/marketplace/removal-stops', body: reasons }))),
  resumeMarketplaceRemovals: naming(
    forMarketplaces(() => ({ path: '/marketplace/removal-resumptions', body: reasons })),
  ),
  listMarketplaceStages: naming(forMarketplaces(() => ({ path: '/marketplace/stages' }))),
  requestStageAsMarketplace: forMarketplaces(({ of }) => ({
    path: '/marketplace/stage-requests',
    body: { holder: of.participant, stage: 'confirmed', ...reasons },
  })),
  listStages: naming(forDesk(() => ({ path: '/desk/stages' }), { own: 200 })),
  requestStage: forDesk(
    ({ of }) => ({
      path: '/desk/stage-requests',
      body: { marketplace: 'taobao', holder: of.participant, stage: 'direct', ...reasons },
    }),
    { own: 409 },
  ),
  listShadowOrders: forUsers(({ of }) => ({ path: `/shadow-orders?holder=${of.participant}` }), {
    own: 200,
    other: 200,
  }),
  downloadShadowOrders: naming(forUsers(() => ({ path: '/shadow-orders.csv' }), { own: 200 })),
  getShadowNumbers: naming(forUsers(() => ({ path: '/shadow-numbers' }), { own: 200 })),
  sayOfShadowOrders: forMarketplaces(({ of }) => ({
    path: '/marketplace/shadow-words',
    body: { word: 'would-remove', orders: [of.case], ...reasons },
  })),
  setMarketplaceCap: naming(forMarketplaces(() => ({ path: '/marketplace/removal-cap', body: { cap: null } }))),
  withdraw: forParticipants(({ of }) => ({ path: `/cases/${of.case}/withdraw`, body: { kind: 'mistake' } }), {
    own: 200,
  }),
  importReceipts: forParticipants(
    ({ of }) => ({
      path: '/receipts',
      body: { receipts: [{ case: of.case, reference: '7', state: 'submitted', date: '2026-03-02' }] },
    }),
    // No marketplace here is handed in by file.
    { own: 422, other: 422 },
  ),
  appealAsComplainant: forParticipants(({ of }) => ({ path: `/cases/${of.case}/appeal`, body: { grounds: 'x' } }), {
    own: 409,
  }),
  extendAsComplainant: forParticipants(({ of }) => ({ path: `/cases/${of.case}/extend` }), { own: 409 }),
  raiseMatter: forParticipants(
    ({ of }) => [
      {
        path: `/cases/${of.case}/matters`,
        body: { kind: 'proceedings', said: { kind: 'suit', before: 'x', number: 'x', on: '2026-03-02' } },
      },
      {
        path: `/cases/${of.case}/matters`,
        body: { kind: 'delay', said: { ground: 'notarisation' }, documents: [of.exhibit] },
      },
    ],
    { own: [409, 422] },
  ),
  downloadExhibit: forUsers(
    ({ mine, of }) => [
      { path: `/cases/${of.case}/exhibits/${of.exhibit}` },
      { path: `/cases/${mine.case}/exhibits/${of.exhibit}` },
    ],
    { own: 200 },
    { agent: { other: 404 } },
  ),

  getNotice: forLinks(({ of }) => ({ path: `/answers/${of.notice}` }), { own: 200 }),
  downloadEvidence: forLinks(({ of }) => ({ path: `/answers/${of.notice}/evidence/${of.exhibit}` }), { own: 200 }),
  openNotice: forLinks(({ of }) => ({ path: `/answers/${of.notice}/opened` }), { own: 200 }),
  uploadExhibit: forLinks(
    ({ of }) => ({ path: `/answers/${of.notice}/exhibits`, upload: { name: 'a paper.pdf', bytes: pdf } }),
    { own: 201 },
  ),
  keepAnswerDraft: forLinks(
    ({ mine, of }) => [
      { path: `/answers/${of.notice}/draft`, body: { statement: 'x', over: 0 } },
      {
        path: `/answers/${mine.notice}/draft`,
        body: { exhibits: [{ id: of.exhibit, item: 'purchase-invoice' }], over: 0 },
      },
    ],
    { own: 409, other: [404, 409] },
    { without: 404 },
  ),
  answerComplaint: forLinks(
    ({ mine, of }) => [
      {
        path: `/answers/${of.notice}/counter-notice`,
        body: { kind: 'amended', declaration: true, exhibits: [{ id: of.exhibit, item: 'before-and-after' }] },
      },
      {
        path: `/answers/${mine.notice}/counter-notice`,
        body: { kind: 'amended', declaration: true, exhibits: [{ id: of.exhibit, item: 'before-and-after' }] },
      },
      {
        path: `/answers/${mine.notice}/counter-notice`,
        body: { kind: 'amended', declaration: true, except: [of.case] },
      },
    ],
    { own: 409, other: [404, 422, 409] },
    { without: 404 },
  ),
  addDocuments: forLinks(
    ({ mine, of }) => [
      {
        path: `/answers/${of.notice}/documents`,
        body: { exhibits: [{ id: of.exhibit, item: 'purchase-invoice' }] },
      },
      {
        path: `/answers/${mine.notice}/documents`,
        body: { exhibits: [{ id: of.exhibit, item: 'purchase-invoice' }] },
      },
    ],
    // It is with the answer already.
    { own: 409, other: [404, 422] },
    { without: 404 },
  ),
  replyToReport: forLinks(({ of }) => ({ path: `/answers/${of.notice}/reply`, body: { statement: 'x' } }), {
    own: 409,
  }),
  extendAsSeller: forLinks(({ of }) => ({ path: `/answers/${of.notice}/extend` }), { own: 409 }),
  appealAsSeller: forLinks(({ of }) => ({ path: `/answers/${of.notice}/appeal`, body: { grounds: 'x' } }), {
    own: 409,
  }),
  getShopNotice: forLinks(({ of }) => ({ path: `/shop-notices/${of.shopNotice}` }), { own: 200 }),
  contestRecognition: forLinks(
    ({ of }) => ({ path: `/shop-notices/${of.shopNotice}/contest`, body: { grounds: 'x' } }),
    { own: 409 },
  ),

  sendShopLink: forLinks(({ of }) => ({ path: `/answers/${of.notice}/shop-link` }), { own: [202] }),
  // Requested while this world was made, and sent once a day at most.
  sendClearanceLink: forLinks(({ of }) => ({ path: `/answers/${of.notice}/clearance-link` }), { own: 409 }),

  listSellers: naming(forDesk(() => ({ path: '/sellers' }), { own: 200 })),
  getSeller: forDesk(({ of }) => ({ path: `/sellers/taobao/${of.shop}` }), { own: 200 }),
  decideBan: forDesk(
    ({ of }) => ({ path: `/sellers/taobao/${of.shop}/ban-decisions`, body: { approve: true, ...reasons } }),
    { own: 409 },
  ),
  decideRecognition: forDesk(
    ({ of }) => ({
      path: `/sellers/taobao/${of.shop}/recognition-decisions`,
      body: { outcome: 'confirmed', ...reasons },
    }),
    { own: 409 },
  ),

  listClearances: naming(forUsers(() => ({ path: '/clearances' }), { own: 200 })),
  downloadClearanceDocument: forUsers(
    ({ mine, of }) => [
      { path: `/clearances/${of.clearance}/documents/${of.document}` },
      { path: `/clearances/${mine.clearance}/documents/${of.document}` },
    ],
    { own: 200 },
    { agent: { own: 404, other: 404 } },
  ),
  getShopClearances: forLinks(({ of }) => ({ path: `/shop-clearances/${of.clearances}` }), { own: 200 }),
  uploadClearanceDocument: forLinks(
    ({ of }) => ({ path: `/shop-clearances/${of.clearances}/documents`, upload: { name: 'a paper.pdf', bytes: pdf } }),
    { own: 201 },
  ),
  depositClearance: forLinks(
    ({ mine, of }) => {
      const deposit = (link: string, holder: string, id: string) => ({
        path: `/shop-clearances/${link}`,
        body: { holder, documents: [{ id, item: 'authorisation-letter' }], until, declaration: true },
      });
      return [
        deposit(of.clearances, of.participant, of.document),
        deposit(mine.clearances, of.participant, mine.document),
        deposit(mine.clearances, mine.participant, of.document),
      ];
    },
    // One of its own is undecided.
    { own: 409, other: [404, 404, 422] },
    { without: 404 },
  ),
  decideClearance: forUsers(
    ({ of }) => ({ path: `/clearances/${of.clearance}/decision`, body: { decision: 'decline', reason: 'unreadable' } }),
    { own: 200, desk: 409 },
    { agent: { own: 404, other: 404 } },
  ),
  endClearance: forUsers(
    ({ of }) => ({ path: `/clearances/${of.clearance}/end`, body: { reason: 'given-by-mistake' } }),
    { own: 409 },
    { agent: { own: 404, other: 404 } },
  ),
  grantClearance: forUsers(
    ({ of }) => ({
      path: '/clearances',
      body: {
        ...{ marketplace: 'taobao', seller: of.shop, holder: of.participant },
        ...{ until, ground: 'proved-in-a-case' },
      },
    }),
    { own: 201 },
    { agent: { own: 404, other: 404 } },
  ),
  inviteToClearance: forUsers(
    ({ of }) => ({
      path: '/clearance-invitations',
      body: { marketplace: 'taobao', seller: of.shop, holder: of.participant },
    }),
    { own: 201, desk: 409 },
    { agent: { own: 404, other: 404 } },
  ),

  listTasks: naming(forDesk(() => ({ path: '/desk/tasks?limit=100' }), { own: 200 })),
  getDeskOverview: forDesk(() => ({ path: '/desk/overview' }), { own: 403, other: 403 }),
  claimTask: naming(
    forDesk(() => ({ path: '/desk/tasks/00000000-0000-4000-8000-000000000000/claim', body: { claim: true } }), {
      own: 404,
    }),
  ),
  getEnrolmentForDesk: forDesk(({ of }) => ({ path: `/desk/enrolments/${of.enrolment}` }), { own: 200 }),
  decideEnrolment: forDesk(
    ({ of }) => ({ path: `/desk/enrolments/${of.enrolment}/decision`, body: { approve: true, ...reasons } }),
    { own: 409 },
  ),
  review: forDesk(({ of }) => ({ path: `/desk/cases/${of.case}/review`, body: { decision: 'proceed', ...reasons } }), {
    own: 409,
  }),
  rule: forDesk(
    ({ of }) => ({ path: `/desk/cases/${of.case}/ruling`, body: { outcome: 'upheld', checklist: {}, ...reasons } }),
    { own: 409 },
  ),
  checkRuling: forDesk(({ of }) => ({ path: `/desk/cases/${of.case}/ruling/check`, body: { checklist: {} } }), {
    own: 409,
  }),
  decideAppeal: forDesk(
    ({ of }) => ({ path: `/desk/cases/${of.case}/appeal-decision`, body: { outcome: 'confirmed', ...reasons } }),
    { own: 409 },
  ),
  hold: forDesk(({ of }) => ({ path: `/desk/cases/${of.case}/hold`, body: { ground: 'in-litigation', ...reasons } }), {
    own: 409,
  }),
  release: forDesk(({ of }) => ({ path: `/desk/cases/${of.case}/release`, body: { outcome: 'go-on', ...reasons } }), {
    own: 409,
  }),
  resume: forDesk(({ of }) => ({ path: `/desk/cases/${of.case}/resume`, body: { decision: 'go-on', ...reasons } }), {
    own: 409,
  }),
  // An audit that does not exist: the rate draws too few for this world, and the tests of the audits cover theirs.
  getAudit: naming(forDesk(() => ({ path: '/desk/audits/00000000-0000-4000-8000-000000000000' }), { own: 404 })),
  getAuditPicture: naming(
    forDesk(() => ({ path: '/desk/audits/00000000-0000-4000-8000-000000000000/picture' }), { own: 404 }),
  ),
  readAudit: naming(
    forDesk(
      () => ({
        path: '/desk/audits/00000000-0000-4000-8000-000000000000/readings',
        body: { finding: 'right', ...reasons },
      }),
      { own: 404 },
    ),
  ),
  getPractice: naming(forUsers(() => ({ path: '/practice' }), { own: 200 })),
  decidePractice: naming(
    forUsers(() => ({ path: '/practice/no-such', body: { outcome: 'upheld', checklist: {} } }), { own: 404 }),
  ),
  getSecondReadings: naming(forDesk(() => ({ path: '/desk/second-readings' }), { own: 200 })),
  drawSecondReading: naming(forDesk(() => ({ path: '/desk/second-readings', body: {} }), { own: 409 })),
  giveSecondReading: naming(
    forDesk(
      () => ({
        path: '/desk/second-readings/00000000-0000-4000-8000-000000000000',
        body: { outcome: 'upheld', checklist: {} },
      }),
      { own: 404 },
    ),
  ),
  downloadReadingPaper: naming(
    forDesk(
      () => ({
        path: '/desk/second-readings/00000000-0000-4000-8000-000000000000/papers/00000000-0000-4000-8000-000000000000',
      }),
      { own: 404 },
    ),
  ),
  getQuality: forDesk(() => ({ path: '/desk/quality' }), { own: 403, other: 403 }),
  getMisuse: naming(forDesk(() => ({ path: '/desk/misuse' }), { own: 200, other: 200 })),
  listSameDocuments: naming(forDesk(() => ({ path: '/desk/same-documents' }), { own: 200 })),
  listOrders: naming(forDesk(() => ({ path: '/desk/orders?limit=100' }), { own: 200 })),
  listStuck: naming(forDesk(() => ({ path: '/desk/stuck' }), { own: 200 })),
  listRuleProposals: naming(forDesk(() => ({ path: '/desk/rule-proposals?limit=100' }), { own: 200 })),
  proposeRules: naming(
    forDesk(() => ({ path: '/desk/rule-proposals', body: { file: 'x.yaml', text: 'x' } }), { own: 422 }),
  ),
  getRuleProposal: forDesk(({ of }) => ({ path: `/desk/rule-proposals/${of.proposal}` }), { own: 200 }),
  simulateRuleProposal: forDesk(({ of }) => ({ path: `/desk/rule-proposals/${of.proposal}/simulations` }), {
    own: 409,
  }),
  announceRuleProposal: forDesk(({ of }) => ({ path: `/desk/rule-proposals/${of.proposal}/announcement` }), {
    own: 409,
  }),
  dropRuleProposal: forDesk(({ of }) => ({ path: `/desk/rule-proposals/${of.proposal}/drop`, body: { reasons: '' } }), {
    own: 400,
    other: 400,
  }),
  downloadSimulation: forDesk(({ of }) => ({ path: `/desk/rule-proposals/${of.proposal}/simulation.json` }), {
    own: 200,
  }),
  downloadSimulationTable: forDesk(({ of }) => ({ path: `/desk/rule-proposals/${of.proposal}/simulation.csv` }), {
    own: 200,
  }),
  listModels: naming(forDesk(() => ({ path: '/desk/models' }), { own: 200 })),
  proposeModel: forDesk(() => ({ path: '/desk/models', body: { model: { version: 'x', weights: {} }, ...reasons } }), {
    ...{ own: 403, other: 403 },
  }),
  activateModel: forDesk(() => ({ path: '/desk/models/1/activation', body: reasons }), { own: 403, other: 403 }),
  downloadModel: naming(forDesk(() => ({ path: '/desk/models/1/model.json' }), { own: 200 })),
  downloadLabels: naming(forDesk(() => ({ path: '/desk/labels.jsonl' }), { own: 200 })),
  listMarketplaceStatus: naming(forDesk(() => ({ path: '/desk/marketplaces' }), { own: 200 })),
  getMarketplace: naming(forDesk(() => ({ path: '/desk/marketplaces/taobao' }), { own: 200 })),
  getConnectionForm: naming(forDesk(() => ({ path: '/desk/connection-form' }), { own: 200 })),
  // No reviewer here is an administrator.
  testConnection: forDesk(() => ({ path: '/desk/connections/test', body: connection }), { own: 403, other: 403 }),
  proposeConnection: forDesk(() => ({ path: '/desk/connections', body: { ...connection, ...reasons } }), {
    ...{ own: 403, other: 403 },
  }),
  confirmConnection: forDesk(() => ({ path: '/desk/connections/1/confirmation', body: reasons }), {
    ...{ own: 403, other: 403 },
  }),
  dropConnection: forDesk(() => ({ path: '/desk/connections/1/drop', body: reasons }), { own: 403, other: 403 }),
  listSecurityEvents: forDesk(() => ({ path: '/desk/security-log' }), { own: 403, other: 403 }),
  readKeptMail: forDesk(() => ({ path: '/desk/mail', body: {} }), { own: 403, other: 403 }),
  importPastCases: forDesk(
    () => ({
      path: '/past-cases',
      body: {
        cases: [{ marketplace: 'taobao', seller: 's1', reference: '1', outcome: 'upheld', decidedOn: '2024-01-01' }],
      },
    }),
    { own: 403, other: 403 },
  ),
  putRateTable: forDesk(
    () => ({
      path: '/desk/rate-tables',
      body: { table: { asOf: '2026-01-01', base: 'USD', rates: { CNY: '7' } }, instead: 0 },
    }),
    { own: 403, other: 403 },
  ),
  getRemovals: naming(forDesk(() => ({ path: '/desk/removals' }), { own: 200 })),
  getReconciliation: naming(forDesk(() => ({ path: '/desk/reconciliation?limit=100' }), { own: 200 })),
  // Nothing was restored here.
  reconcile: naming(forDesk(() => ({ path: '/desk/reconciliation' }), { own: 409 })),
  listHeldRemovals: naming(forDesk(() => ({ path: '/desk/held-removals?limit=100' }), { own: 200 })),
  resumeRemovals: naming(forDesk(() => ({ path: '/desk/removal-resumptions', body: reasons }), { own: 409 })),
  releaseRemovals: naming(
    forDesk(() => ({ path: '/desk/removal-releases', body: { scope: 'programme', key: '', ...reasons } }), {
      own: 409,
    }),
  ),
  refuseRemovals: forDesk(
    ({ of }) => [
      { path: '/desk/removal-refusals', body: { removals: ['no such order'], lacks: ['other-goods'], ...reasons } },
      { path: '/desk/removal-refusals', body: { holder: of.participant, lacks: ['other-goods'], ...reasons } },
    ],
    { own: [200, 200], other: [200, 200] },
  ),
  // Without reasons, so that nothing is stopped during the other questions.
  stopRemovals: naming(forDesk(() => ({ path: '/desk/removal-stops', body: { reasons: '' } }), { own: 400 })),
  // A call before there was anything to report.
  confirmDelivery: forDesk(
    ({ of }) => ({
      path: `/desk/cases/${of.case}/delivery`,
      body: { ...reasons, calledAt: '2020-01-01T00:00:00.000Z', spokeWith: 'x' },
    }),
    { own: 409 },
  ),
  confirmRecall: forDesk(({ of }) => ({ path: `/desk/cases/${of.case}/recall`, body: reasons }), { own: 409 }),
  listTransparencyStatements: naming(
    forDesk(() => ({ path: '/desk/transparency-statements?limit=100' }), { own: 200 }),
  ),
  retryTransparencyStatement: naming(
    forDesk(() => ({ path: '/desk/transparency-retries', body: { puid: 'no such statement' } }), { own: 404 }),
  ),
  listConsumerTasks: naming(forDesk(() => ({ path: '/desk/consumer-tasks?limit=100' }), { own: 200 })),
  answerConsumerTask: naming(
    forDesk(() => ({ path: '/desk/consumer-tasks/no-such-task/answer', body: { said: { answer: 'none-bought' } } }), {
      own: 404,
    }),
  ),
  retryOrder: naming(forDesk(() => ({ path: '/desk/order-retries', body: { order: 'no such order' } }), { own: 404 })),
  decideStanding: forDesk(
    ({ of }) => ({
      path: `/desk/participants/${of.participant}/standing`,
      body: { decision: 'reinstate', ...reasons },
    }),
    { own: 409 },
  ),
  changeRight: forDesk(
    ({ of }) => ({
      path: `/desk/rights/${of.right}/changes`,
      body: { change: 'renewed', validUntil: '2031-01-01T00:00:00.000Z' },
    }),
    { own: 200 },
  ),

  listSettlementBodies: naming(forAll(() => ({ path: '/public/settlement-bodies' }), { own: 200 })),
  transparencyReport: naming(forAll(() => ({ path: '/public/transparency-report' }), { own: 200 })),
  downloadTransparencyReport: naming(forAll(() => ({ path: '/public/transparency-report.csv' }), { own: 200 })),
  listDisputes: forUsers(({ of }) => ({ path: `/cases/${of.case}/disputes` }), { own: 200 }),
  // No law makes a marketplace of this world accept certified bodies; the tests of the disputes cover those.
  recordDispute: forUsers(
    ({ of }) => ({
      path: `/cases/${of.case}/disputes`,
      body: { body: 'x', reference: '1', receivedOn: '2026-03-02', side: 'complainant' },
    }),
    { own: 409 },
  ),
  downloadDisputeDocument: forUsers(
    ({ of }) => ({ path: `/cases/${of.case}/disputes/00000000-0000-4000-8000-000000000000/document` }),
    { own: 404 },
  ),
  listDisputesAsSeller: forLinks(({ of }) => ({ path: `/answers/${of.notice}/disputes` }), { own: 200 }),
  recordDisputeAsSeller: forLinks(
    ({ mine, of }) => [
      {
        path: `/answers/${of.notice}/disputes`,
        body: { case: of.case, body: 'x', reference: '1', receivedOn: '2026-03-02' },
      },
      {
        path: `/answers/${mine.notice}/disputes`,
        body: { case: of.case, body: 'x', reference: '1', receivedOn: '2026-03-02' },
      },
    ],
    { own: 409, other: [404, 404] },
  ),
  uploadDisputeDocument: naming(
    forDesk(() => ({ path: '/desk/dispute-documents', upload: { name: 'a decision.pdf', bytes: pdf } }), { own: 201 }),
  ),
  decideDispute: forDesk(
    ({ of }) => ({
      path: `/desk/cases/${of.case}/disputes/00000000-0000-4000-8000-000000000000/outcome`,
      body: { outcome: 'withdrawn', decidedOn: '2026-03-02', ...reasons },
    }),
    { own: 404 },
  ),
  overview: naming(forAll(() => ({ path: '/public/overview' }), { own: 200 })),
  listPublications: naming(forAll(() => ({ path: '/public/publications' }), { own: 200 })),
  listDefinitions: naming(forAll(() => ({ path: '/public/definitions' }), { own: 200 })),
  transparency: naming(forAll(() => ({ path: '/public/transparency' }), { own: 200 })),
  // No month of this world is over.
  downloadEdition: naming(forAll(() => ({ path: '/public/editions/2020-01.csv' }), { own: 404 })),
  downloadDsaReport: naming(forAll(() => ({ path: '/public/dsa-report.csv' }), { own: 200 })),
  listFinalDecisions: forAll(
    ({ of }) => ({
      path: `/public/decisions?about=${encodeURIComponent(`https://item.taobao.com/item.htm?id=${of.listing}`)}`,
    }),
    { own: 200, other: 200 },
  ),
  publishedRules: naming(forAll(() => ({ path: '/public/rules' }), { own: 200 })),
  exchangeRates: naming(forAll(() => ({ path: '/public/exchange-rates' }), { own: 200 })),
  getLedger: naming(forAll(() => ({ path: '/public/ledger' }), { own: 200 })),
  getCheckpoint: naming(forAll(() => ({ path: '/public/ledger/checkpoints/999999' }), { own: 404 })),
  getConsistency: naming(forAll(() => ({ path: '/public/ledger/consistency?from=1&to=999999' }), { own: 404 })),
  getVerifier: naming(forAll(() => ({ path: '/public/ledger/verifier' }), { own: 200 })),
  getCasePicture: forUsers(({ of }) => ({ path: `/cases/${of.case}/picture` }), { own: 200 }),
  getNoticePicture: forLinks(
    ({ mine, of }) => [
      { path: `/answers/${of.notice}/pictures/${of.case}` },
      { path: `/answers/${mine.notice}/pictures/${of.case}` },
    ],
    { own: 200 },
  ),
  // No packet of these compares a picture.
  getComparedPicture: forUsers(({ of }) => ({ path: `/cases/${of.case}/pictures/${of.photo}` }), { own: 404 }),
  getNoticeComparedPicture: forLinks(
    ({ mine, of }) => [
      { path: `/answers/${of.notice}/pictures/${of.case}/${of.photo}` },
      { path: `/answers/${mine.notice}/pictures/${of.case}/${of.photo}` },
    ],
    { own: 404 },
  ),
  getPacket: forUsers(({ of }) => ({ path: `/cases/${of.case}/packet` }), { own: 200 }),
  downloadPacket: forUsers(({ of }) => ({ path: `/cases/${of.case}/packet.pdf` }), { own: 200 }),
  downloadPacketArchive: forUsers(({ of }) => ({ path: `/cases/${of.case}/packet.warc` }), { own: 200 }),
  getNoticePacket: forLinks(
    ({ mine, of }) => [
      { path: `/answers/${of.notice}/packets/${of.case}` },
      { path: `/answers/${mine.notice}/packets/${of.case}` },
    ],
    { own: 200 },
  ),
  downloadNoticePacket: forLinks(
    ({ mine, of }) => [
      { path: `/answers/${of.notice}/packets/${of.case}/packet.pdf` },
      { path: `/answers/${mine.notice}/packets/${of.case}/packet.pdf` },
    ],
    { own: 200 },
  ),
  downloadNoticePacketArchive: forLinks(
    ({ mine, of }) => [
      { path: `/answers/${of.notice}/packets/${of.case}/packet.warc` },
      { path: `/answers/${mine.notice}/packets/${of.case}/packet.warc` },
    ],
    { own: 200 },
  ),
  getCaseProof: forUsers(({ of }) => ({ path: `/cases/${of.case}/proof` }), { own: 200 }),
  getNoticeProof: forLinks(({ of }) => ({ path: `/answers/${of.notice}/proof` }), { own: 200 }),

  listWebhooks: naming(forParticipants(() => ({ path: '/webhooks' }), { own: 200 })),
  addWebhook: naming(
    forParticipants(({ world }) => ({ path: '/webhooks', body: { url: world.receiver.url } }), { own: 201 }),
  ),
  pauseWebhook: forParticipants(
    ({ of }) => ({ path: `/webhooks/${of.webhook}/pause` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  resumeWebhook: forParticipants(
    ({ of }) => ({ path: `/webhooks/${of.webhook}/resume` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  readWebhookSecrets: forParticipants(
    ({ of }) => ({ path: `/webhooks/${of.webhook}/secrets` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  rotateWebhookSecret: forParticipants(
    ({ of }) => ({ path: `/webhooks/${of.webhook}/rotate`, body: {} }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  testWebhook: forParticipants(
    ({ of }) => ({ path: `/webhooks/${of.webhook}/test` }),
    { own: 202 },
    { agent: { other: 404 } },
  ),
  listWebhookDeliveries: forParticipants(
    ({ of }) => ({ path: `/webhooks/${of.webhook}/deliveries` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),
  resendWebhook: forParticipants(
    ({ mine, of }) => [
      { path: `/webhooks/${of.webhook}/deliveries/${of.message}/resend` },
      { path: `/webhooks/${mine.webhook}/deliveries/${of.message}/resend` },
    ],
    { own: 202 },
    { agent: { other: 404 } },
  ),
  deleteWebhook: forParticipants(
    ({ of }) => ({ path: `/webhooks/${of.webhook}` }),
    { own: 200 },
    { agent: { other: 404 } },
  ),

  listMarketplaces: naming(forAll(() => ({ path: '/marketplaces' }), { own: 200 })),
  receiveEvent: naming(
    forAll(
      () => [
        { path: '/marketplaces/taobao/events', body: {} },
        { path: '/marketplaces/none/events', body: {} },
      ],
      { own: [401, 404] },
    ),
  ),

  receiveMail: naming(
    forAll(
      () => [
        { path: '/mail/events', body: { type: 'mail.bounced', messageId: '<x@else.example>', permanent: true } },
        { path: '/mail/events', body: { type: 'mail.received', message: 'eA==' } },
      ],
      { own: [401, 401] },
    ),
  ),

  revokeCaseLinks: forDesk(({ of }) => ({ path: `/desk/cases/${of.case}/link-revocations`, body: reasons }), {
    own: 201,
  }),
  revokeShopLinks: forDesk(({ of }) => ({ path: `/sellers/taobao/${of.shop}/link-revocations`, body: reasons }), {
    own: 201,
  }),
};
