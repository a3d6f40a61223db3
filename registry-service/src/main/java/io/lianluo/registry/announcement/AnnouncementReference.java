package io.lianluo.registry.announcement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * By which announcement an appointment was made public (发文公布, TZA-1, MOD-1). What the announcement says stands in the {@link Announcement} alone.
 *
 * @param number number of the document (文号), which a programme gives once
 * @param date   day of the document
 */
public record AnnouncementReference(String number, LocalDate date) {

    /** The id of the announcement of that number, whatever it covers. */
    public UUID announcementId(String programme) {
        return Announcement.id(programme, number);
    }
}
