/** Follows the sections `Found one Java-level deadlock:` at the end of a dump. */
export class DeadlockSection {
  private inside = false;
  private readonly names = new Set<string>();

  /** Whether the line belongs to such a section. */
  add(text: string): boolean {
    if (/^Found (?:one|\d+) Java-level deadlocks?:/.test(text)) this.inside = true;
    else if (this.inside && /^Found \d+ deadlocks?\./.test(text)) return this.end();
    else if (this.inside) this.addName(text);
    return this.inside;
  }

  /** The next thread or dump begins, even if the section was cut off. */
  end(): true {
    this.inside = false;
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
