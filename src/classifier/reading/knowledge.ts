/** Nouns for something to know. What ends in one, a name or the opening of a text, is about it and does nothing. */
export const knowledge: ReadonlySet<string> = new Set(
  'frequency info information rate level statistics stats history news graph limits availability ideas forecast weather playbook overview summary details version versions policy snapshot quote quotes report status schedule metrics log logs count counts fees options eligibility terms rules requirements suggestions recommendations insights trends analytics breakdown'.split(
    ' ',
  ),
);
