import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import {
  OwnReadings,
  Quality,
  readingParams,
  SecondReading,
  SecondReadingFinding,
  SecondReadingResult,
} from './contract.ts';

export const secondReadingRoutes = routes({
  getSecondReadings: {
    method: 'GET',
    url: '/desk/second-readings',
    summary: 'The decided case that the caller is reading again, and how often they and others agree',
    tag: 'desk',
    access: 'desk',
    keys: [],
    answer: OwnReadings,
  },
  drawSecondReading: {
    method: 'POST',
    url: '/desk/second-readings',
    summary: 'Draw a decided case at random to read it again, without knowing whose it is and what was decided',
    tag: 'desk',
    access: 'desk',
    keys: [],
    answer: SecondReading,
  },
  giveSecondReading: {
    method: 'POST',
    url: '/desk/second-readings/:reading',
    summary: 'Say how one would have ruled; it changes nothing in the case',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params: readingParams,
    body: SecondReadingFinding,
    answer: SecondReadingResult,
  },
  downloadReadingPaper: {
    method: 'GET',
    url: '/desk/second-readings/:reading/papers/:paper',
    summary: 'A document of the case: one page as a picture, or without `page` the cleaned copy',
    tag: 'desk',
    access: 'desk',
    keys: [],
    params: readingParams.extend({ paper: Id }),
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(400).optional() }),
    answer: z.any(),
  },
  getQuality: {
    method: 'GET',
    url: '/desk/quality',
    summary: 'How often second readings agree with each person’s rulings, and each person with known outcomes',
    tag: 'desk',
    access: 'administrator',
    keys: ['read'],
    answer: Quality,
  },
});
