package io.lianluo.registry.contact.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * This request says how somebody can be reached; what is left out is right as it is known.
 *
 * @param mobile   another mobile number
 * @param email    another mail address
 * @param language the language they would rather read
 * @param reason   why an office changes it; not asked of the person themselves
 */
record ConfirmContactRequest(@Nullable String mobile, @Nullable String email, @Nullable String language, @Nullable String reason) {

    /**
     * Returns the details that differ from the known ones; null if none does.
     *
     * @throws InvalidInput with every fault
     */
    @Nullable PersonalData told(PersonalData known) {
        if (mobile == null && email == null && language == null) {
            return null;
        }
        return PersonalData.of(known.name(), known.idNumber(), mobile == null ? known.mobile() : mobile, email == null ? known.email() : email,
                language == null ? known.language() : language);
    }

    /** Nothing of it, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "ConfirmContactRequest[…]";
    }
}
