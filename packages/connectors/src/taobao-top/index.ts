export { taobaoTopConnector } from './connector.ts';
