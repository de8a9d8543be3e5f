import { work } from '../workers.ts';
import { type Job, type Played, play } from './scenarios.ts';

work<Job, Played>(async (job) => play(job));
