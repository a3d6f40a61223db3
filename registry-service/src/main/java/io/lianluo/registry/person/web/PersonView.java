package io.lianluo.registry.person.web;

import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.privacy.Mask;
import io.lianluo.registry.signal.DeliveryFailure;
import java.time.Instant;
import java.util.Optional;
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
 * @param version  how often they changed, as in the ETag
 */
record PersonView(String id, String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email, String language,
                  @Nullable Failure failure, ContactView contact, long version) {

    /**
     * A notice that could not be delivered.
     *
     * @param channel  the way that failed
     * @param failedAt when the last attempt failed
     */
    record Failure(String channel, Instant failedAt) { }

    static PersonView of(Person person, Optional<DeliveryFailure> failure) {
        PersonalData data = person.data();
        return new PersonView(person.id(), data.name(), Mask.idNumber(data.idNumber()), Mask.mobile(data.mobile()),
                Mask.email(data.email()), data.language(), failure.map(latest -> new Failure(latest.channel(), latest.failedAt())).orElse(null),
                ContactView.of(person.contact()), person.version());
    }
}
