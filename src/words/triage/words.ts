/** The sentences of the rules about logs, with code marks around names. */
export interface TriageWords {
  found: Record<string, (facts: Record<string, string | number>) => string>;
}
