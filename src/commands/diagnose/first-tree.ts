/** Where a diagnosis begins when no tree is named: it asks what is seen. */
export const firstTree = 'first-five-minutes';
