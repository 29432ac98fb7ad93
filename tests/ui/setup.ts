import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A debugger would show by them who made an element; React asks for one per element, a sixth of the time here.
vi.hoisted(() => Reflect.deleteProperty(console, 'createTask'));

afterEach(cleanup);

// Pages load their code when first shown, which takes a busy machine longer than the usual second.
configure({ asyncUtilTimeout: 10_000 });
