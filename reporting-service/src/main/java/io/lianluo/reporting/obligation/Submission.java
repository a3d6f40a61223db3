package io.lianluo.reporting.obligation;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.sealing.TextMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The report that somebody hands in.
 *
 * @param nil   whether it says "nothing to report"; it then has no content
 * @param parts the parts by their ids
 * @param text  free text
 */
public record Submission(boolean nil, Map<String, String> parts, @Nullable String text) {

    /** Nothing to report. */
    public static final Submission NIL = new Submission(true, Map.of(), null);

    /** Characters of a part, or of the text. */
    private static final int LONGEST = 20_000;

    /**
     * Copies the parts.
     *
     * @throws InvalidInput if it says "nothing to report" and reports something
     */
    public Submission {
        parts = Map.copyOf(parts);
        if (nil && (text != null || !parts.isEmpty())) {
            throw new InvalidInput("nil", "nil-return-with-content");
        }
    }

    /** A report in parts, as free text, or both. */
    public static Submission of(Map<String, String> parts, @Nullable String text) {
        return new Submission(false, parts, text);
    }

    /**
     * Refuses what does not fulfil an obligation of those terms.
     *
     * @throws InvalidInput if a part is missing or unknown (HOS-6), there is no content at all, or the duty does not allow nothing to report
     */
    void refuseUnlessFulfilling(Terms terms) {
        List<Fault> faults = nil ? faultsOfNil(terms) : faultsOfContent(terms);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static List<Fault> faultsOfNil(Terms terms) {
        return terms.nilAllowed() ? List.of() : List.of(new Fault("nil", "nil-return-not-allowed").citing(terms.articles()));
    }

    private List<Fault> faultsOfContent(Terms terms) {
        List<Fault> faults = new ArrayList<>();
        for (String part : terms.parts()) {
            if (parts.getOrDefault(part, "").isBlank()) {
                faults.add(new Fault("parts." + part, "part-required").citing(terms.articles()));
            }
        }
        for (String part : parts.keySet()) {
            if (!terms.parts().contains(part)) {
                faults.add(new Fault("parts." + part, "part-unknown").citing(terms.articles()));
            }
        }
        if (terms.parts().isEmpty() && (text == null || text.isBlank())) {
            faults.add(new Fault("text", "content-required"));
        }
        parts.forEach((part, content) -> addIfTooLong(faults, "parts." + part, content));
        addIfTooLong(faults, "text", text);
        return faults;
    }

    Submission withTexts(TextMapper as) {
        Map<String, String> mapped = parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> as.map("parts." + part.getKey(), part.getValue())));
        return new Submission(nil, mapped, as.mapNullable("text", text));
    }

    private static void addIfTooLong(List<Fault> faults, String field, @Nullable String content) {
        if (content != null && Text.length(content) > LONGEST) {
            faults.add(new Fault(field, "content-too-long"));
        }
    }
}
