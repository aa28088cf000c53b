// Playbooks as resources, and trees as prompts.

import { langs } from '../../language.ts';
import type { Library } from '../../library/library.ts';
import type { Entry, Lang } from '../../types.ts';
import { pageAsMarkdown } from './answer.ts';
import { mcpWords } from './words.ts';

type LibraryIn = (lang: Lang) => Promise<Library>;

/** The address of a playbook; `{lang}` and `{id}` in place of one. */
export const pageAddress = (lang: string, id: string) => `flinkdoc://playbook/${lang}/${id}`;

interface Listed {
  id: string;
  uri: string;
  name: string;
  title: string;
  description: string;
}

/** All playbooks, in each language. */
export async function listed(libraryIn: LibraryIn): Promise<Listed[]> {
  const libraries = await Promise.all(langs.map(libraryIn));
  return libraries.flatMap((library) =>
    library
      .entries()
      .filter(({ kind }) => kind !== 'tree')
      .map(({ id, title, summary }) => ({
        id,
        uri: pageAddress(library.lang, id),
        name: `${id} (${library.lang})`,
        title,
        description: summary,
      })),
  );
}

/** A playbook as Markdown; null where there is none of that id, or the language is none of ours. */
export async function playbookAt(libraryIn: LibraryIn, lang: string, id: string): Promise<string | null> {
  const known = langs.find((one) => one === lang);
  const library = known && (await libraryIn(known));
  if (!library?.playbook(id)) return null;
  const { showCommand } = await import('../show/run.ts');
  return pageAsMarkdown((await showCommand(library, id, {})).page!);
}

/** What the prompt of a tree says, for an agent to walk it; `situation` is what its user sees. */
export const promptOf = ({ id, title }: Entry, situation: string, lang: Lang): string =>
  mcpWords[lang].prompt(title, id, situation);
