package io.lianluo.registry.announcement;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as somebody wrote it, to make an appointment public by it.
 *
 * @param number number of the document (文号)
 * @param date   day of the document
 * @param title  its title
 * @param text   its text; line feeds separate paragraphs
 */
public record AnnouncementDraft(String number, LocalDate date, LocalizedText title, LocalizedText text) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;

    /**
     * Checks what somebody wrote.
     *
     * @throws InvalidInput with every fault
     */
    public static AnnouncementDraft of(@Nullable String number, @Nullable LocalDate date, @Nullable LocalizedText title, @Nullable LocalizedText text) {
        List<Fault> faults = new ArrayList<>();
        if (number == null || number.isBlank() || number.length() > LONGEST_NUMBER) {
            faults.add(new Fault("number", "document-number"));
        }
        if (date == null) {
            faults.add(new Fault("date", "document-date"));
        }
        LocalizedText theTitle = inBoth(title, LONGEST_TITLE, "title", "document-title", faults);
        LocalizedText theText = inBoth(text, LONGEST_TEXT, "text", "document-text", faults);
        if (number == null || date == null || !faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new AnnouncementDraft(number.strip(), date, theTitle, theText);
    }

    /** The announcement that an appointment notes. */
    public AnnouncementReference reference() {
        return new AnnouncementReference(number, date);
    }

    /** A digest (SHA-256) of all that it says: two drafts of one number are the same announcement if they have the same. */
    String fingerprint() {
        String writing = String.join("\u0000", date.toString(), title.zh(), title.en(), text.zh(), text.en());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(writing.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Checks a text in both languages; it adds a fault for each language in which the text is missing or too long. */
    private static LocalizedText inBoth(@Nullable LocalizedText written, int longest, String field, String rule, List<Fault> faults) {
        return new LocalizedText(in(written == null ? null : written.zh(), longest, field + ".zh", rule, faults),
                in(written == null ? null : written.en(), longest, field + ".en", rule, faults));
    }

    private static String in(@Nullable String written, int longest, String field, String rule, List<Fault> faults) {
        if (written == null || written.isBlank() || Text.length(written) > longest) {
            faults.add(new Fault(field, rule));
            return "";
        }
        return written.strip();
    }
}
