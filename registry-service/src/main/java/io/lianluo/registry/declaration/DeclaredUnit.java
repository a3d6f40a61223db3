package io.lianluo.registry.declaration;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.unit.Codes;
import io.lianluo.registry.unit.Registration;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unit as it is declared, checked and in the usual writing.
 *
 * @param code               its code; the unified social credit code where no other is declared
 * @param name               its name
 * @param kind               its kind
 * @param creditCode         its unified social credit code
 * @param registrationNumber its registration number
 * @param registrationKind   its kind of registration
 * @param address            its registered address
 */
public record DeclaredUnit(String code, String name, String kind, @Nullable String creditCode, @Nullable String registrationNumber,
                           @Nullable String registrationKind, @Nullable String address) {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    /**
     * Checks what somebody wrote.
     *
     * @throws InvalidInput with every fault of a part, named as a part of {@code unit}
     */
    public static DeclaredUnit of(@Nullable String code, @Nullable String name, @Nullable String kind, @Nullable String creditCode,
                                  @Nullable String registrationNumber, @Nullable String registrationKind, @Nullable String address) {
        return InvalidInput.naming(part -> "unit." + part, () -> {
            String theCode = isBlank(code) ? creditCode : code;
            DeclaredUnit written = new DeclaredUnit(isBlank(theCode) ? "" : theCode.strip(), text(name), text(kind), creditCode, registrationNumber, registrationKind, address);
            UnitData data = written.data(List.of(), null, ANY_DAY);
            String credit = data.creditCode().value();
            return new DeclaredUnit(isBlank(code) && credit != null ? credit : data.code(), Objects.requireNonNull(data.name()), Objects.requireNonNull(data.kind()),
                    credit, data.registration().number().value(), data.registration().kind().value(), data.registration().address().value());
        });
    }

    /**
     * The data by which it is registered.
     *
     * @param parent code of the unit below which it stands; null for none
     */
    UnitData registered(String programme, @Nullable String parent, LocalDate foundedOn) {
        return data(List.of(programme), parent, foundedOn);
    }

    private UnitData data(List<String> programmes, @Nullable String parent, LocalDate foundedOn) {
        return UnitData.of(code, name, kind, parent, creditCode, programmes, foundedOn)
                .with(Registration.Change.of(Told.field(registrationNumber), Told.field(registrationKind), Told.field(address)), Codes.UNTOLD);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    DeclaredUnit withTexts(TextMapper as) {
        return new DeclaredUnit(as.map("code", code), as.map("name", name), kind, as.mapNullable("creditCode", creditCode),
                as.mapNullable("registrationNumber", registrationNumber), as.mapNullable("registrationKind", registrationKind), as.mapNullable("address", address));
    }

    /** Nothing of it, so that it does not end in a log. */
    @Override
    public String toString() {
        return "DeclaredUnit[…]";
    }
}
