import type { Nearness } from '../../src/import/nearest.ts';

/** A library that knows nothing near to any title. */
export const unknown: Nearness = () => ({ area: 'connectors', page: null, pages: [] });
