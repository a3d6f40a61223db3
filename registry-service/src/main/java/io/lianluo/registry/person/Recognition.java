package io.lianluo.registry.person;

import io.lianluo.registry.person.PersonalData.Part;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Number and address by which an office knows somebody, besides name and ID number. They stay when the person says otherwise: nobody comes to
 * be taken for somebody else by what they say of themselves.
 *
 * @param mobile the mobile number that an office told last
 * @param email  the mail address that an office told last
 * @param others keys by which others were known before, so that these are still recognised by them, and this person is not
 */
public record Recognition(@Nullable String mobile, @Nullable String email, Set<RecognitionKey> others) {

    public Recognition {
        others = Set.copyOf(others);
    }

    static Recognition of(PersonalData told) {
        return new Recognition(told.mobile(), told.email(), Set.of());
    }

    /** The person as offices know them. */
    PersonalData official(PersonalData data) {
        return new PersonalData(data.name(), data.idNumber(), mobile, email, data.language());
    }

    /** The keys by which this person is recognised, and nobody else. */
    Map<RecognitionKey, String> keys(PersonalData data) {
        Map<RecognitionKey, String> keys = official(data).recognisedBy();
        keys.keySet().removeAll(others);
        return keys;
    }

    /** Returns what is new in an office's words. What the office repeats does not undo what the person said meanwhile. */
    PersonalData news(PersonalData told) {
        return new PersonalData(told.name(), told.idNumber(), Objects.equals(mobile, told.mobile()) ? null : told.mobile(),
                Objects.equals(email, told.email()) ? null : told.email(), told.language());
    }

    Recognition without(Set<Part> parts) {
        return new Recognition(parts.contains(Part.MOBILE) ? null : mobile, parts.contains(Part.EMAIL) ? null : email, others);
    }

    Recognition updatedBy(PersonalData told) {
        return new Recognition(told.mobile() != null ? told.mobile() : mobile, told.email() != null ? told.email() : email, others);
    }

    Recognition leaving(Set<RecognitionKey> keys) {
        return new Recognition(mobile, email, keys.isEmpty() ? Set.of() : EnumSet.copyOf(keys));
    }

    /** Nothing of it, so that it does not end in a log. */
    @Override
    public String toString() {
        return "Recognition[…]";
    }
}
