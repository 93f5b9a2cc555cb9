/** Of the table `tools`, those that the newest version of their server offers to the model. */
export const OFFERED = `isCurrent = 1 AND audience <> 'app'`;

/** How many of some tools are of each severity, beside how many there are. */
export const MIX = `count(*) AS count,
  sum(severity IS 'critical') AS critical, sum(severity IS 'high') AS high,
  sum(severity IS 'medium') AS medium, sum(severity IS 'low') AS low`;
