import { seeded, tree } from '../../test/lint-folder.ts';

const other = tree.replace('[which sink is it]', '[other words]');

seeded('id', ['en/trees/Bad_Name.md', '', other, 1], [['zh/trees/Bad_Name.md', '', other]]);
