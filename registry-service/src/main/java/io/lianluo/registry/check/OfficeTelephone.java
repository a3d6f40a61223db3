package io.lianluo.registry.check;

import java.util.regex.Pattern;

/** The telephone of an office, as offices write it, such as 0933-3320001 or 010-65120000转8021. */
public final class OfficeTelephone {

    private static final int LONGEST = 30;
    private static final Pattern FORM = Pattern.compile("[+(]?[0-9][0-9 ()-]{2,}((转|#)[0-9]{1,6})?");

    private OfficeTelephone() { }

    /** Tells whether the text is one. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
