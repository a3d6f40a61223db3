package io.lianluo.registry.nomination;

import java.time.LocalDate;

/**
 * By which notice an appointment was made public (发文公布, TZA-1, MOD-1). What the notice says stands in the {@link Notice} alone.
 *
 * @param number number of the document (文号), which a programme gives once
 * @param date   day of the document
 */
public record Announcement(String number, LocalDate date) {

    /** The id of the notice of that number, whatever it covers. */
    public String noticeId(String programme) {
        return Notice.id(programme, number);
    }
}
