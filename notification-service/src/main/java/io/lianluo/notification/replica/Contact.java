package io.lianluo.notification.replica;

import io.lianluo.sealing.TextMapper;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contact details of a person, by which they are addressed and reached. They are personal data: kept here and nowhere else, never logged,
 * erased by a tombstone.
 *
 * @param personId the person
 * @param name     name
 * @param email    e-mail address
 * @param language what the person reads, as a BCP 47 tag
 * @param edition  place of this among the changes of the person's contact details
 */
public record Contact(UUID personId, String name, @Nullable String email, String language, long edition) {

    /** Returns it with name and address written otherwise. */
    public Contact withTexts(TextMapper as) {
        return new Contact(personId, as.map("name", name), as.mapNullable("email", email), language, edition);
    }

    /** The language to write in. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Says nothing of the person, wherever it is printed. */
    @Override
    public String toString() {
        return "Contact[" + personId + ", edition " + edition + "]";
    }
}
