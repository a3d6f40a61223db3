package io.lianluo.rules;

/** The measures of the holder of a seat that are known at the end of a period of assessment. Formulas use a measure by its name in camel case. */
public enum Measure {
    /** Reports that fell due. */
    OWED("owed", Type.NUMBER),
    /** Reports handed in, in time or late. */
    HANDED_IN("handedIn", Type.NUMBER),
    /** Reports handed in by their due time. */
    IN_TIME("inTime", Type.NUMBER),
    /** Items that were published. */
    ADOPTED("adopted", Type.NUMBER),
    /** Meetings that the holder had to attend. */
    CALLED("called", Type.NUMBER),
    /** Meetings that the holder or a delegate attended. */
    ATTENDED("attended", Type.NUMBER),
    /** Hours of training attended. */
    TRAINING_HOURS("trainingHours", Type.NUMBER),
    /** Matters that the holder had to answer. */
    ASKED("asked", Type.NUMBER),
    /** Matters that the holder answered by their due time. */
    ANSWERED("answered", Type.NUMBER),
    /** True when the dues of the period are paid. */
    DUES_PAID("duesPaid", Type.TRUTH),
    /** True when they were paid by their due day. */
    DUES_PAID_IN_TIME("duesPaidInTime", Type.TRUTH),
    /** True when a sanction took effect within the period. */
    SANCTIONED("sanctioned", Type.TRUTH),
    /** The weighted score from 0 to 100; known to awards alone. */
    SCORE("score", Type.NUMBER);

    /** The kinds of values that measures have. */
    public enum Type {
        /** A number with a fraction, written as in {@code 2.0}. */
        NUMBER,
        /** True or false. */
        TRUTH
    }

    private final String word;
    private final Type type;

    Measure(String word, Type type) {
        this.word = word;
        this.type = type;
    }

    /** Its name in formulas. */
    public String word() {
        return word;
    }

    /** Returns the kind of its value. */
    public Type type() {
        return type;
    }
}
