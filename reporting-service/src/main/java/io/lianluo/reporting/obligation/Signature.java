package io.lianluo.reporting.obligation;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OnPaper;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signature under an act for a seat: it names who acted, and when that counts as done.
 *
 * @param at        when it counts as done; of a paper the day on which it was brought
 * @param by        subject of the token: a person id, or the id of a machine client; of a paper whoever entered it
 * @param inPlaceOf the person for whom a delegate did it (COM-7); null if it was nobody's place
 * @param onPaper   the paper that an office entered; null if there is none
 */
public record Signature(Instant at, String by, @Nullable UUID inPlaceOf, @Nullable OnPaper onPaper) {

    /** Signs what somebody does now and in no other's place. */
    public static Signature of(String by, Instant at) {
        return new Signature(at, by, null, null);
    }

    /**
     * Signs what came on paper. The day on which it was brought counts.
     *
     * @throws InvalidInput if that day was before anything was owed
     */
    static Signature of(OnPaper paper, Terms terms, ZoneId zone) {
        LocalDate opened = LocalDate.ofInstant(terms.openedAt(), zone);
        LocalDate first = opened.isBefore(terms.period().from()) ? opened : terms.period().from();
        if (paper.broughtOn().isBefore(first)) {
            throw new InvalidInput("onPaper.broughtOn", "brought-before-owed", first);
        }
        return new Signature(paper.actedAt(zone), paper.enteredBy(), null, paper);
    }

    boolean isBy(UUID personId) {
        return by.equals(personId.toString()) || personId.equals(inPlaceOf);
    }

    Signature withTexts(TextMapper as) {
        return new Signature(at, by, inPlaceOf, onPaper == null ? null : onPaper.withTexts(as.in("onPaper")::map));
    }
}
