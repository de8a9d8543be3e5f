import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { usePages } from './pages.ts';
import { useWrite } from './write.ts';

export type DeskTask = Schemas['DeskTask'];
export type OrderView = Schemas['OrderView'];
export type StuckItem = Schemas['StuckItem'];
export type TransparencyStatement = Schemas['TransparencyStatement'];

export const useTasks = (kind?: string) =>
  usePages<DeskTask>(
    ['desk', 'tasks', kind],
    (cursor) => client.listTasks({ query: { limit: 50, ...(kind && { kind }), ...(cursor && { cursor }) } }),
    { refetchInterval: 5000 },
  );

export const useOrders = (state?: string) =>
  usePages<OrderView>(
    ['desk', 'orders', state],
    (cursor) => client.listOrders({ query: { limit: 50, ...(state && { state }), ...(cursor && { cursor }) } }),
    { refetchInterval: 5000 },
  );

export const useTransparencyStatements = (state?: TransparencyStatement['state']) =>
  usePages<TransparencyStatement>(
    ['desk', 'transparency', state],
    (cursor) =>
      client.listTransparencyStatements({ query: { limit: 50, ...(state && { state }), ...(cursor && { cursor }) } }),
    { refetchInterval: 5000 },
  );

export const useRetryStatement = () =>
  useWrite((puid: string, options) => client.retryTransparencyStatement({ body: { puid } }, options), ['desk']);

export const useStuck = () =>
  useQuery({
    queryKey: ['desk', 'stuck'],
    queryFn: async () => (await client.listStuck()).items,
    refetchInterval: 5000,
  });

export const useEnrolmentForDesk = (id: string) =>
  useQuery({
    queryKey: ['desk', 'enrolment', id],
    queryFn: () => client.getEnrolmentForDesk({ path: { enrolment: id } }),
  });

export const useDecideEnrolment = (id: string) =>
  useWrite(
    (body: Schemas['EnrolmentDecision'], options) => client.decideEnrolment({ path: { enrolment: id }, body }, options),
    ['desk', 'participants'],
  );

const touched = ['desk', 'cases', 'sellers', 'overview'];

export const useReview = (id: string) =>
  useWrite((body: Schemas['ReviewRequest'], options) => client.review({ path: { case: id }, body }, options), touched);

export const useRule = (id: string) =>
  useWrite((body: Schemas['RulingRequest'], options) => client.rule({ path: { case: id }, body }, options), touched);

export type RulingCheck = Schemas['RulingCheck'];

/** What a ruling on these findings is; asked for once every item has one. */
export const useRulingCheck = (id: string, checklist: Schemas['RulingCheckRequest']['checklist'] | undefined) =>
  useQuery({
    queryKey: ['ruling-check', id, checklist],
    queryFn: () => client.checkRuling({ path: { case: id }, body: { checklist: checklist ?? {} } }),
    enabled: checklist !== undefined,
  });

export const useDecideDemand = (id: string) =>
  useWrite(
    (body: Schemas['DemandDecision'], options) => client.decideDemand({ path: { case: id }, body }, options),
    touched,
  );

export const useFindMalice = (id: string) =>
  useWrite(
    (body: Schemas['MaliceDecision'], options) => client.findMalice({ path: { case: id }, body }, options),
    touched,
  );

export const useEnterAward = (id: string) =>
  useWrite((body: Schemas['AwardEntry'], options) => client.enterAward({ path: { case: id }, body }, options), touched);

export const useDecideProceedings = (id: string) =>
  useWrite(
    (body: Schemas['ProceedingsDecision'], options) => client.decideProceedings({ path: { case: id }, body }, options),
    touched,
  );

export const useDecideDelay = (id: string) =>
  useWrite(
    (body: Schemas['DelayDecision'], options) => client.decideDelay({ path: { case: id }, body }, options),
    touched,
  );

export const useDecideAppeal = (id: string) =>
  useWrite(
    (body: Schemas['AppealDecision'], options) => client.decideAppeal({ path: { case: id }, body }, options),
    touched,
  );

export const useAudit = (id: string) =>
  useQuery({ queryKey: ['desk', 'audit', id], queryFn: () => client.getAudit({ path: { audit: id } }) });

export const useReadAudit = (id: string) =>
  useWrite(
    (body: Schemas['AuditReading'], options) => client.readAudit({ path: { audit: id }, body }, options),
    touched,
  );

export const useHold = (id: string) =>
  useWrite((body: Schemas['HoldRequest'], options) => client.hold({ path: { case: id }, body }, options), touched);

export const useRelease = (id: string) =>
  useWrite(
    (body: Schemas['ReleaseRequest'], options) => client.release({ path: { case: id }, body }, options),
    touched,
  );

export const useResume = (id: string) =>
  useWrite((body: Schemas['ResumeRequest'], options) => client.resume({ path: { case: id }, body }, options), touched);

export const useConfirmDelivery = (id: string) =>
  useWrite(
    (body: Schemas['DeliveryRequest'], options) => client.confirmDelivery({ path: { case: id }, body }, options),
    touched,
  );

export const useConfirmRecall = (id: string) =>
  useWrite(
    (reasons: string, options) => client.confirmRecall({ path: { case: id }, body: { reasons } }, options),
    touched,
  );

export const useNarrowMeasure = (id: string) =>
  useWrite(
    (reasons: string, options) => client.narrowMeasure({ path: { case: id }, body: { reasons } }, options),
    touched,
  );

export const useRetryOrder = () =>
  useWrite((order: string, options) => client.retryOrder({ body: { order } }, options), ['desk']);
