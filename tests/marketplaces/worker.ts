/** A process that plays histories with misbehaving marketplaces. */
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { Disk } from '../simulation/stage/database.ts';
import { quietly } from '../simulation/stage/life.ts';
import { work } from '../workers.ts';
import { type Histories, play, type Tally } from './play.ts';

quietly();
const stage = Promise.all([Disk.make(), loadPolicies()]);
work<Histories, Tally>(async (histories) => play(histories, ...(await stage)));
