package io.lianluo.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Says whose token a test wants. The token itself says who they are and their roles; the offices are made known to the service under test by
 * {@link TestOffices}, as the roster makes them known.
 *
 * @param subject  person id or client id
 * @param offices  such as {@code secretariat:company}, {@code secretariat:company@<unit>} for a lower office, and the roles {@code operator} and
 *                 {@code system}
 * @param scope    scopes, separated by spaces
 * @param issuedAt when it begins to be valid
 * @param validity how long it is valid
 */
public record TestTokens(String subject, List<String> offices, String scope, Instant issuedAt, Duration validity) {

    /** One moment for all, so that the same wishes are equal. */
    private static final Instant BEGIN = Instant.now().minusSeconds(5);
    private static final Duration A_DAY = Duration.ofDays(1);

    public TestTokens {
        offices = List.copyOf(offices);
    }

    /** A person without an office. */
    public static TestTokens person(UUID person) {
        return new TestTokens(person.toString(), List.of(), "lianluo", BEGIN, A_DAY);
    }

    /** Somebody who runs the platform. */
    public static TestTokens operator() {
        return somebody("operator");
    }

    /** Somebody of the programme's secretariat. */
    public static TestTokens secretariat(String programme) {
        return somebody("secretariat:" + programme);
    }

    /** Somebody of the programme's lower secretariat, such as that of a township, whose part begins at that unit. */
    public static TestTokens secretariat(String programme, UUID unit) {
        return somebody("secretariat:" + programme + "@" + unit);
    }

    /** Somebody in that office or of that role, always the same person. */
    public static TestTokens somebody(String office) {
        return person(UUID.nameUUIDFromBytes(office.getBytes(StandardCharsets.UTF_8))).office(office);
    }

    /** An account of which the token does not say whose it is. */
    public static TestTokens account(String subject) {
        return new TestTokens(subject, List.of(), "lianluo", BEGIN, A_DAY);
    }

    /** A machine client with these scopes, such as {@code registry.read}. */
    public static TestTokens system(String client, String... scopes) {
        return new TestTokens(client, List.of("system"), String.join(" ", scopes), BEGIN, A_DAY);
    }

    /** The same with one more office. */
    public TestTokens office(String office) {
        return new TestTokens(subject, Stream.concat(offices.stream(), Stream.of(office)).toList(), scope, issuedAt, validity);
    }

    /** The same with these scopes instead. */
    public TestTokens scope(String scopes) {
        return new TestTokens(subject, offices, scopes, issuedAt, validity);
    }

    /** The same, expired an hour ago. */
    public TestTokens expired() {
        return new TestTokens(subject, offices, scope, BEGIN.minus(Duration.ofHours(2)), Duration.ofHours(1));
    }

    /** The roles, which are all that the token says beside who its holder is. */
    List<String> roles() {
        return offices.stream().filter(office -> !office.contains(":")).toList();
    }
}
