/** Where a method that the articles name has its place. */
export type Place =
  | { strategy: string }
  | { complement: string }
  | { step: string }
  /** A rule that says it, in words that its reason must contain. */
  | { rule: string; words: RegExp }
  /** Words in the entry of a strategy or complement. */
  | { entry: string; words: RegExp }
  /** An answer of the questionnaire. */
  | { question: string; option: string };

/** Every method, technique and kind of access that the five articles name, by the name they use. */
export const methodPlaces: Record<string, Place> = {
  'prompt engineering, hard prompts': { step: 'best-prompt-baseline' },
  'zero-shot': { strategy: 'zero-shot' },
  'few-shot, in-context learning': { strategy: 'few-shot' },
  'many-example in-context learning': { strategy: 'many-shot' },
  'chain of thought': { strategy: 'step-by-step' },
  'external tools': { strategy: 'tools' },
  'in the style of': { complement: 'style-instruction' },
  'system prompt': { rule: 'long-instructions-can-be-trained-in', words: /instructions/ },
  'dynamic prompts by similarity search': { strategy: 'dynamic-few-shot' },
  'retrieval-augmented generation': { strategy: 'rag' },
  'meta-learning, meta-prompting, DSPy': { strategy: 'prompt-optimiser' },
  'soft prompts, prompt tuning': { strategy: 'prompt-tuning' },
  'prefix tuning': { strategy: 'prefix-tuning' },
  adapters: { strategy: 'adapters' },
  LoRA: { strategy: 'lora' },
  QLoRA: { strategy: 'qlora' },
  'parameter-efficient tuning': {
    rule: 'lora-is-the-default-way-to-tune',
    words: /fewer trainable/,
  },
  'merging the weights': { complement: 'adapter-merge' },
  'swapping adapters': { complement: 'adapter-swap' },
  'feature-based, transfer learning': { strategy: 'frozen-features' },
  'SVM, linear model, MLP, boosted trees, regressor': {
    entry: 'frozen-features',
    words: /linear model, boosted trees or a regressor/,
  },
  'BERT with a head on [CLS]': { strategy: 'tuned-encoder' },
  'fine-tuning I, the last layers': { strategy: 'last-layers' },
  'fine-tuning II, all layers': { strategy: 'full-tuning' },
  'instruction tuning, supervised tuning': {
    rule: 'pairs-show-what-is-wanted',
    words: /supervised/,
  },
  'supervised tuning before preferences': { step: 'sft-first-step' },
  'no-code and hosted tuning': { strategy: 'hosted-tuning' },
  'training on raw text': { strategy: 'continued-pretraining' },
  'pre-training, retraining from scratch': { strategy: 'from-scratch' },
  'RLHF with a reward model': { strategy: 'rlhf' },
  DPO: { strategy: 'dpo' },
  'preference votes': { question: 'data-kinds', option: 'preferences' },
  'distillation by imitation (Alpaca)': { strategy: 'distil-answers' },
  'distillation from explanations (Orca)': { strategy: 'distil-explanations' },
  'synthetic arithmetic by decomposition (Goat)': { complement: 'task-decomposition' },
  'synthetic training examples': { complement: 'synthetic-examples' },
  'quantisation when serving': { complement: 'quantised-serving' },
  'data parallelism, ZeRO, FSDP': { entry: 'sharded-training', words: /ZeRO or FSDP/ },
  'offload to CPU or NVMe': { rule: 'cluster-shards-training', words: /offload/ },
  'learning rate': { complement: 'lora-learning-rate' },
  'dropout, weight decay, early stopping': { complement: 'regularised-training' },
  'epochs, rank and rate when underfitting': {
    rule: 'underfitting-has-remedies',
    words: /longer, raise the learning rate/,
  },
  'validation metrics': { rule: 'validation-is-watched', words: /Hold part of the examples back/ },
  'back-propagation, gradient descent, Adam, RMSProp': {
    entry: 'full-tuning',
    words: /gradients and optimiser state/,
  },
  'data curation': { step: 'clean-examples-step' },
  'comparative analysis of strong and weak models': { step: 'compare-small-tuned-step' },
  'black box': { question: 'model-access', option: 'text-only' },
  'gray box': { question: 'model-access', option: 'token-probabilities' },
  'white box': { question: 'model-access', option: 'weights' },
};
