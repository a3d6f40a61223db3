package io.lianluo.registry.filing.web;

import io.lianluo.registry.filing.DeclaredChange;
import io.lianluo.registry.filing.DeclaredPerson;
import io.lianluo.registry.person.Mask;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is declared and not registered yet to those who have a part in it, numbers and addresses of people masked.
 *
 * @param unitName            the unit's name
 * @param address             its registered address
 * @param creditCode          its credit code
 * @param head                its head
 * @param legalRepresentative its legal representative
 * @param liaison             the liaison
 */
record DeclaredView(@Nullable String unitName, @Nullable String address, @Nullable String creditCode, @Nullable Declared head,
                    @Nullable Declared legalRepresentative, @Nullable Declared liaison) {

    /**
     * Somebody who is declared.
     *
     * @param name     the name
     * @param idNumber the ID number, masked
     * @param mobile   the mobile number, masked
     * @param email    the mail address, masked
     * @param personId who they are; null until the authority confirmed it
     */
    @Schema(name = "DeclaredPerson")
    record Declared(@Nullable String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email, @Nullable UUID personId) {

        static @Nullable Declared of(@Nullable DeclaredPerson person) {
            return person == null ? null : new Declared(person.name(), Mask.idNumber(person.idNumber()), Mask.mobile(person.mobile()),
                    Mask.email(person.email()), person.personId());
        }
    }

    static DeclaredView of(DeclaredChange change) {
        return new DeclaredView(change.unitName(), change.address(), change.creditCode(), Declared.of(change.head()),
                Declared.of(change.legalRepresentative()), Declared.of(change.liaison()));
    }
}
