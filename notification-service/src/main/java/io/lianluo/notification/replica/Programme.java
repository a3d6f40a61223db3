package io.lianluo.notification.replica;

import io.lianluo.domain.LocalizedText;
import java.time.ZoneId;

/**
 * A version of a programme.
 *
 * @param code    code of the programme
 * @param version its version
 * @param title   what it is called
 * @param zoneId  time zone of its days
 */
public record Programme(String code, int version, LocalizedText title, String zoneId) {

    /** Time zone of its days. */
    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }
}
