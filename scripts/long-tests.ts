import { byCommit } from './by-commit.ts';

/** Long test files of one subject each, and about how many seconds of one core they take. What every run must show is not among them. */
const long: Readonly<Record<string, number>> = {
  'tests/browser/analyst.test.ts': 60,
  'tests/browser/answer-draft.test.ts': 40,
  'tests/browser/china.test.ts': 150,
  'tests/browser/europe.test.ts': 20,
  'tests/browser/goods-that-come-back.test.ts': 230,
  'tests/browser/holder.test.ts': 40,
  'tests/browser/hostile-texts.test.ts': 30,
  'tests/browser/marketplace-form.test.ts': 25,
  'tests/browser/marketplace-people.test.ts': 50,
  'tests/browser/pictures.test.ts': 18,
  'tests/browser/screenshot.test.ts': 17,
  'tests/browser/second-factor.test.ts': 20,
  'tests/browser/shadow.test.ts': 35,
  'tests/browser/terms.test.ts': 12,
  'tests/browser/variants.test.ts': 55,
  'tests/browser/weighing.test.ts': 55,
  'tests/browser/workbench.test.ts': 50,
  'tests/backup/drill.server.test.ts': 30,
  'tests/backup/embedded.test.ts': 30,
  'tests/backup/refused.server.test.ts': 60,
  'tests/blast-radius/caps.test.ts': 25,
  'tests/blast-radius/two-processes.server.test.ts': 45,
  'tests/crash/kill.test.ts': 30,
  'tests/duties-can-be-taken-out.test.ts': 80,
  'tests/idempotency/idempotency.test.ts': 60,
  'tests/installation/added-marketplace.server.test.ts': 25,
  'tests/installation/first-takedown.server.test.ts': 27,
  'tests/installation/leaving.test.ts': 20,
  'tests/installation/live.server.test.ts': 30,
  'tests/installation/people.server.test.ts': 30,
  'tests/installation/trial.test.ts': 20,
  'tests/journeys/capture.test.ts': 23,
  'tests/journeys/complaint-files.test.ts': 10,
  'tests/journeys/dossier.test.ts': 10,
  'tests/journeys/erasure-keeps.test.ts': 10,
  'tests/journeys/inbound-mail.test.ts': 10,
  'tests/journeys/key-scopes.test.ts': 30,
  'tests/journeys/marketplace-faults.test.ts': 12,
  'tests/journeys/photo-bank.test.ts': 16,
  'tests/journeys/shadow.test.ts': 20,
  'tests/marketplaces/marketplaces.test.ts': 80,
  'tests/pool/pool.server.test.ts': 30,
  'tests/races/races.server.test.ts': 45,
  'tests/sign-in/sign-in.test.ts': 90,
  'tests/small-worlds/small-worlds.test.ts': 30,
  'tests/tampering/tampering.test.ts': 20,
  'tests/tenant-isolation/canaries/canaries.test.ts': 70,
  'tests/tenant-isolation/interference/interference.test.ts': 160,
  'tests/tenant-isolation/matrix/beside.test.ts': 35,
  'tests/tenant-isolation/seller-contact.test.ts': 65,
  'packages/cli/src/commands/connector.test.ts': 10,
  'packages/cli/src/commands/import-listings.test.ts': 10,
  'packages/cli/src/commands/init.test.ts': 50,
  'packages/cli/src/commands/launcher.test.ts': 18,
  'packages/cli/src/commands/photo-copies.test.ts': 14,
  'packages/cli/src/commands/policy.test.ts': 70,
  'packages/cli/src/commands/running-service.test.ts': 130,
  'packages/cli/src/commands/screen.test.ts': 20,
  'packages/cli/src/commands/start.test.ts': 10,
  'packages/procedure/test/properties/invariants.test.ts': 55,
  'packages/screening/src/match/fused/fused-scan.test.ts': 15,
  'packages/screening/src/pictures/reading/start-reading.test.ts': 9,
  'packages/service/src/app/installation/doctor.test.ts': 12,
  'packages/service/src/app/screener.server.test.ts': 25,
  'packages/service/src/intake/screening/only-what-is-touched.test.ts': 10,
  'packages/service/src/platform/database/busy.server.test.ts': 25,
  'packages/service/src/platform/second-process.test.ts': 22,
  'packages/service/src/platform/sign-in/passkeys.test.ts': 12,
  'packages/service/src/platform/sign-in/second-factor.test.ts': 20,
};

/** How many seconds of them a run plays. */
const played = 60;

/** The long tests that this commit does not choose. */
export function leftOut(): readonly string[] {
  let left = played;
  return byCommit(Object.keys(long)).filter((file) => {
    const seconds = long[file] ?? 0;
    if (seconds > left) return true;
    left -= seconds;
    return false;
  });
}
