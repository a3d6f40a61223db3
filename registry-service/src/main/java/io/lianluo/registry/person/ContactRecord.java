package io.lianluo.registry.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact record holds what is on record of changes in how somebody is reached.
 *
 * @param claim  the address that waits for its confirmation; null if none does
 * @param change the latest change by an office; null if there was none
 */
public record ContactRecord(@Nullable Claim claim, @Nullable OfficeChange change) {

    /** Nothing on record. */
    public static final ContactRecord NONE = new ContactRecord(null, null);

    /**
     * A change by an office.
     *
     * @param at     when
     * @param by     subject of the token of whoever made it
     * @param reason why, in their words
     */
    public record OfficeChange(Instant at, String by, String reason) {

        /** Nothing of the reason, so that it does not end in a log. */
        @Override
        public String toString() {
            return "OfficeChange[" + at + "]";
        }
    }

    ContactRecord claimed(@Nullable Claim address) {
        return new ContactRecord(address, change);
    }

    ContactRecord changed(OfficeChange byOffice) {
        return new ContactRecord(claim, byOffice);
    }
}
