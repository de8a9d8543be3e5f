import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { saveFile } from './download.ts';
import { useWrite } from './write.ts';

export type ScreeningModel = Schemas['ScreeningModel'];
export type ScreeningModelHead = Schemas['ScreeningModelHead'];

/** Milliseconds; one that is being learned or compared is looked at more often. */
const often = 1500;
const seldom = 10_000;

export const useModels = () =>
  useQuery({ queryKey: ['desk', 'models'], queryFn: () => client.listModels(), refetchInterval: seldom });

/** How much there is to learn from: asked once, since all of it is gone through. */
export const useLabelsByNow = () =>
  useQuery({ queryKey: ['desk', 'labels'], queryFn: () => client.countLabels(), refetchInterval: false });

export const useModel = (model: number) =>
  useQuery({
    queryKey: ['desk', 'models', model],
    queryFn: () => client.getModel({ path: { model } }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'learning' || (data?.state === 'shadow' && data.shadow?.mayActivateFrom === undefined)
        ? often
        : seldom,
  });

export const useProposeModel = () => useWrite((_: null, options) => client.proposeModel({}, options), ['desk']);

export const useActivateModel = (model: number) =>
  useWrite((_: null, options) => client.activateModel({ path: { model } }, options), ['desk']);

export const useDropModel = (model: number) =>
  useWrite((reasons: string, options) => client.dropModel({ path: { model }, body: { reasons } }, options), ['desk']);

export const useReturnToModel = (model: number) =>
  useWrite(
    (reasons: string, options) => client.returnToModel({ path: { model }, body: { reasons } }, options),
    ['desk'],
  );

export const saveModel = (model: number): Promise<boolean> =>
  saveFile(`/desk/models/${model}/model.json`, `marketsafe-model-${model}.json`);

export const saveLabels = (model: number): Promise<boolean> =>
  saveFile(`/desk/models/${model}/labels.jsonl`, `marketsafe-labels-${model}.jsonl`);
