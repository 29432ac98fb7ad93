import { answerEvidence } from './evidence-tasks';
import type { EvidenceRequest } from './evidence-tasks';

self.addEventListener('message', (event: MessageEvent<EvidenceRequest>) => {
  void answerEvidence(event.data, (reply) => self.postMessage(reply));
});
