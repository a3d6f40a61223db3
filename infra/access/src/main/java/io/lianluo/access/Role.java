package io.lianluo.access;

import java.util.Locale;
import java.util.Optional;

/** The two things that a token says of its holder beside who they are; all else follows from the roster. */
public enum Role {
    /** Runs the platform. */
    OPERATOR,
    /** Another system, on its own behalf. */
    SYSTEM;

    /** The role that a token's claim names, in lower case; empty if the platform knows no such role. */
    public static Optional<Role> parse(String claim) {
        for (Role known : values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(claim)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
