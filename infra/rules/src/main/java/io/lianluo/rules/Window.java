package io.lianluo.rules;

/** The window within which a rule counts: a span of time, or the latest times that a duty was owed. */
public sealed interface Window permits Span, Window.Latest {

    /**
     * The latest times that a duty was owed and it is known what came of it.
     *
     * @param times how many of them, from 1 to {@value #MOST}
     */
    record Latest(int times) implements Window {

        /** More than ten years of months. */
        static final int MOST = 120;

        /** @throws IllegalArgumentException if it is fewer than one or more than {@value #MOST} */
        public Latest {
            if (times < 1 || times > MOST) {
                throw new IllegalArgumentException("a rule looks back at 1 to " + MOST + " times, not at " + times);
            }
        }
    }
}
