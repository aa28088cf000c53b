import type { Io } from './types.ts';
import { version } from './version.ts';
import { write } from './write.ts';

/** Runs one command line and resolves to the exit code. */
export async function run(argv: string[], io: Io): Promise<number> {
  try {
    // Scripts ask for the version at every turn: it does not wait for everything else to load.
    if (argv.length === 1 && ['-V', '--version'].includes(argv[0]!)) {
      await write(io.stdout, `${version}\n`);
      return 0;
    }
    const { main } = await import('./main.ts');
    return await main(argv, io);
  } catch (error) {
    const { failed } = await import('./failed.ts');
    return failed(error, argv, io);
  }
}
