/** Whose word a change of a programme, an organisation or the rules needs, as the first or as the second. */
export const officers = ['programme_officer', 'director', 'admin'] as const;
