import type { Rule } from '../../model/rule';

/** Topics whose file name does not read as a heading by itself. */
const names: Readonly<Record<string, string>> = {
  'ml-expertise': 'ML expertise',
  pretraining: 'Pre-training',
};

/** What stands out on the way in: what people ask about first. */
const asks: Readonly<Record<string, string>> = {
  'data-similarity': 'Has a general model seen text like yours?',
  'ml-expertise': 'Can somebody train, test and run a model?',
  'task-novelty': 'Can good models do the task already?',
  latency: 'How long may an answer take?',
  'context-cost': 'What does a long prompt cost, call after call?',
};

/** The heading of a topic. */
export function topicName(topic: string): string {
  const plain = topic.replaceAll('-', ' ');
  return names[topic] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The question under a topic that people ask about first, or nothing. */
export function topicAsks(topic: string): string {
  return asks[topic] ?? '';
}

/** Topics in the order of the rules; the first five are those that people ask about first. */
export function topicsOf(rules: readonly Rule[]): string[] {
  return [...new Set(rules.map(({ topic }) => topic))];
}

/** How many topics stand out. */
export const mainTopics = 5;
