import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { filesOf } from '../../src/evidence/inputs.ts';
import { temporaryFolder, write } from '../library/team.ts';

const cwd = temporaryFolder('inputs');
const names = [
  'a.log',
  'pods/jm/jobmanager.log',
  'pods/jm/jobmanager.log.1',
  'pods/jm/heap.hprof',
  'pods/.hidden.log',
  'pods/tm-1/taskmanager.log.gz',
  'deep/1/2/3/4/5/6/7/8/9/10/too-deep.log',
];
beforeAll(() => {
  write(cwd, Object.fromEntries(names.map((name) => [name, 'x'])));
  mkdirSync(join(cwd, 'links'));
  symlinkSync('../a.log', join(cwd, 'links/to-file.log'));
  symlinkSync('..', join(cwd, 'links/to-folder'));
  symlinkSync('itself', join(cwd, 'links/itself'));
  symlinkSync('nowhere', join(cwd, 'links/dangling.log'));
});

it('a folder stands for the logs in it, in the order of their names', () => {
  expect(filesOf(['pods'], cwd)).toEqual([
    'pods/jm/jobmanager.log',
    'pods/jm/jobmanager.log.1',
    'pods/tm-1/taskmanager.log.gz',
  ]);
});

it('a file is named once, in the order it was asked for', () => {
  expect(filesOf(['pods/jm/jobmanager.log.1', 'a.log', 'a.log', 'pods/jm'], cwd)).toEqual([
    'pods/jm/jobmanager.log.1',
    'a.log',
    'pods/jm/jobmanager.log',
  ]);
});

it('a pattern that the shell left alone names the files that fit', () => {
  expect(filesOf(['pods/jm/jobmanager.log*'], cwd)).toEqual([
    'pods/jm/jobmanager.log',
    'pods/jm/jobmanager.log.1',
  ]);
  expect(filesOf(['?.log'], cwd)).toEqual(['a.log']);
  expect(filesOf(['[a].log'], cwd)).toEqual(['[a].log']);
});

it.each(['missing.log', 'missing*.log', 'missing/*.log', 'a.log/b', '-', `${'x'.repeat(300)}.log`])(
  '%s stays, to be told of when it is opened',
  (name) => {
    expect(filesOf([name], cwd)).toEqual([name]);
  },
);

it('what is ignored in a folder is read when it is named', () => {
  expect(filesOf(['pods/.hidden.log', 'pods/jm/heap.hprof'], cwd)).toEqual([
    'pods/.hidden.log',
    'pods/jm/heap.hprof',
  ]);
});

it('a folder that lies too deep is passed over', () => {
  expect(filesOf(['deep'], cwd)).toEqual([]);
});

it('links to files are followed; those to folders, to themselves and to nothing are not', () => {
  expect(filesOf(['links'], cwd)).toEqual(['links/to-file.log']);
  expect(filesOf(['links/itself'], cwd)).toEqual(['links/itself']);
});
