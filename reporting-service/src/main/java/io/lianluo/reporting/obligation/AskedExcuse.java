package io.lianluo.reporting.obligation;

import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked that nothing need be handed in.
 *
 * @param signature who asked, and when
 * @param inTime    whether the due time had not passed then; nothing is found missing until such a request is answered
 * @param personId  who is told of the answer; null where that is nobody
 * @param reason    why, in words
 * @param answer    what was decided; null while it waits, and where a report came first or nothing is owed any more
 */
public record AskedExcuse(Signature signature, boolean inTime, @Nullable UUID personId, String reason, @Nullable Answer answer) {

    /** The moment at which it counts as asked. */
    public Instant at() {
        return signature.at();
    }

    /**
     * The answer to a request.
     *
     * @param at      when it was given
     * @param by      who gave it
     * @param granted whether the obligation is excused
     * @param reason  why, in words
     */
    public record Answer(Instant at, String by, boolean granted, String reason) {

        Answer withTexts(TextMapper as) {
            return new Answer(at, by, granted, as.map("reason", reason));
        }
    }

    AskedExcuse answered(Answer given) {
        return new AskedExcuse(signature, inTime, personId, reason, given);
    }

    AskedExcuse withTexts(TextMapper as) {
        return new AskedExcuse(signature.withTexts(as.in("signature")), inTime, personId, as.map("reason", reason), as.mapPart("answer", answer, Answer::withTexts));
    }
}
