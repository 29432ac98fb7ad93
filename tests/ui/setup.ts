import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// Pages load their code when first shown, which takes a busy machine longer than the usual second.
configure({ asyncUtilTimeout: 10_000 });
