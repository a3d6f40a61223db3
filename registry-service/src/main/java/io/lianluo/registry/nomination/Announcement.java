package io.lianluo.registry.nomination;

import io.lianluo.registry.check.Fault;
import io.lianluo.registry.check.FaultyInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The notice by which an appointment was made public (发文公布, TZA-1).
 *
 * @param number number of the document (文号)
 * @param date   day of the document
 * @param text   its text in Chinese
 */
public record Announcement(String number, LocalDate date, String text) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 20_000;

    Announcement withTexts(UnaryOperator<String> as) {
        return new Announcement(number, date, as.apply(text));
    }

    /**
     * Checks what somebody wrote.
     *
     * @throws FaultyInputException with every fault
     */
    public static Announcement of(@Nullable String number, @Nullable LocalDate date, @Nullable String text) {
        List<Fault> faults = new ArrayList<>();
        if (number == null || number.isBlank() || number.length() > LONGEST_NUMBER) {
            faults.add(new Fault("number", "document-number"));
        }
        if (date == null) {
            faults.add(new Fault("date", "document-date"));
        }
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            faults.add(new Fault("text", "document-text"));
        }
        if (number == null || date == null || text == null || !faults.isEmpty()) {
            throw new FaultyInputException(faults);
        }
        return new Announcement(number.strip(), date, text.strip());
    }
}
