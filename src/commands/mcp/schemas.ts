// What the tools answer is what the commands print with `--format json`: the same schemas, made from the same types.

import checkConfig from '../../../docs/schema/check-config.schema.json' with { type: 'json' };
import compare from '../../../docs/schema/compare.schema.json' with { type: 'json' };
import diagnose from '../../../docs/schema/diagnose.schema.json' with { type: 'json' };
import search from '../../../docs/schema/search.schema.json' with { type: 'json' };
import show from '../../../docs/schema/show.schema.json' with { type: 'json' };
import triage from '../../../docs/schema/triage.schema.json' with { type: 'json' };

export const schemas = { search, show, diagnose, triage, checkConfig, compare };
