/* Apart from evidence.ts, which brings what reads files: a question needs only to know that it can be read. */

export { measurable } from '../evidence/measurable';
