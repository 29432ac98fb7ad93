import * as fc from 'fast-check';
import { rounds } from '../fixtures/rounds';

// Properties that name no number of runs of their own take the same share as those that do.
fc.configureGlobal({ numRuns: rounds(250) });
