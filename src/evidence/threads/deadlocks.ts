/** Follows the sections `Found one Java-level deadlock:` at the end of a dump. */
export class DeadlockSection {
  private part: 'outside' | 'names' | 'stacks' = 'outside';
  private readonly names = new Set<string>();

  /** Whether the line belongs to such a section. */
  add(text: string): boolean {
    if (/^Found (?:one|\d+) Java-level deadlocks?:/.test(text)) this.part = 'names';
    else if (this.part !== 'outside' && /^Found \d+ deadlocks?\./.test(text)) return this.end();
    else if (this.part === 'names' && text.startsWith('Java stack information')) this.part = 'stacks';
    else if (this.part === 'names') this.addName(text);
    return this.part !== 'outside';
  }

  /** The next thread or dump begins, even if the section was cut off. */
  end(): true {
    this.part = 'outside';
    return true;
  }

  found(): string[] {
    return [...this.names];
  }

  private addName(text: string): void {
    const name = /^"(.*)":$/.exec(text)?.[1];
    if (name !== undefined) this.names.add(name);
  }
}
