package io.lianluo.notification.replica;

import org.jspecify.annotations.Nullable;

/**
 * The rule of a programme on which a notice rests, so that it can cite the article (依据).
 *
 * @param version version of the programme; null where the event did not say, so that the latest one is meant
 * @param section section of the programme file in which the rule stands
 * @param rule    id of the rule
 */
public record Basis(@Nullable Integer version, Section section, String rule) {

    /** The sections of a programme file by whose rules somebody is told something. */
    public enum Section {
        /** A seat that somebody holds. */
        SEATS,
        /** A report or a meeting. */
        DUTIES,
        /** A threshold that was reached. */
        THRESHOLDS
    }

    /** The rule on a seat; null where that was not told. */
    public static @Nullable Basis seat(@Nullable String rule) {
        return rule == null ? null : new Basis(null, Section.SEATS, rule);
    }

    /** The rule on a duty; null where none asks for it. */
    public static @Nullable Basis duty(@Nullable Integer version, @Nullable String duty) {
        return duty == null ? null : new Basis(version, Section.DUTIES, duty);
    }

    /** A threshold of a version. */
    public static Basis threshold(int version, String threshold) {
        return new Basis(version, Section.THRESHOLDS, threshold);
    }
}
