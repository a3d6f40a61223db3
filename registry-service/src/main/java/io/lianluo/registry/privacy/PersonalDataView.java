package io.lianluo.registry.privacy;

import io.lianluo.registry.person.Mask;
import io.lianluo.registry.person.PersonalData;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is known of a person. The caller's role decides for each field whether it is open or masked.
 *
 * @param personId the person
 * @param name     the name
 * @param idNumber the ID number
 * @param mobile   the mobile number
 * @param email    the mail address
 * @param open     which of them are unmasked
 */
public record PersonalDataView(UUID personId, String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email,
                        Set<PersonalField> open) {

    /** Masks whatever is not open. */
    static PersonalDataView of(UUID id, PersonalData data, Set<PersonalField> open) {
        return new PersonalDataView(id, data.name(),
                open.contains(PersonalField.ID_NUMBER) ? data.idNumber() : Mask.idNumber(data.idNumber()),
                open.contains(PersonalField.MOBILE) ? data.mobile() : Mask.mobile(data.mobile()),
                open.contains(PersonalField.EMAIL) ? data.email() : Mask.email(data.email()), open);
    }

    /** Nothing of it, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "PersonalDataView[…]";
    }
}
