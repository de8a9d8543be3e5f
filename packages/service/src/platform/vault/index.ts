export { keyFileOf, loadKeyRing } from './key-file.ts';
export { connectionSecretsOf, type Rotation, rotateMasterKey, webhookSecretOf } from './rotate.ts';
export { Vault } from './vault.ts';
