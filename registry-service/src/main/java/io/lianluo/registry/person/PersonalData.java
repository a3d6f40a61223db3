package io.lianluo.registry.person;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.MailAddress;
import io.lianluo.domain.Name;
import io.lianluo.domain.Text;
import io.lianluo.registry.check.IdNumber;
import io.lianluo.registry.check.Mobile;
import io.lianluo.registry.check.Written;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Personal data say who a person is and how to reach them; they are checked, and in their usual writing.
 *
 * @param name     the name
 * @param idNumber the citizen's ID number; null when it is not asked for
 * @param mobile   the mobile number in E.164 form
 * @param email    the mail address
 * @param language the language the person reads: zh or en; null where it is not told, and never in what is known
 */
public record PersonalData(String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email, @Nullable String language) {

    /** A part is one of the personal data that can be cleared. */
    public enum Part {
        /** The ID number. */
        ID_NUMBER,
        /** The mobile number. */
        MOBILE,
        /** The mail address. */
        EMAIL,
        /** The language; without one the person reads Chinese. */
        LANGUAGE
    }

    private static final int LONGEST_NAME = 60;
    private static final String USUAL_LANGUAGE = "zh";
    private static final Set<String> LANGUAGES = Set.of(USUAL_LANGUAGE, "en");

    /**
     * Checks what somebody wrote; blank means nothing written.
     *
     * @throws InvalidInput with every fault: a missing name, a number or address that is none, an unknown language, or nothing by
     *                              which the person could be recognised
     */
    public static PersonalData of(@Nullable String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email,
                                  @Nullable String language) {
        List<Fault> faults = new ArrayList<>();
        String theName = Written.line("name", name, faults);
        if (faults.isEmpty() && (theName.isEmpty() || Text.length(theName) > LONGEST_NAME)) {
            faults.add(new Fault("name", "name"));
        }
        PersonalData data = new PersonalData(theName, parsed("idNumber", "id-number", idNumber, IdNumber::parse, faults),
                parsed("mobile", "mobile", mobile, Mobile::parse, faults), parsed("email", "email", email, MailAddress::parse, faults),
                isBlank(language) ? null : language.strip());
        if (data.language != null && !LANGUAGES.contains(data.language)) {
            faults.add(new Fault("language", "language"));
        }
        if (isBlank(idNumber) && isBlank(mobile) && isBlank(email)) {
            faults.add(new Fault("idNumber", "person-unrecognisable"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return data;
    }

    /** Tells whether the ID number, if there is one, is of somebody who was born and is not older than anybody ever was. */
    boolean isOfSomebodyAlive(LocalDate today) {
        return idNumber == null || IdNumber.isOfSomebodyAlive(idNumber, today);
    }

    /** By what a person of this data is recognised; at least by one. Nobody is by a telephone or a mailbox alone, which people share. */
    public Map<RecognitionKey, String> recognisedBy() {
        Map<RecognitionKey, String> keys = new EnumMap<>(RecognitionKey.class);
        String theName = Name.comparable(name);
        if (idNumber != null) {
            keys.put(RecognitionKey.ID_NUMBER, idNumber);
        }
        if (mobile != null) {
            keys.put(RecognitionKey.NAME_AND_MOBILE, theName + "/" + mobile);
        }
        if (email != null) {
            keys.put(RecognitionKey.NAME_AND_EMAIL, theName + "/" + email);
        }
        return keys;
    }

    /** Returns the data with every text written otherwise, because a store that keeps them seals them. */
    public PersonalData withTexts(TextMapper as) {
        return new PersonalData(as.map("name", name), as.mapNullable("idNumber", idNumber), as.mapNullable("mobile", mobile),
                as.mapNullable("email", email), language);
    }

    /** Returns the data under another name. */
    PersonalData named(String other) {
        return new PersonalData(other, idNumber, mobile, email, language);
    }

    /** Returns the data for somebody of whom nothing was known before, in the usual language unless one is given. */
    PersonalData first() {
        return new PersonalData(name, idNumber, mobile, email, language == null ? USUAL_LANGUAGE : language);
    }

    /** Returns what is known when somebody tells anew: the new data, and the old ones that the new do not mention. */
    PersonalData updatedBy(PersonalData told) {
        return new PersonalData(told.name, told.idNumber != null ? told.idNumber : idNumber, told.mobile != null ? told.mobile : mobile,
                told.email != null ? told.email : email, told.language != null ? told.language : language);
    }

    /** Returns the data without these parts. */
    PersonalData without(Set<Part> parts) {
        return new PersonalData(name, parts.contains(Part.ID_NUMBER) ? null : idNumber, parts.contains(Part.MOBILE) ? null : mobile,
                parts.contains(Part.EMAIL) ? null : email, parts.contains(Part.LANGUAGE) ? null : language).first();
    }

    /** The parts that are told and can be cleared. */
    public Set<Part> told() {
        return Stream.of(Part.values()).filter(part -> part(part) != null).collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** The parts that are others there, or cleared, or new. */
    public Set<Part> changedIn(PersonalData other) {
        return Stream.of(Part.values()).filter(part -> !Objects.equals(part(part), other.part(part)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    private @Nullable String part(Part part) {
        return switch (part) {
            case ID_NUMBER -> idNumber;
            case MOBILE -> mobile;
            case EMAIL -> email;
            case LANGUAGE -> language;
        };
    }

    /** Tells whether the person is reached in the same way as by this. */
    public boolean isReachedAs(PersonalData other) {
        return Objects.equals(mobile, other.mobile) && Objects.equals(email, other.email);
    }

    /** Tells whether a text says something of it: the name, or a number or address by which the person is reached or recognised. */
    public boolean appearsIn(String text) {
        return Stream.of(name, idNumber, mobile, nationalMobile(), email).filter(Objects::nonNull).anyMatch(text::contains);
    }

    /** The mobile number as it is written within China; null when it is not Chinese. */
    private @Nullable String nationalMobile() {
        return mobile != null && mobile.startsWith("+86") ? mobile.substring(3) : null;
    }

    /** Nothing of it, so that it does not end in a log. */
    @Override
    public String toString() {
        return "PersonalData[…]";
    }

    private static @Nullable String parsed(String part, String rule, @Nullable String text, Function<String, Optional<String>> parse, List<Fault> faults) {
        if (isBlank(text)) {
            return null;
        }
        Optional<String> parsed = parse.apply(text);
        if (parsed.isEmpty()) {
            faults.add(new Fault(part, rule));
        }
        return parsed.orElse(null);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
