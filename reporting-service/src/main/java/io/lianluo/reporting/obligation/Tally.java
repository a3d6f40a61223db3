package io.lianluo.reporting.obligation;

/**
 * Counts the obligations of a programme by their status.
 *
 * @param programme     code of the programme
 * @param whole         whether all of the programme is counted, and not only the part of an office
 * @param open          open
 * @param overdue       missing
 * @param overdueVacant of these, those that nobody answers for because the seat was vacant
 * @param handedIn      handed in
 * @param handedInLate  of these, those that came late
 * @param nilReturns    fulfilled by "nothing to report"
 * @param excused       excused
 * @param excuseAsked   of those open or missing, those for which a request to be excused waits for its answer
 * @param cancelled     cancelled
 */
public record Tally(String programme, boolean whole, long open, long overdue, long overdueVacant, long handedIn, long handedInLate, long nilReturns,
                    long excused, long excuseAsked, long cancelled) { }
