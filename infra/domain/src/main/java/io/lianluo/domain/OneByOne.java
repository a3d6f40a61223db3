package io.lianluo.domain;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does for each of many what a sweep is there for, so that one that fails keeps none behind it from its turn. What failed is found again by
 * the next sweep. Exhausted memory ends the sweep as it ends anything.
 */
public final class OneByOne {

    /** After so many failures in a row, what all of them need is away; the next sweep tries them again. */
    static final int IN_A_ROW = 20;
    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() { }

    /**
     * Does it for each that was found.
     *
     * @param found what was found
     * @param id    names one in the log; without personal data
     * @param act   what to do
     */
    public static <T> void each(List<T> found, Function<? super T, ?> id, Consumer<? super T> act) {
        int inARow = 0;
        for (T one : found) {
            inARow = succeeds(one, id, act) ? 0 : inARow + 1;
            if (inARow == IN_A_ROW) {
                log.warn("{} failed in a row; the others wait for the next sweep", inARow);
                return;
            }
        }
    }

    /** Does all steps of a sweep in their order, whether or not those before them fail. */
    public static void all(Runnable... steps) {
        each(List.of(steps), Runnable::toString, Runnable::run);
    }

    private static <T> boolean succeeds(T one, Function<? super T, ?> id, Consumer<? super T> act) {
        try {
            act.accept(one);
            return true;
        } catch (OutOfMemoryError exhausted) {
            throw exhausted;
        } catch (RuntimeException | Error failed) {
            log.warn("{} {} could not be dealt with and will be tried again", one.getClass().getSimpleName(), id.apply(one), failed);
            return false;
        }
    }
}
