import type { Command } from 'commander';
import { withExamples } from '../command.ts';

export const define = (named: Command): Command =>
  withExamples(named, 'marketsafe connector list')
    .option('--json', 'the list as JSON, with what is known of each host and its source')
    .action(list);

async function list({ json }: { readonly json?: true }): Promise<void> {
  const { complaintFileKind, connectorKinds, hostIds, hostProfile } = await import('@marketsafe/connectors');
  const hosts = hostIds.map((id) => ({ id, ...hostProfile(id) }));
  if (json) {
    const told = connectorKinds.map((one) => (one.kind === complaintFileKind ? { ...one, hosts } : one));
    return console.log(JSON.stringify(told));
  }
  for (const { kind, about } of connectorKinds) console.log(`${kind.padEnd(18)} ${about}`);
  console.log(`\nHosts of ${complaintFileKind}, as documents describe them. None was tried live.`);
  for (const { id, most, sites } of hosts) {
    const limit = most === undefined ? 'no limit known' : `${most} a complaint`;
    console.log(`${id.padEnd(18)} ${limit.padEnd(16)} ${sites.join(', ')}`);
  }
}
