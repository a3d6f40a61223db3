package io.lianluo.registry.person;

import org.jspecify.annotations.Nullable;

/** Leaves of a number or an address enough to recognise it by, and too little to use it. */
public final class Mask {

    private Mask() { }

    /** An ID number, of which region and last two characters show. */
    public static @Nullable String idNumber(@Nullable String number) {
        return middle(number, 3, 2);
    }

    /** A mobile number, of which country, first and last digits show. */
    public static @Nullable String mobile(@Nullable String number) {
        return middle(number, 6, 4);
    }

    /** A mail address, of which the first character and the domain show. */
    public static @Nullable String email(@Nullable String address) {
        return address == null ? null : address.charAt(0) + "***" + address.substring(address.lastIndexOf('@'));
    }

    private static @Nullable String middle(@Nullable String text, int first, int last) {
        if (text == null) {
            return null;
        }
        int hidden = Math.max(0, text.length() - first - last);
        return text.substring(0, Math.min(first, text.length())) + "*".repeat(hidden) + text.substring(Math.max(first, text.length() - last));
    }
}
