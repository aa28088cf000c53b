declare module 'postject' {
  /** Puts a resource into a program. */
  export function inject(
    program: string,
    resource: string,
    bytes: Buffer,
    options?: { sentinelFuse?: string },
  ): Promise<void>;
}
