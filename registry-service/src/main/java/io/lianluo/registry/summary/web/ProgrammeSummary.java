package io.lianluo.registry.summary.web;

/**
 * A summary of what the registry holds of one programme.
 *
 * @param programme code of the programme
 * @param units     how many units take part
 * @param liaisons  how many seats somebody holds
 * @param vacancies how many seats are vacant
 */
record ProgrammeSummary(String programme, long units, long liaisons, long vacancies) { }
