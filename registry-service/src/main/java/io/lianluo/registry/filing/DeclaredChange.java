package io.lianluo.registry.filing;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.sealing.TextMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The change that a unit declares of what is registered: once the authority confirmed it, the registered data become that. It is kept until then,
 * sealed, and forgotten after.
 *
 * @param unitName            the unit's name
 * @param address             its registered address
 * @param creditCode          its unified social credit code
 * @param head                its head
 * @param legalRepresentative its legal representative
 * @param liaison             the liaison
 */
public record DeclaredChange(@Nullable String unitName, @Nullable String address, @Nullable String creditCode, @Nullable DeclaredPerson head,
                             @Nullable DeclaredPerson legalRepresentative, @Nullable DeclaredPerson liaison) {

    /** Nothing is declared to be otherwise. */
    static final DeclaredChange NONE = new DeclaredChange(null, null, null, null, null, null);

    private static final Set<Part> OF_UNIT = EnumSet.complementOf(EnumSet.of(Part.LIAISON));

    /**
     * Refuses what is no change of that kind.
     *
     * @throws InvalidInput with every fault: nothing is said to be otherwise, or something else
     */
    void refuseUnless(Trigger kind) {
        Set<Part> possible = kind == Trigger.UNIT_CHANGED ? OF_UNIT : EnumSet.of(Part.LIAISON);
        List<Fault> faults = new ArrayList<>();
        parts().stream().filter(part -> !possible.contains(part)).forEach(part -> faults.add(new Fault("change." + field(part), "change-needless")));
        boolean named = liaison != null && liaison.name() != null;
        if (kind == Trigger.CONTACT_CHANGED && named) {
            faults.add(new Fault("change.liaison", "change-needless"));
        }
        if (kind == Trigger.LIAISON_CHANGED && liaison != null && !named) {
            faults.add(new Fault("change.liaison", "required"));
        }
        if (faults.isEmpty() && parts().isEmpty()) {
            faults.add(new Fault("change", "change-missing"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** The field of the interface in which a part stands. */
    static String field(Part part) {
        return switch (part) {
            case UNIT_NAME -> "unitName";
            case ADDRESS -> "address";
            case CREDIT_CODE -> "creditCode";
            case HEAD -> "head";
            case LEGAL_REPRESENTATIVE -> "legalRepresentative";
            case LIAISON -> "liaison";
        };
    }

    /** The parts that are declared to be otherwise. */
    public Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (value(part) != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Somebody who is declared as head, legal representative or liaison; empty for a part that is nobody, and where nobody is. */
    public Optional<DeclaredPerson> person(Part part) {
        return value(part) instanceof DeclaredPerson person ? Optional.of(person) : Optional.empty();
    }

    private @Nullable Object value(Part part) {
        return switch (part) {
            case UNIT_NAME -> unitName;
            case ADDRESS -> address;
            case CREDIT_CODE -> creditCode;
            case HEAD -> head;
            case LEGAL_REPRESENTATIVE -> legalRepresentative;
            case LIAISON -> liaison;
        };
    }

    /** The declared values among the fields that rules compare. */
    Map<Field, String> fields() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(fields, Field.CREDIT_CODE, creditCode);
        if (legalRepresentative != null) {
            put(fields, Field.LEGAL_REPRESENTATIVE_NAME, legalRepresentative.name());
            put(fields, Field.LEGAL_REPRESENTATIVE_ID_NUMBER, legalRepresentative.idNumber());
        }
        if (liaison != null) {
            put(fields, Field.LIAISON_NAME, liaison.name());
            put(fields, Field.LIAISON_ID_NUMBER, liaison.idNumber());
            put(fields, Field.LIAISON_MOBILE, liaison.mobile());
        }
        return fields;
    }

    private static void put(Map<Field, String> fields, Field field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    /** Returns this with the parts of another that this one does not mention. */
    DeclaredChange and(DeclaredChange other) {
        return new DeclaredChange(unitName == null ? other.unitName : unitName, address == null ? other.address : address,
                creditCode == null ? other.creditCode : creditCode, head == null ? other.head : head,
                legalRepresentative == null ? other.legalRepresentative : legalRepresentative, liaison == null ? other.liaison : liaison);
    }

    /** Returns this with who its people are; nobody for a part that is not mentioned. */
    DeclaredChange identified(Map<Part, UUID> people) {
        return new DeclaredChange(unitName, address, creditCode, identified(head, people.get(Part.HEAD)),
                identified(legalRepresentative, people.get(Part.LEGAL_REPRESENTATIVE)), identified(liaison, people.get(Part.LIAISON)));
    }

    private static @Nullable DeclaredPerson identified(@Nullable DeclaredPerson person, @Nullable UUID as) {
        return person == null ? null : person.identified(as);
    }

    DeclaredChange withTexts(TextMapper as) {
        return new DeclaredChange(as.mapNullable("unitName", unitName), as.mapNullable("address", address), as.mapNullable("creditCode", creditCode),
                as.mapPart("head", head, DeclaredPerson::withTexts), as.mapPart("legalRepresentative", legalRepresentative, DeclaredPerson::withTexts),
                as.mapPart("liaison", liaison, DeclaredPerson::withTexts));
    }

    /** The ids of its people, as far as it is known who they are. */
    Set<UUID> people() {
        Set<UUID> ids = new HashSet<>();
        for (Part part : Part.values()) {
            person(part).map(DeclaredPerson::personId).filter(Objects::nonNull).ifPresent(ids::add);
        }
        return ids;
    }

    /** The parts, and nothing of what is declared, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "DeclaredChange" + parts();
    }
}
