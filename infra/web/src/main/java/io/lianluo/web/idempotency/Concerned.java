package io.lianluo.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects of whom a request and its answer may speak: each UUID may be a person's. Only digests are kept of them. An answer that speaks of more
 * than can be noted, or a body in which ids cannot be found, such as a table, may speak of anybody.
 */
final class Concerned {

    /** Stands for everybody. */
    static final String MANY = "many";

    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Set<UUID> ids = new LinkedHashSet<>();
    private boolean many;

    void person(@Nullable UUID id) {
        if (id != null) {
            note(id);
        }
    }

    void text(String text) {
        Matcher matcher = ID.matcher(text);
        while (!many && matcher.find()) {
            note(UUID.fromString(matcher.group()));
        }
    }

    void body(@Nullable String contentType, byte[] body) {
        if (body.length == 0) {
            return;
        }
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json")) {
            text(new String(body, StandardCharsets.ISO_8859_1));
        } else {
            many = true;
        }
    }

    /** The digests that stand beside the answer; one mark where it concerns more persons than are listed. */
    List<String> marks() {
        return many ? List.of(MANY) : ids.stream().map(Concerned::mark).toList();
    }

    /** The digest that stands for a person. */
    static String mark(UUID id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(("concerns\n" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void note(UUID id) {
        ids.add(id);
        many |= ids.size() > MOST;
    }
}
