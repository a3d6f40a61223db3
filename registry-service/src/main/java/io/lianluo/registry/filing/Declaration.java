package io.lianluo.registry.filing;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Name;
import io.lianluo.registry.check.CreditCode;
import io.lianluo.registry.check.IdNumber;
import io.lianluo.registry.check.Mobile;
import io.lianluo.registry.programme.FilingRule.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A unit's declaration, field by field, in the usual writing. What is as it is registered is forgotten once it was compared. */
public final class Declaration {

    private static final Set<Field> OF_REPRESENTATIVE = EnumSet.of(Field.LEGAL_REPRESENTATIVE_NAME, Field.LEGAL_REPRESENTATIVE_ID_NUMBER);
    private static final Set<Field> OF_LIAISON = EnumSet.of(Field.LIAISON_NAME, Field.LIAISON_ID_NUMBER, Field.LIAISON_MOBILE);

    private final Map<Field, String> values;

    private Declaration(Map<Field, String> values) {
        this.values = values;
    }

    /**
     * Checks what somebody wrote.
     *
     * @param asked the fields that the rule compares
     * @throws InvalidInput with every fault: a field that is missing, not asked for, or no such number
     */
    public static Declaration of(List<Field> asked, Map<Field, String> written) {
        List<Fault> faults = new ArrayList<>();
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : asked) {
            String text = written.getOrDefault(field, "");
            parsed(field, text).ifPresentOrElse(value -> values.put(field, value),
                    () -> faults.add(new Fault("declared." + field, text.isBlank() ? "declared-missing" : rule(field))));
        }
        written.keySet().stream().filter(field -> !asked.contains(field)).sorted()
                .forEach(field -> faults.add(new Fault("declared." + field, "declared-needless")));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Declaration(values);
    }

    /** Compares each declared field with what is registered. */
    public List<Compared> against(Map<Field, String> registered) {
        return values.entrySet().stream().map(declared -> new Compared(declared.getKey(), !registered.containsKey(declared.getKey())
                ? Compared.Result.NOT_REGISTERED : isSame(declared.getKey(), registered.get(declared.getKey()), declared.getValue())
                ? Compared.Result.SAME : Compared.Result.DIFFERS)).toList();
    }

    /** The change that it declares: each thing of which a field was compared and found otherwise, with all that is declared of that thing. */
    DeclaredChange changeOf(List<Compared> compared) {
        Set<Field> otherwise = compared.stream().filter(field -> field.result() != Compared.Result.SAME).map(Compared::field).collect(Collectors.toSet());
        return new DeclaredChange(null, null, otherwise.contains(Field.CREDIT_CODE) ? values.get(Field.CREDIT_CODE) : null, null,
                Collections.disjoint(otherwise, OF_REPRESENTATIVE) ? null : new DeclaredPerson(values.get(Field.LEGAL_REPRESENTATIVE_NAME),
                        values.get(Field.LEGAL_REPRESENTATIVE_ID_NUMBER), null, null, null),
                Collections.disjoint(otherwise, OF_LIAISON) ? null : new DeclaredPerson(values.get(Field.LIAISON_NAME), values.get(Field.LIAISON_ID_NUMBER),
                        values.get(Field.LIAISON_MOBILE), null, null));
    }

    /** Names are compared as people read them, and numbers digit by digit. */
    private static boolean isSame(Field field, String registered, String declared) {
        return switch (field) {
            case LEGAL_REPRESENTATIVE_NAME, LIAISON_NAME -> Name.same(registered, declared);
            case CREDIT_CODE, LEGAL_REPRESENTATIVE_ID_NUMBER, LIAISON_ID_NUMBER, LIAISON_MOBILE -> registered.equals(declared);
        };
    }

    private static Optional<String> parsed(Field field, String text) {
        return switch (field) {
            case CREDIT_CODE -> CreditCode.parse(text);
            case LEGAL_REPRESENTATIVE_ID_NUMBER, LIAISON_ID_NUMBER -> IdNumber.parse(text);
            case LIAISON_MOBILE -> Mobile.parse(text);
            case LEGAL_REPRESENTATIVE_NAME, LIAISON_NAME -> Optional.of(text.strip()).filter(name -> !name.isEmpty());
        };
    }

    private static String rule(Field field) {
        return switch (field) {
            case CREDIT_CODE -> "credit-code";
            case LEGAL_REPRESENTATIVE_ID_NUMBER, LIAISON_ID_NUMBER -> "id-number";
            case LIAISON_MOBILE -> "mobile";
            case LEGAL_REPRESENTATIVE_NAME, LIAISON_NAME -> "name";
        };
    }

    /** The fields, and nothing of their values, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "Declaration" + values.keySet().toString().toLowerCase(Locale.ROOT);
    }
}
