import { z } from 'zod';
import { routes } from '../../platform/route.ts';
import { ModelProposal, ModelReasons, ScreeningModels } from './contract.ts';

const params = z.strictObject({ model: z.coerce.number().int().min(0).max(1_000_000) });

export const modelRoutes = routes({
  listModels: {
    method: 'GET',
    url: '/desk/models',
    summary: 'What screening weighs with: the model in force, and all that were proposed',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    answer: ScreeningModels,
  },
  proposeModel: {
    method: 'POST',
    url: '/desk/models',
    summary: 'Propose a model, with the reasons; for administrators',
    tag: 'desk',
    access: 'administrator',
    keys: [],
    body: ModelProposal,
    answer: ScreeningModels,
    status: 201,
  },
  activateModel: {
    method: 'POST',
    url: '/desk/models/:model/activation',
    summary:
      'Put a model in force, with the reasons: all findings are weighed again. For an administrator who did not propose it; one alone may go back to a model that was in force before (0: the one that comes with the service)',
    tag: 'desk',
    access: 'administrator',
    keys: [],
    params,
    body: ModelReasons,
    answer: ScreeningModels,
  },
  downloadModel: {
    method: 'GET',
    url: '/desk/models/:model/model.json',
    summary: 'A model, for the command and the library',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    params,
    answer: z.any(),
  },
  downloadLabels: {
    method: 'GET',
    url: '/desk/labels.jsonl',
    summary: 'What is known by now of who was right, without names: the command learns a model from it',
    tag: 'desk',
    access: 'desk',
    keys: ['read'],
    answer: z.any(),
  },
});
