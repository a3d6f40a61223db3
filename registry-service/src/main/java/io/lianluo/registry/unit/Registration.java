package io.lianluo.registry.unit;

import io.lianluo.registry.check.Fault;
import io.lianluo.registry.check.FaultyInputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register of enterprises or associations says of a unit, which declared data are compared with (ANH-8, TZA-5).
 *
 * @param number  registration number
 * @param kind    kind of registration, such as 有限责任公司
 * @param address registered address
 */
public record Registration(@Nullable String number, @Nullable String kind, @Nullable String address) {

    /** Nothing is known. */
    public static final Registration UNKNOWN = new Registration(null, null, null);

    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST = 200;

    /**
     * Checks what somebody wrote; blank means nothing written.
     *
     * @throws FaultyInputException with every fault
     */
    public static Registration of(@Nullable String number, @Nullable String kind, @Nullable String address) {
        List<Fault> faults = new ArrayList<>();
        Registration told = new Registration(stripped(number), stripped(kind), stripped(address));
        if (told.number != null && !(told.number.length() <= LONGEST_NUMBER && told.number.matches("[0-9A-Za-z]+(-[0-9A-Za-z]+)*"))) {
            faults.add(new Fault("registrationNumber", "registration-number"));
        }
        if (told.kind != null && told.kind.length() > LONGEST) {
            faults.add(new Fault("registrationKind", "too-long", List.of(LONGEST)));
        }
        if (told.address != null && told.address.length() > LONGEST) {
            faults.add(new Fault("address", "too-long", List.of(LONGEST)));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInputException(faults);
        }
        return told;
    }

    /** What is known when somebody tells anew: the new, and of the old what the new is silent about. */
    Registration updatedBy(Registration told) {
        return new Registration(told.number != null ? told.number : number, told.kind != null ? told.kind : kind,
                told.address != null ? told.address : address);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
