/* The worker of the long analyses: all that runs in its thread. */
import { expose } from 'comlink';
import { createTasks } from './tasks';

expose(createTasks());
