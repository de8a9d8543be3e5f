export { secretName, secretNames } from './file.ts';
export { FollowedSecret } from './follow.ts';
export {
  type ConnectorSecretSeen,
  firstConnectorSecret,
  listConnectorSecrets,
  type NewConnectorSecret,
  readConnectorSecret,
  resealConnectorSecrets,
  setConnectorSecret,
} from './set.ts';
