/**
 * Case to one sentence: why the rules still say something else than what came out, and why no rule was
 * bent to it. A case whose recommendation is accepted needs none.
 */
export const whyMissed: Readonly<Record<string, string>> = {
  'bertsch-trec-n100':
    'Six labels and a hundred examples are what small classifiers do well with in another publication; this one tried none, so a rule that turned the answer to examples in the prompt would rest on this row alone.',
  'dailsql-2023-spider':
    'The same task stands among our cases with a tuned model close behind and with tuning accepted; which side leads hung on how strong the prompted model was, and the questionnaire does not ask for that.',
  'distill-step-by-step-2023':
    'What won here is a teacher that explains its answers; the questionnaire does not ask whether the labels could be given such explanations, and two of the three other cases of reasoning were won by prompting.',
  'faros-2024-query-helper':
    'A vendor’s account with no tuned rival in it; the two other cases of a new task with pairs at hand, both with numbers side by side, accept tuning.',
  'openpipe-2025-art-e':
    'One sentence in a vendor’s own README; the answers describe facts that must be looked up and cited, and whether searching can be rehearsed and scored automatically is not asked.',
  'sabia-2023':
    'What was missing is recorded as knowledge, which we send to retrieval, so pre-training comes second; no question asks about a language that the models hardly speak.',
  'shin-2023-code-gen':
    'Tuning won against automatic prompts only, and people who talked with the model did far better than those; of the other cases of everyday code none was won by tuning.',
  'universalner-2023':
    'Distillation comes second here: a strong model already copes with everyday text and there is no example to start from; that it should be one open mission over dozens of domains is not asked.',
  'ziems-2023-freeform':
    'A close call: free text was judged by readers, who preferred the prompted model to people’s own references; we ask what is measured, not whether readers or references decide.',
};
