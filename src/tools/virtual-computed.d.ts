/** What is worked out at build; see computed-plugin.ts. */
declare module 'virtual:proof-record' {
  export const record: import('../model/proof-record').ProofRecord;
}

declare module 'virtual:example' {
  export const example: import('../state/example').ExampleInSmall;
}
