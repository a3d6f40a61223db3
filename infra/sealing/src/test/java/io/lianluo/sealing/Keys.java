package io.lianluo.sealing;

import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keys for tests, each made of its name. */
final class Keys {

    private Keys() { }

    /** The keys of a service; the first one named is active. */
    static SealingKeys of(String service, String... names) {
        return new SealingKeys(service, names[0], Arrays.stream(names).collect(Collectors.toMap(Function.identity(), Keys::base64)));
    }

    private static String base64(String name) {
        return Base64.getEncoder().encodeToString(name.repeat(32).substring(0, 32).getBytes());
    }
}
