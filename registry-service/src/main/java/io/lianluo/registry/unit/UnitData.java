package io.lianluo.registry.unit;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.registry.check.CreditCode;
import io.lianluo.registry.check.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unit data are what is told of a unit; they are checked, and in their usual writing. What is not told of a known unit stays as it is.
 *
 * @param code         its code, unique for ever
 * @param name         its name; null when not told
 * @param kind         its kind, by which programmes choose who must have a liaison; null when not told
 * @param parentCode   code of its parent; none at the top of a tree
 * @param creditCode   unified social credit code
 * @param registration what the register says of the unit
 * @param categories   codes of the categories of enterprise that it is counted among
 * @param programmes   codes of the programmes it takes part in
 * @param foundedOn    first day of its existence for the platform
 */
public record UnitData(String code, @Nullable String name, @Nullable String kind, Told<String> parentCode, Told<String> creditCode,
                       Registration.Change registration, Codes categories, Codes programmes, LocalDate foundedOn) {

    private static final String CODE = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";
    private static final String KIND = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2200;

    /**
     * Checks what somebody wrote in a request: what is left out is not told, and blank means that there is none.
     *
     * @throws InvalidInput with every fault
     */
    public static UnitData of(@Nullable String code, @Nullable String name, @Nullable String kind, @Nullable String parentCode,
                              @Nullable String creditCode, @Nullable List<String> programmes, LocalDate foundedOn) {
        return told(stripped(code), Told.field(name), Told.field(kind), Told.field(parentCode), Told.field(creditCode), Codes.field(programmes), foundedOn);
    }

    /**
     * Checks what somebody wrote.
     *
     * @throws InvalidInput with every fault; name and kind cannot be cleared
     */
    public static UnitData told(String code, Told<String> name, Told<String> kind, Told<String> parentCode, Told<String> creditCode, Codes programmes,
                              LocalDate foundedOn) {
        List<Fault> faults = new ArrayList<>();
        expect(code.length() <= LONGEST && code.matches(CODE), "code", "unit-code", faults);
        expect(!name.clears() && name.given().filter(told -> Text.length(told) > LONGEST).isEmpty(), "name", "name", faults);
        expect(!kind.clears() && kind.given().filter(told -> told.length() > LONGEST || !told.matches(KIND)).isEmpty(), "kind", "unit-kind", faults);
        expect(parentCode.given().filter(code::equals).isEmpty(), "parent", "unit-own-parent", faults);
        if (foundedOn.getYear() < FIRST_YEAR || foundedOn.getYear() > LAST_YEAR) {
            faults.add(new Fault("foundedOn", "year", List.of(FIRST_YEAR, LAST_YEAR)));
        }
        Told<String> credit = creditCode.map(told -> CreditCode.parse(told).orElse(""));
        expect(credit.given().filter(String::isEmpty).isEmpty(), "creditCode", "credit-code", faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new UnitData(code, name.value(), kind.value(), parentCode, credit, Registration.Change.NONE, Codes.UNTOLD, programmes, foundedOn);
    }

    /**
     * Returns the data with what the register says of the unit, and with the categories of enterprise that it is counted among.
     *
     * @throws InvalidInput if a category's code is none
     */
    public UnitData with(Registration.Change told, Codes counted) {
        if (!counted.mentioned().allMatch(category -> category.length() <= LONGEST && category.matches(KIND))) {
            throw new InvalidInput("categories", "unit-category");
        }
        return new UnitData(code, name, kind, parentCode, creditCode, told, counted, programmes, foundedOn);
    }

    /**
     * Refuses to found a unit of which too little is told.
     *
     * @throws InvalidInput if name or kind are missing
     */
    void refuseIncomplete() {
        List<Fault> faults = new ArrayList<>();
        expect(name != null, "name", "name", faults);
        expect(kind != null, "kind", "unit-kind", faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /**
     * A name of a unit.
     *
     * @throws InvalidInput if it is missing or too long
     */
    public static String name(@Nullable String text) {
        String name = stripped(text);
        if (name.isEmpty() || Text.length(name) > LONGEST) {
            throw new InvalidInput("name", "name");
        }
        return name;
    }

    private static void expect(boolean holds, String part, String rule, List<Fault> faults) {
        if (!holds) {
            faults.add(new Fault(part, rule));
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
