package io.lianluo.registry.person.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.Described;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A person as a caller describes them.
 *
 * @param name     the name
 * @param idNumber the citizen's ID number
 * @param mobile   the mobile number, Chinese unless it names a country
 * @param email    the mail address
 * @param language zh or en; of somebody new zh when left out
 * @param person   whom the caller means, where that is doubtful: the id of somebody known, or new
 */
public record PersonRequest(@Nullable String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email,
                            @Nullable String language, @Nullable String person) {

    /**
     * Checks the description and returns the person's data.
     *
     * @param field name of the field in which the description stands, by which faults name its parts
     * @throws InvalidInput with every fault
     */
    public PersonalData checked(String field) {
        return InvalidInput.naming(part -> field + "." + part, () -> PersonalData.of(name, idNumber, mobile, email, language));
    }

    /**
     * Does the same, and adds whom the caller says they mean.
     *
     * @throws InvalidInput with every fault
     */
    public Described described(String field) {
        String part = field + ".person";
        return new Described(part, checked(field), Meant.of(part, person));
    }

    /** Nothing of it, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "PersonRequest[…]";
    }
}
