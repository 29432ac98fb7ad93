/*
 * Files are asked for in turns of a few, each turn a journey to the server and back: what is always
 * needed together is better off in one file than in a dozen.
 */

/** What every page needs, whichever it is. */
const always = [
  /\/node_modules\/(react|react-dom|scheduler|zustand)\//,
  /^\0rolldown\/runtime/,
  /\/src\/ui\/(app-context|shared\/(page-heading|copy-button|section-names|use-quiet))\.tsx?$/,
  // The start page shows an example with them.
  /\/src\/ui\/results\/(dials|weight)\.tsx$/,
  /\/src\/(model\/(answers|columns|pack-asked)|share\/(base64url|bits|checksum|frame)|state\/questionnaire)\.ts$/,
];

const engine =
  'certainty|certainty-words|conditions|contradictions|decide|derive-facts|explain-reasons|facts|fire-rules|first-words|outline|plan|prepare-rules|prepare-test|rank|rank-targets|tell-plan|threshold|verdict-words|words';
const state = 'ask-next|create-verdicts|late-analyser|memory|way-on';
const trying =
  'condition-details|contradictions|hold-place|trial|trying-banner|use-what-if|when-opened';
const share = 'answer-codec|assumption-codec|bare-link|body|link-codec|slots';
const calculators =
  'activations|deepspeed|first-token|flops|freshness|latency|memory-inference|memory-training|method-memory|model-states|parameters|ranges|training-method|tuning-case|weights';

/** What a result needs beyond that before it is shown, the rules and their words aside. */
const result = [
  new RegExp(`/src/engine/(facts/.*|${engine})\\.ts$`),
  new RegExp(`/src/state/(${state})\\.ts$`),
  new RegExp(`/src/ui/what-if/(${trying})\\.tsx?$`),
  new RegExp(`/src/calculators/(${calculators})\\.ts$`),
  /\/src\/ui\/results\/(citations|contents|folded-sources|further-parts|ladder|ladder-rows|part|part-boundary|plan|reasons|result-body|rule-link|rule-sources|rules-note|step-words|use-one-by-one|use-sureness|verdict)\.tsx?$/,
  /\/src\/ui\/(how\/off-banner|shared\/(after-paint|did-not-arrive))\.tsx?$/,
  /\/src\/(model\/(join-prose|phase|strength)|proof\/ablate)\.ts$/,
  /\/src\/ui\/(results\/(ladder|plan|reasons|result)|shared\/part|sharing\/sharing|what-if\/(contradictions|what-if))\.css$/,
];

const among = (patterns: readonly RegExp[]) => (id: string) =>
  patterns.some((pattern) => pattern.test(id));

/** What a shared result needs beyond that. */
const shared = [
  new RegExp(`/src/share/(${share})\\.ts$`),
  /\/src\/state\/(create-links|opened)\.ts$/,
  /\/src\/ui\/sharing\/(shared-page|then-and-now)\.tsx$/,
];

const fields = 'choice-field|multi-field|number-field|option-card|parse-number';

/** What asks a question. */
const question = [
  new RegExp(`/src/ui/questionnaire/(${fields})\\.tsx?$`),
  /\/src\/ui\/questionnaire\/(progress|question-form|question-page|why-we-ask)\.tsx?$/,
  /\/src\/ui\/questionnaire\/question\.css$/,
];

/** What decides, and what a result says of it at once. */
const known = [/^\0virtual:knowledge\/(logic|words)$/, /\/src\/model\/pack-knowledge\.ts$/];

/** What a plan says of its steps. */
const plans = [
  /^\0virtual:knowledge\/plan$/,
  /\/src\/(state\/create-plans|engine\/(explain-plan|threshold-words))\.ts$/,
];

/** The files that are made up by hand; all others are made up by what imports what. */
export const chunkGroups = [
  { name: 'base', test: among(always), priority: 2 },
  { name: 'result', test: among(result), priority: 1 },
  { name: 'question', test: among(question), priority: 1 },
  { name: 'shared', test: among(shared), priority: 1 },
  { name: 'known', test: among(known), priority: 1 },
  { name: 'plans', test: among(plans), priority: 1 },
];
