package io.lianluo.registry.unit;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.registry.check.Told;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a unit in the register of enterprises or associations. Declared data are compared with it (ANH-8, TZA-5).
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
     * A change says what is told of a registration; what is not told stays.
     *
     * @param number  registration number
     * @param kind    kind of registration
     * @param address registered address
     */
    public record Change(Told<String> number, Told<String> kind, Told<String> address) {

        /** Nothing is told. */
        public static final Change NONE = new Change(Told.nothing(), Told.nothing(), Told.nothing());

        /**
         * Checks what somebody wrote.
         *
         * @throws InvalidInput with every fault
         */
        public static Change of(Told<String> number, Told<String> kind, Told<String> address) {
            List<Fault> faults = new ArrayList<>();
            if (number.given().filter(told -> told.length() > LONGEST_NUMBER || !told.matches("[0-9A-Za-z]+(-[0-9A-Za-z]+)*")).isPresent()) {
                faults.add(new Fault("registrationNumber", "registration-number"));
            }
            if (kind.given().filter(told -> Text.length(told) > LONGEST).isPresent()) {
                faults.add(new Fault("registrationKind", "too-long", List.of(LONGEST)));
            }
            if (address.given().filter(told -> Text.length(told) > LONGEST).isPresent()) {
                faults.add(new Fault("address", "too-long", List.of(LONGEST)));
            }
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
            return new Change(number, kind, address);
        }
    }

    /** Returns what is known once the change was told. */
    Registration updatedBy(Change told) {
        return new Registration(told.number.over(number), told.kind.over(kind), told.address.over(address));
    }
}
