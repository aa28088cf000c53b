import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';

/** A folder of so many pages, made of ours: each with a title, an id, symptoms and questions of its own, and few of those. */
export function writeLargeFolder(content: string, folder: string, pages: number): void {
  const ours = readdirSync(`${content}/playbooks`).map((id) =>
    readFileSync(`${content}/playbooks/${id}/en.md`, 'utf8'),
  );
  mkdirSync(`${folder}/playbooks`, { recursive: true });
  for (let number = 0; number < pages; number++) {
    const page = ours[number % ours.length]!;
    const own = page
      .replace(/^title: .*$/m, `title: Case ${number} of ${number % 97}`)
      .replace(/^aliases: .*$/m, `aliases: [case ${number}]`)
      .replace(
        /^symptoms:\n(?: {2}- .*\n)+/m,
        `symptoms:\n  - case ${number} was seen ${number % 89} times\n`,
      )
      .replace(/^asks:\n(?: {2}- .*\n)+/m, `asks:\n  - who looks after case ${number}\n`)
      .replace(/^signatures:\n(?: {2}.*\n)+/m, '');
    const file = `${folder}/playbooks/case-${number}.md`;
    writeFileSync(file, own);
    // Files just written are not kept in the cache.
    utimesSync(file, 1_000_000, 1_000_000);
  }
}
