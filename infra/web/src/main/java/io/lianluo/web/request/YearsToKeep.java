package io.lianluo.web.request;

/** Years that a body may tell: something can have been founded in them, or be due; others are slips of the pen. */
final class YearsToKeep {

    static final int FIRST = 1000;
    static final int LAST = 2200;

    private YearsToKeep() { }

    static boolean have(int year) {
        return year >= FIRST && year <= LAST;
    }
}
