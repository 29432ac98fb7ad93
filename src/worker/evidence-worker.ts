/* The worker that reads the visitor's own files: all that runs in its thread. */
import { expose } from 'comlink';
import { evidenceTasks } from './evidence-tasks';

expose(evidenceTasks);
