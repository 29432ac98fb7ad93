/** What is worked out at build; see computed-plugin.ts. */
declare module 'virtual:evaluation-record' {
  export const record: import('../model/evaluation-record').EvaluationRecord;
}

declare module 'virtual:example' {
  export const example: import('../advisor/example').ExampleInSmall;
}
