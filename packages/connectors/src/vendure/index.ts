export { PAGES, vendureConnector } from './connector.ts';
