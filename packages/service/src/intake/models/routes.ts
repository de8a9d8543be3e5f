import { z } from 'zod';
import { routes } from '../../platform/route.ts';
import { LabelsByNow, ModelReasons, ScreeningModel, ScreeningModels } from './contract.ts';

const params = z.strictObject({ model: z.coerce.number().int().min(0).max(1_000_000) });

export const modelRoutes = routes({
  listModels: {
    method: 'GET',
    url: '/desk/models',
    summary: 'What screening weighs with: the model in force, and those that were learned',
    tag: 'desk',
    access: 'desk',
    answer: ScreeningModels,
  },
  proposeModel: {
    method: 'POST',
    url: '/desk/models',
    summary: 'Have a model learned from what is known by now of who was right, and tried beside the one in force',
    tag: 'desk',
    access: 'desk',
    answer: ScreeningModel,
    status: 202,
  },
  countLabels: {
    method: 'POST',
    url: '/desk/models/labels',
    summary: 'How much there is to learn from by now. Nothing is learned, and nothing kept',
    tag: 'desk',
    access: 'desk',
    answer: LabelsByNow,
    safe: true,
  },
  getModel: {
    method: 'GET',
    url: '/desk/models/:model',
    summary: 'A model: what it is from, how good it is, and what would be otherwise if it were in force',
    tag: 'desk',
    access: 'desk',
    params,
    answer: ScreeningModel,
  },
  activateModel: {
    method: 'POST',
    url: '/desk/models/:model/activation',
    summary:
      'Put a model in force that was tried long enough: all findings are weighed again. Not by whoever proposed it',
    tag: 'desk',
    access: 'desk',
    params,
    answer: ScreeningModel,
  },
  returnToModel: {
    method: 'POST',
    url: '/desk/models/:model/return',
    summary:
      'Go back to a model that was in force before (0: the one that comes with the service), with the reasons. One person may',
    tag: 'desk',
    access: 'desk',
    params,
    body: ModelReasons,
    answer: ScreeningModel,
  },
  dropModel: {
    method: 'POST',
    url: '/desk/models/:model/drop',
    summary: 'Try a model no more, with the reasons',
    tag: 'desk',
    access: 'desk',
    params,
    body: ModelReasons,
    answer: ScreeningModel,
  },
  downloadModel: {
    method: 'GET',
    url: '/desk/models/:model/model.json',
    summary: 'A model, for the command and the library',
    tag: 'desk',
    access: 'desk',
    params,
    answer: z.any(),
  },
  downloadModelLabels: {
    method: 'GET',
    url: '/desk/models/:model/labels.jsonl',
    summary:
      'What a model was learned from, without names: the command comes to the same model from it, to the last byte',
    tag: 'desk',
    access: 'desk',
    params,
    answer: z.any(),
  },
});
