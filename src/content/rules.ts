import type { Rule } from '../model/rule';
import { rulesByTopic } from './rules/by-topic';

/** Every rule with its topic, in the order in which pages list them. */
export const rules: readonly Rule[] = Object.entries(rulesByTopic).flatMap(([topic, entries]) =>
  entries.map((rule) => ({ topic, ...rule })),
);
