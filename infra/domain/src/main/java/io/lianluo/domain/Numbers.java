package io.lianluo.domain;

/** The one rule of what a whole number may be: of 53 bits, because many clients read each number as a floating-point one and lose what is beyond. */
public final class Numbers {

    /** The largest number that every client reads as it is. */
    public static final long LARGEST = (1L << 53) - 1;

    private Numbers() { }

    /** Every client reads this number as it is. */
    public static boolean isExact(long number) {
        return number >= -LARGEST && number <= LARGEST;
    }
}
