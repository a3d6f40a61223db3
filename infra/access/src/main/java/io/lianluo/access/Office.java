package io.lianluo.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An office to which the issuer of the token appointed the caller.
 *
 * @param kind      which office
 * @param programme code of the programme it is held in; null for an office of the whole platform
 */
public record Office(Kind kind, @Nullable String programme) {

    /** The offices there are; in a token their names are written in lower case. */
    public enum Kind {
        /** Runs the platform. */
        OPERATOR(false),
        /** Runs a programme for its authority. */
        SECRETARIAT(true),
        /** Leads where a programme is in force, and decides what the secretariat prepared. */
        LEADER(true),
        /** Reads everything of a programme and changes nothing. */
        AUDITOR(true),
        /** Another system, on its own behalf. */
        SYSTEM(false);

        private final boolean perProgramme;

        Kind(boolean perProgramme) {
            this.perProgramme = perProgramme;
        }

        /** Tells whether the office is held in one programme, and not on the whole platform. */
        public boolean perProgramme() {
            return perProgramme;
        }
    }

    /** @throws IllegalArgumentException if an office of a programme has none, or one of the platform has one */
    public Office {
        if (kind.perProgramme() != (programme != null && !programme.isBlank())) {
            throw new IllegalArgumentException("Not an office: " + kind + " in " + programme);
        }
    }

    /** The office that a token's claim names, such as {@code secretariat:company}; empty if this release knows no such office. */
    public static Optional<Office> parse(String claim) {
        int colon = claim.indexOf(':');
        String kind = colon < 0 ? claim : claim.substring(0, colon);
        String programme = colon < 0 ? null : claim.substring(colon + 1);
        for (Kind known : Kind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)
                    && known.perProgramme() == (programme != null && !programme.isBlank())) {
                return Optional.of(new Office(known, programme));
            }
        }
        return Optional.empty();
    }

    /** As a token's claim names it. */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return programme == null ? name : name + ":" + programme;
    }
}
