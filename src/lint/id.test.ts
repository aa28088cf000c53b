import { seeded, tree } from '../../test/lint-folder.ts';

seeded('id', ['en/trees/Bad_Name.md', '', tree.replace('[which sink is it]', '[other words]'), 1]);
