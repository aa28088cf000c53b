/** An alert of Prometheus that a page answers, on metrics as Flink's PrometheusReporter names them. */
export interface Alert {
  name: string;
  /** PromQL. */
  expr: string;
  /** How long it is so before the alert fires: `5m`. */
  for: string;
  severity: 'critical' | 'warning' | 'info';
  /** The only major version of Flink that has its metrics. */
  flink?: '1' | '2' | undefined;
}

/** An alert with all that Prometheus is to say of it. */
export interface AlertRule extends Omit<Alert, 'flink'> {
  /** The id of the page that answers it. */
  page: string;
  /** What the page is called. */
  title: string;
  /** Beside the severity. */
  labels: { name: string; value: string }[];
  /** What to do first: a sentence. */
  description: string;
  /** The command that opens the page. */
  command: string;
  /** The page on a team's site, where it has one. */
  runbook: string | null;
}
