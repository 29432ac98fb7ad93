/** What the proof plugin makes of the content; see proof-plugin.ts. */
declare module 'virtual:proof-record' {
  export const record: import('../model/proof-record').ProofRecord;
}
