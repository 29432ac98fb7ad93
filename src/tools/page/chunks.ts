/*
 * Files are asked for in turns of a few, each turn a journey to the server and back: what is always
 * needed together is better off in one file than in a dozen.
 */

/** What every page needs, whichever it is. */
const always = [
  /\/node_modules\/(react|react-dom|scheduler|zustand)\//,
  /^\0rolldown\/runtime/,
  /\/src\/ui\/(app-context|shared\/(page-heading|copy-button))\.tsx?$/,
  /\/src\/model\/answers\.ts$/,
];

const engine =
  'certainty|certainty-words|cite|conditions|contradictions|decide|derive-facts|explain-plan|explain-reasons|facts|fire-rules|first-words|outline|plan|prepare-rules|prepare-test|rank|threshold|words';
const state = 'create-analyser|create-verdicts|memory|way-on';
const trying =
  'condition-details|contradictions|hold-place|trial|trying-banner|use-what-if|when-opened';
const share = 'answer-codec|assumption-codec|body|fingerprint|link|link-problem|slots|text-fields';
const calculators =
  'activations|deepspeed|first-token|flops|freshness|latency|memory-training|method-memory|model-states|parameters|ranges|training-method|tuning-case|weights';

/** What a result needs beyond that before it is shown, the rules and their words aside. */
const result = [
  new RegExp(`/src/engine/(facts/.*|${engine})\\.ts$`),
  new RegExp(`/src/state/(${state})\\.ts$`),
  new RegExp(`/src/ui/what-if/(${trying})\\.tsx?$`),
  new RegExp(`/src/share/(${share})\\.ts$`),
  new RegExp(`/src/calculators/(${calculators})\\.ts$`),
  /\/src\/ui\/results\/(citations|contents|further-parts|ladder|ladder-rows|part|plan|reasons|result-body|result-page|rule-link|rules-note|use-one-by-one|use-sureness|verdict)\.tsx?$/,
  /\/src\/ui\/(sharing\/(shared-page|then-and-now)|how\/off-banner)\.tsx$/,
  /\/src\/(model\/(phase|prose|prose-fields|strength)|proof\/ablate|worker\/client)\.ts$/,
  /\/node_modules\/fflate\//,
];

const among = (patterns: readonly RegExp[]) => (id: string) =>
  patterns.some((pattern) => pattern.test(id));

/** The files that are made up by hand; all others are made up by what imports what. */
export const chunkGroups = [
  { name: 'base', test: among(always), priority: 2 },
  // The start page shows an example with them.
  { name: 'dials', test: among([/\/src\/ui\/results\/(dials|weight)\.tsx$/]), priority: 2 },
  { name: 'result', test: among(result), priority: 1 },
];
