/** Something to read: a file, standard input, or what an archive or a cluster holds. */
export interface Input {
  /** As it is told. */
  name: string;
  /** Of a file; null with no bytes is standard input. */
  path: string | null;
  /** Of what is held in memory. */
  bytes: Buffer | null;
  /** Why it cannot be read, as a code of `ReadFile`. */
  trouble?: string;
}

/** Inputs of one place: files as they are named, or what an archive holds, one after the other as it is unpacked. */
export type Source = Input[] | AsyncIterable<Input>;

export async function* inputsIn(sources: Source[]): AsyncGenerator<Input> {
  for (const source of sources) yield* source;
}

/** In an order that does not depend on how they came. */
export const byName = (inputs: Input[]): Input[] =>
  inputs.sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name));
