export { mercadoLibreConnector } from './connector.ts';
