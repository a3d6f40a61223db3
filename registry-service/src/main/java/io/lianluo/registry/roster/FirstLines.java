package io.lianluo.registry.roster;

import java.util.UUID;

/**
 * Remembers which line of a file was the first to say something of a unit, seat or person, in some twenty bytes each: a file that says two
 * things of one would change it back and forth each time it is taken in.
 */
final class FirstLines {

    /** Of what something is said. */
    enum What {
        /** A unit, by a line of its own. */
        UNIT,
        /** A seat's liaison. */
        SEAT,
        /** A person's mobile number. */
        MOBILE,
        /** A person's mail address. */
        EMAIL,
        /** A person's language. */
        LANGUAGE
    }

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST = 1 << 10;

    /** Digests of what was named, in places that follow from them; zero is free. */
    private long[] named = new long[SMALLEST];
    private int[] lines = new int[SMALLEST];
    private int size;

    /** Notes that a line says something; of several the first counts. */
    void note(What what, UUID id, long line) {
        if (size * 4 > named.length * 3) {
            grow();
        }
        put(digest(what, id), (int) line);
    }

    /** Tells whether a line before this one says something of the same. */
    boolean isNamedBefore(What what, UUID id, long line) {
        long digest = digest(what, id);
        int place = place(digest);
        return named[place] == digest && lines[place] < line;
    }

    private void put(long digest, int line) {
        int place = place(digest);
        if (named[place] == 0) {
            named[place] = digest;
            lines[place] = line;
            size++;
        } else {
            lines[place] = Math.min(lines[place], line);
        }
    }

    private int place(long digest) {
        int place = (int) (digest >>> 32) & named.length - 1;
        while (named[place] != 0 && named[place] != digest) {
            place = place + 1 & named.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] before = named;
        int[] linesBefore = lines;
        named = new long[before.length * 2];
        lines = new int[before.length * 2];
        size = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                put(before[i], linesBefore[i]);
            }
        }
    }

    private static long digest(What what, UUID id) {
        long mixed = (id.getMostSignificantBits() * ODD ^ id.getLeastSignificantBits()) * ODD + what.ordinal() + 1;
        mixed = (mixed ^ mixed >>> 29) * ODD;
        return mixed == 0 ? 1 : mixed;
    }
}
