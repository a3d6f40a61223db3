package io.lianluo.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Says whose token a test wants.
 *
 * @param subject  person id or client id
 * @param offices  such as {@code secretariat:company}
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
        return person(UUID.nameUUIDFromBytes(new byte[] {1})).office("operator");
    }

    /** Somebody of the programme's secretariat. */
    public static TestTokens secretariat(String programme) {
        return person(UUID.nameUUIDFromBytes(new byte[] {2})).office("secretariat:" + programme);
    }

    /** A machine client with these scopes, such as {@code registry.read}. */
    public static TestTokens system(String client, String... scopes) {
        return new TestTokens(client, List.of("system"), String.join(" ", scopes), BEGIN, A_DAY);
    }

    /** The same with one more office. */
    public TestTokens office(String office) {
        List<String> more = new ArrayList<>(offices);
        more.add(office);
        return new TestTokens(subject, more, scope, issuedAt, validity);
    }

    /** The same with these scopes instead. */
    public TestTokens scope(String scopes) {
        return new TestTokens(subject, offices, scopes, issuedAt, validity);
    }

    /** The same, expired an hour ago. */
    public TestTokens expired() {
        return new TestTokens(subject, offices, scope, BEGIN.minus(Duration.ofHours(2)), Duration.ofHours(1));
    }
}
