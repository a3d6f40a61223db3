package io.lianluo.web.problem;

import io.lianluo.domain.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The request's header {@code Accept-Language}. */
final class AcceptLanguage {

    /** A language, its variety, and how much it is wanted. */
    private static final Pattern RANGE = Pattern.compile("(\\w{2,8})(?:-[\\w-]{1,30})?(?:\\s*;\\s*[qQ]\\s*=\\s*([01](?:\\.\\d{0,3})?))?");

    private AcceptLanguage() { }

    /**
     * The language that the header prefers among those spoken. A range in it that is none is passed over; where nothing is left, it is
     * Chinese.
     */
    static Locale preferred(@Nullable String acceptLanguage) {
        Locale preferred = Messages.LANGUAGES.getFirst();
        double most = 0;
        for (String range : acceptLanguage == null ? new String[0] : acceptLanguage.split(",")) {
            Matcher found = RANGE.matcher(range.strip());
            double weight = !found.matches() ? 0 : found.group(2) == null ? 1 : Double.parseDouble(found.group(2));
            Optional<Locale> language = Messages.LANGUAGES.stream()
                    .filter(spoken -> weight > 0 && spoken.getLanguage().equalsIgnoreCase(found.group(1))).findFirst();
            if (weight > most && language.isPresent()) {
                preferred = language.get();
                most = weight;
            }
        }
        return preferred;
    }
}
