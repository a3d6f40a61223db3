package io.lianluo.access.me;

import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody, and the act by which they do it.
 *
 * @param kind      which
 * @param about     identity of what it is about, such as a nomination, a meeting or a seat
 * @param programme code of the programme; null for one's own contact details
 * @param rule      id of the programme's seat rule; null where it is of no seat
 * @param seatId    the seat; null likewise
 * @param unitId    the unit; null where it is of no unit
 * @param words     further words of the sentence: texts, {@link LocalizedText} and {@link io.lianluo.domain.Word}
 * @param dueAt     when it is due; null where no term is set
 * @param overdue   whether that has passed
 * @param articles  names of the articles that ask for it
 */
public record Waiting(WaitingKind kind, UUID about, @Nullable String programme, @Nullable String rule, @Nullable UUID seatId, @Nullable UUID unitId,
                      List<Object> words, @Nullable Instant dueAt, boolean overdue, List<LocalizedText> articles) {

    public Waiting {
        words = List.copyOf(words);
        articles = List.copyOf(articles);
    }
}
