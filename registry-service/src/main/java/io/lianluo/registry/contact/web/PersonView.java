package io.lianluo.registry.contact.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.contact.DeliveryFailure;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.Officer;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.person.Mask;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.web.ContactView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as callers see them; numbers and addresses masked.
 *
 * @param id       the person
 * @param name     the name
 * @param idNumber the ID number, of which region and last two characters show
 * @param mobile   the mobile number, of which country, first and last digits show
 * @param email    the mail address, of which the first character and the domain show
 * @param language the language the person reads
 * @param failure  the latest failure to reach them; null when there was none
 * @param contact  how far it can be relied on that they are reached so
 * @param unconfirmed the address that they gave and that waits for its confirmation; null if none does
 * @param changed  why an office changed how they are reached last; null if none did
 * @param offices  the offices for which they act, or will
 * @param version  how often they changed, as in the ETag
 */
record PersonView(UUID id, String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email, String language,
                  @Nullable Failure failure, ContactView contact, @Nullable Unconfirmed unconfirmed, @Nullable Changed changed, List<HeldOffice> offices, long version) {

    /**
     * A notice that could not be delivered.
     *
     * @param channel  the way that failed
     * @param failedAt when the last attempt failed
     */
    record Failure(String channel, Instant failedAt) { }

    /**
     * An address that is theirs once it is confirmed by the link that was sent there.
     *
     * @param email the address, masked
     * @param until when the link expires
     */
    record Unconfirmed(@Nullable String email, Instant until) { }

    /**
     * A change by an office.
     *
     * @param at     when
     * @param reason why
     */
    record Changed(Instant at, String reason) { }

    /**
     * An office for which a person acts.
     *
     * @param officeId  the office
     * @param programme code of its programme
     * @param kind      the capacity in which it acts
     * @param title     its name
     * @param unitId    the unit at the top of the part of the tree for which it acts; null when it acts for the whole tree
     * @param since     first day of the person
     * @param until     last day of the person; null while no end is known
     */
    record HeldOffice(UUID officeId, String programme, OfficeKind kind, LocalizedText title, @Nullable UUID unitId, LocalDate since, @Nullable LocalDate until) {

        static HeldOffice of(ProgrammeOffice office, Officer officer) {
            return new HeldOffice(office.id(), office.place().programme(), office.place().kind(), office.state().title(), office.place().unitId(), officer.since(),
                    officer.until());
        }
    }

    static PersonView of(Person person, Optional<DeliveryFailure> failure, List<HeldOffice> offices) {
        PersonalData data = person.data();
        return new PersonView(person.id(), data.name(), Mask.idNumber(data.idNumber()), Mask.mobile(data.mobile()),
                Mask.email(data.email()), data.language(), failure.map(latest -> new Failure(latest.channel(), latest.failedAt())).orElse(null),
                ContactView.of(person),
                Optional.ofNullable(person.contactRecord().claim()).map(claim -> new Unconfirmed(Mask.email(claim.email()), claim.until())).orElse(null),
                Optional.ofNullable(person.contactRecord().change()).map(change -> new Changed(change.at(), change.reason())).orElse(null),
                offices, person.version());
    }
}
