export { secretName, secretNames } from './file.ts';
export { FollowedSecret } from './follow.ts';
export {
  type ConnectorSecretSeen,
  firstConnectorSecret,
  listConnectorSecrets,
  type NewConnectorSecret,
  putConnectorSecret,
  readConnectorSecret,
  resealConnectorSecrets,
  setConnectorSecret,
} from './set.ts';
