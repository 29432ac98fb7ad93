import { createTasks } from './tasks';
import type { Request } from './tasks';

const answer = createTasks((reply) => self.postMessage(reply));
self.addEventListener('message', (event: MessageEvent<Request>) => answer(event.data));
