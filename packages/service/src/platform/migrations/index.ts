import type { Migration } from 'kysely/migration';
import { up as spine } from './0001-spine.ts';
import { up as keptPacks } from './0005-kept-packs.ts';
import { up as factsByTarget } from './0006-facts-by-target.ts';
import { up as listingDisappeared } from './0007-listing-disappeared.ts';
import { up as codesByClaimant } from './0008-codes-by-claimant.ts';
import { up as ledger } from './0009-ledger.ts';
import { up as deskSeesStuck } from './0010-desk-sees-stuck.ts';
import { up as outboxDestination } from './0011-outbox-destination.ts';
import { up as webhooks } from './0012-webhooks.ts';
import { up as marketplaceEvents } from './0013-marketplace-events.ts';
import { up as lookUps } from './0014-look-ups.ts';
import { up as applicationLogin } from './0015-application-login.ts';
import { up as removalStop } from './0016-removal-stop.ts';
import { up as walledWrites } from './0017-walled-writes.ts';
import { up as removalLimits } from './0018-removal-limits.ts';
import { up as filingsCounted } from './0019-filings-counted.ts';
import { up as statedReasons } from './0020-stated-reasons.ts';
import { up as audits } from './0021-audits.ts';
import { up as walledChanges } from './0022-walled-changes.ts';
import { up as clearances } from './0023-clearances.ts';
import { up as transparencyStatements } from './0024-transparency-statements.ts';
import { up as consumerTasks } from './0025-consumer-tasks.ts';
import { up as ruleProposals } from './0026-rule-proposals.ts';
import { up as ownRemovals } from './0027-own-removals.ts';
import { up as publications } from './0028-publications.ts';
import { up as settlementDisputes } from './0029-settlement-disputes.ts';
import { up as variants } from './0030-variants.ts';
import { up as factAmounts } from './0031-fact-amounts.ts';
import { up as screeningQueue } from './0032-screening-queue.ts';
import { up as triage } from './0033-triage.ts';
import { up as weighing } from './0034-weighing.ts';
import { up as models } from './0035-models.ts';
import { up as shadowRuns } from './0036-shadow-runs.ts';
import { up as sellerFacts } from './0037-seller-facts.ts';
import { up as sameGoods } from './0038-same-goods.ts';
import { up as rateTables } from './0039-rate-tables.ts';
import { up as eventsByNumber } from './0040-events-by-number.ts';
import { up as titlesInEachLanguage } from './0041-titles-in-each-language.ts';
import { up as deskAdministrators } from './0091-desk-administrators.ts';

/** In order of their names; a landed one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-spine': { up: spine },
  '0005-kept-packs': { up: keptPacks },
  '0006-facts-by-target': { up: factsByTarget },
  '0007-listing-disappeared': { up: listingDisappeared },
  '0008-codes-by-claimant': { up: codesByClaimant },
  '0009-ledger': { up: ledger },
  '0010-desk-sees-stuck': { up: deskSeesStuck },
  '0011-outbox-destination': { up: outboxDestination },
  '0012-webhooks': { up: webhooks },
  '0013-marketplace-events': { up: marketplaceEvents },
  '0014-look-ups': { up: lookUps },
  '0015-application-login': { up: applicationLogin },
  '0016-removal-stop': { up: removalStop },
  '0017-walled-writes': { up: walledWrites },
  '0018-removal-limits': { up: removalLimits },
  '0019-filings-counted': { up: filingsCounted },
  '0020-stated-reasons': { up: statedReasons },
  '0021-audits': { up: audits },
  '0022-walled-changes': { up: walledChanges },
  '0023-clearances': { up: clearances },
  '0024-transparency-statements': { up: transparencyStatements },
  '0025-consumer-tasks': { up: consumerTasks },
  '0026-rule-proposals': { up: ruleProposals },
  '0027-own-removals': { up: ownRemovals },
  '0028-publications': { up: publications },
  '0029-settlement-disputes': { up: settlementDisputes },
  '0030-variants': { up: variants },
  '0031-fact-amounts': { up: factAmounts },
  '0032-screening-queue': { up: screeningQueue },
  '0033-triage': { up: triage },
  '0034-weighing': { up: weighing },
  '0035-models': { up: models },
  '0036-shadow-runs': { up: shadowRuns },
  '0037-seller-facts': { up: sellerFacts },
  '0038-same-goods': { up: sameGoods },
  '0039-rate-tables': { up: rateTables },
  '0040-events-by-number': { up: eventsByNumber },
  '0041-titles-in-each-language': { up: titlesInEachLanguage },
  '0091-desk-administrators': { up: deskAdministrators },
};
