package io.lianluo.registry.roster.publication.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.roster.publication.RosterRow;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows callers whom to call about a seat.
 *
 * @param seatId   the seat
 * @param unitCode code of its unit
 * @param unit     name of its unit
 * @param head     who is responsible for the unit; null where nobody is known to
 * @param title    what the seat is called
 * @param ordinal  which of the unit's seats of that rule it is
 * @param liaison  who holds it; null when it is vacant, or the person was erased
 */
record ContactRowView(UUID seatId, String unitCode, String unit, @Nullable Contact head, LocalizedText title, int ordinal, @Nullable Contact liaison) {

    /**
     * The contact details of a person. Numbers and addresses are masked as the caller's role requires.
     *
     * @param personId the person
     * @param name     the name
     * @param mobile   the mobile number; null when none is known
     * @param email    the mail address; null when none is known
     */
    record Contact(UUID personId, String name, @Nullable String mobile, @Nullable String email) {

        static @Nullable Contact of(@Nullable PersonalDataView shown) {
            return shown == null ? null : new Contact(shown.personId(), shown.name(), shown.mobile(), shown.email());
        }

        /** Nothing of it, so that personal data does not end in a log. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /** @param shown what the caller may see of the people in it */
    static ContactRowView of(RosterRow entry, Map<UUID, PersonalDataView> shown) {
        return new ContactRowView(entry.seatId(), entry.unitCode(), entry.unit(), contact(entry.headId(), shown), entry.title(), entry.ordinal(),
                contact(entry.personId(), shown));
    }

    private static @Nullable Contact contact(@Nullable UUID personId, Map<UUID, PersonalDataView> shown) {
        return personId == null ? null : Contact.of(shown.get(personId));
    }
}
