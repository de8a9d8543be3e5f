/** A process that compares histories, on one embedded database that is emptied for each replay. */
import { Disk } from '../../simulation/stage/database.ts';
import { work } from '../../workers.ts';
import { type Compared, compareHistory } from './history.ts';

const stage = Disk.make();
work<{ readonly seed: number }, Compared>(async ({ seed }) => {
  const disk = await stage;
  return compareHistory(seed, async () => {
    await disk.empty();
    return { ...disk.database, close: async () => undefined };
  });
});
