/** How people ask for what is to come. */
const plans = [
  /\broad ?map\b|\bfeature requests?\b/i,
  /\b(?:when will|will|any plans?|plans? to)\b.{0,60}\bsupport/i,
  /\bsupport(?:ed|s)?\b.{0,60}\b(?:future|upcoming|next) (?:releases?|versions?)\b/i,
  /(?:什么时候|何时|啥时候|计划|打算).{0,10}支持/u,
];

/** Whether a query asks what Flink or a connector will have one day: no page on troubles answers that, whatever words they share. */
export const asksForPlans = (query: string) => plans.some((pattern) => pattern.test(query.slice(0, 400)));
