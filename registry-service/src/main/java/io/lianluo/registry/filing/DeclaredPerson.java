package io.lianluo.registry.filing;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.sealing.TextMapper;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a unit declares them; what it does not mention stays as it is registered.
 *
 * @param name     the name
 * @param idNumber the citizen's ID number
 * @param mobile   the mobile number
 * @param email    the mail address
 * @param personId who they are; null until the authority confirmed what is declared, and where it could not tell
 */
public record DeclaredPerson(@Nullable String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email, @Nullable UUID personId) {

    /** Somebody who is described as new people are. */
    public static DeclaredPerson of(PersonalData described) {
        return new DeclaredPerson(described.name(), described.idNumber(), described.mobile(), described.email(), null);
    }

    /** Tells whether nobody could be recognised by it, because only the name is declared. */
    boolean isNameAlone() {
        return Stream.of(idNumber, mobile, email).allMatch(Objects::isNull);
    }

    DeclaredPerson identified(@Nullable UUID as) {
        return new DeclaredPerson(name, idNumber, mobile, email, as);
    }

    DeclaredPerson withTexts(TextMapper as) {
        return new DeclaredPerson(as.mapNullable("name", name), as.mapNullable("idNumber", idNumber), as.mapNullable("mobile", mobile),
                as.mapNullable("email", email), personId);
    }

    /**
     * The data of somebody of whom nothing else is known.
     *
     * @throws InvalidInput if nobody could be recognised by it
     */
    PersonalData data() {
        return PersonalData.of(name, idNumber, mobile, email, null);
    }

    /** The data once they are known to be somebody who is registered as that. */
    PersonalData over(PersonalData registered) {
        return new PersonalData(name == null ? registered.name() : name, idNumber, mobile, email, null);
    }

    /** Nothing of it, so that it does not end in a log. */
    @Override
    public String toString() {
        return "DeclaredPerson[" + personId + "]";
    }
}
