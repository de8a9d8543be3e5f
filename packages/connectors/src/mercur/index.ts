export { mercurConnector } from './connector.ts';
