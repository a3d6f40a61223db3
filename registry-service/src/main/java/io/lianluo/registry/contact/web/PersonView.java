package io.lianluo.registry.contact.web;

import io.lianluo.registry.contact.DeliveryFailure;
import io.lianluo.registry.person.Mask;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.web.ContactView;
import java.time.Instant;
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
 * @param version  how often they changed, as in the ETag
 */
record PersonView(UUID id, String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email, String language,
                  @Nullable Failure failure, ContactView contact, @Nullable Unconfirmed unconfirmed, @Nullable Changed changed, long version) {

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

    static PersonView of(Person person, Optional<DeliveryFailure> failure) {
        PersonalData data = person.data();
        return new PersonView(person.id(), data.name(), Mask.idNumber(data.idNumber()), Mask.mobile(data.mobile()),
                Mask.email(data.email()), data.language(), failure.map(latest -> new Failure(latest.channel(), latest.failedAt())).orElse(null),
                ContactView.of(person),
                Optional.ofNullable(person.contactRecord().claim()).map(claim -> new Unconfirmed(Mask.email(claim.email()), claim.until())).orElse(null),
                Optional.ofNullable(person.contactRecord().change()).map(change -> new Changed(change.at(), change.reason())).orElse(null), person.version());
    }
}
