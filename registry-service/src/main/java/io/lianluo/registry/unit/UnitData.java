package io.lianluo.registry.unit;

import io.lianluo.registry.check.CreditCode;
import io.lianluo.registry.check.Fault;
import io.lianluo.registry.check.FaultyInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a unit; checked, and in its usual writing.
 *
 * @param code       its code, unique for ever
 * @param name       its name
 * @param kind       its kind, by which programmes choose who must have a liaison
 * @param parentCode code of its parent; null at the top of a tree
 * @param creditCode unified social credit code; null when it has none
 * @param registration what the register says of it, as far as told
 * @param categories codes of the categories of enterprise that it is counted among; empty when not told
 * @param programmes codes of the programmes it takes part in
 * @param foundedOn  first day of its existence for the platform
 */
public record UnitData(String code, String name, String kind, @Nullable String parentCode, @Nullable String creditCode,
                       Registration registration, SortedSet<String> categories, SortedSet<String> programmes, LocalDate foundedOn) {

    private static final String CODE = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";
    private static final String KIND = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST = 100;

    /**
     * Checks what somebody wrote; blank means nothing written.
     *
     * @throws FaultyInputException with every fault
     */
    public static UnitData of(@Nullable String code, @Nullable String name, @Nullable String kind, @Nullable String parentCode,
                              @Nullable String creditCode, List<String> programmes, LocalDate foundedOn) {
        List<Fault> faults = new ArrayList<>();
        String theCode = stripped(code);
        String theName = stripped(name);
        String theKind = stripped(kind);
        String theParent = stripped(parentCode);
        expect(theCode.length() <= LONGEST && theCode.matches(CODE), "code", "unit-code", faults);
        expect(!theName.isEmpty() && theName.length() <= LONGEST, "name", "name", faults);
        expect(theKind.length() <= LONGEST && theKind.matches(KIND), "kind", "unit-kind", faults);
        expect(theParent.isEmpty() || !theParent.equals(theCode), "parent", "unit-own-parent", faults);
        Optional<String> credit = CreditCode.parse(stripped(creditCode));
        expect(stripped(creditCode).isEmpty() || credit.isPresent(), "creditCode", "credit-code", faults);
        if (!faults.isEmpty()) {
            throw new FaultyInputException(faults);
        }
        return new UnitData(theCode, theName, theKind, theParent.isEmpty() ? null : theParent, credit.orElse(null), Registration.UNKNOWN, new TreeSet<>(),
                new TreeSet<>(programmes), foundedOn);
    }

    /**
     * The same with what the register says of the unit, and with the categories of enterprise that it is counted among.
     *
     * @throws FaultyInputException if a category's code is none
     */
    public UnitData with(Registration told, Collection<String> counted) {
        if (!counted.stream().allMatch(category -> category.length() <= LONGEST && category.matches(KIND))) {
            throw new FaultyInputException("categories", "unit-category");
        }
        return new UnitData(code, name, kind, parentCode, creditCode, told, new TreeSet<>(counted), programmes, foundedOn);
    }

    /**
     * A name of a unit.
     *
     * @throws FaultyInputException if it is missing or too long
     */
    public static String name(@Nullable String text) {
        String name = stripped(text);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new FaultyInputException("name", "name");
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
