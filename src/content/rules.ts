import { withTopics } from '../model/rule';
import { rulesByTopic } from './rules/by-topic';

/** Every rule with its topic, in the order in which pages list them. */
export const rules = withTopics(rulesByTopic);
