import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'for-short',
  [[{ expr: 'up == 0', for: '10s', interval: '1m' }]],
  [
    [{ expr: 'up == 0', for: '0s', interval: '1m' }],
    [{ expr: 'up == 0', for: '5m', interval: '1m' }],
    [{ expr: 'up == 0', for: '10s' }],
  ],
);
