package io.lianluo.registry.programme.assessment;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.appointment.Actor;
import java.util.List;

/**
 * A rule over the facts about the holder of a seat, and what follows when it holds.
 *
 * @param id          identity among the thresholds of the programme
 * @param rule        the rule in CEL; it type-checks
 * @param consequence what follows
 * @param reason      why it follows, in words
 * @param seat        id of the seat rule to whose holders it applies
 * @param issuedBy    who issues what follows; nothing is issued by itself
 * @param articles    numbers of the articles that it follows from
 */
public record Threshold(String id, String rule, Consequence consequence, LocalizedText reason, String seat, Actor issuedBy,
                        List<String> articles) {

    /** The consequences of reaching a threshold. */
    public enum Consequence {
        /** The authority advises the unit to name another liaison. */
        PROPOSE_REPLACEMENT,
        /** The authority talks with the liaison (约谈). */
        TALK,
        /** The authority warns the liaison (警告). */
        WARNING,
        /** The head of the unit is told (告知单位负责人). */
        TELL_HEAD
    }
}
