package io.lianluo.registry.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.registry.person.Claim;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets people say themselves how they are reached (SCH-7). */
public class ContactService {

    private final Persons persons;
    private final MailedAddresses mailed;
    private final Duration lasts;
    private final Clock clock;

    /**
     * A service over all people.
     *
     * @param lasts how long a link lasts by which an address is confirmed
     */
    public ContactService(Persons persons, MailedAddresses mailed, Duration lasts, Clock clock) {
        this.persons = persons;
        this.mailed = mailed;
        this.lasts = lasts;
        this.clock = clock;
    }

    /**
     * Confirms how a person who was just loaded is reached, or takes over what they say of themselves; another address waits until it is
     * confirmed there, and is asked again by saying it again.
     *
     * @param told what is different from what is known; null if nothing is
     * @throws TooManyConfirmationsException             if that address was written to often enough today
     * @throws io.lianluo.eventing.StaleVersionException if somebody else changed the person since
     */
    public void confirm(Person person, @Nullable PersonalData told) {
        Instant now = clock.instant();
        PersonalData known = person.data();
        String email = told == null ? null : told.email();
        boolean claims = email != null && !email.equals(known.email());
        if (claims) {
            count(email, now);
        }
        if (told != null) {
            person.tellOfThemselves(new PersonalData(told.name(), told.idNumber(), told.mobile(), known.email(), told.language()), now);
        }
        if (claims) {
            person.claimAddress(new Claim(email, UuidCreator.getTimeOrderedEpoch().toString(), now.truncatedTo(ChronoUnit.SECONDS).plus(lasts)));
        } else {
            person.confirmContact(person.id().toString(), now);
        }
        persons.save(person);
    }

    private void count(String email, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!mailed.mail(email, today)) {
            throw new TooManyConfirmationsException(today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    /** The address that a person may confirm by that use of a link now; empty if it was used, replaced by a later one, or has expired. */
    public Optional<String> claimed(UUID personId, String use) {
        return persons.find(personId).map(person -> person.contactRecord().claim())
                .filter(claim -> claim.use().equals(use) && clock.instant().isBefore(claim.until())).map(Claim::email);
    }

    /** Makes the address theirs that they claimed, once; says whether it did. */
    public boolean confirmAddress(UUID personId, String use) {
        boolean[] done = new boolean[1];
        persons.change(personId, person -> {
            int before = person.raised().size();
            person.confirmAddress(use, clock.instant());
            done[0] = person.raised().size() > before;
        });
        return done[0];
    }

    /** Forgets what was written to unconfirmed addresses before today. */
    void forget() {
        mailed.forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
