package io.lianluo.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeLinksTest {

    private static final String OLD = Base64.getEncoder().encodeToString("old-link-key-of-thirty-two-bytes".getBytes());
    private static final String NEW = Base64.getEncoder().encodeToString("new-link-key-of-thirty-two-bytes".getBytes());
    private static final Link LINK = new Link("0198a000-0000-7000-8000-000000000001", "0198a000-0000-7000-8000-000000000002",
            Instant.parse("2026-09-11T02:00:00Z"));

    @Test
    void aLinkIsReadAsItWasMadeForItsPurposeAlone() {
        OneTimeLinks links = links("old", Map.of("old", OLD));
        String address = links.address("contact", LINK);

        assertThat(address).startsWith("https://liaisons.example.org/links/contact/old.").hasSizeLessThan(220);
        assertThat(links.open("contact", token(address))).contains(LINK);
        assertThat(links.open("survey", token(address))).isEmpty();
        assertThat(LINK.isExpiredAt(LINK.until().minusMillis(1))).isFalse();
        assertThat(LINK.isExpiredAt(LINK.until())).isTrue();
    }

    @Test
    void aKeyIsChangedWhileTheLinksOfTheFormerOneGoOn() {
        String before = token(links("old", Map.of("old", OLD)).address("contact", LINK));
        OneTimeLinks both = links("new", Map.of("old", OLD, "new", NEW));

        assertThat(both.open("contact", before)).contains(LINK);
        assertThat(token(both.address("contact", LINK))).startsWith("new.");
        assertThat(links("new", Map.of("new", NEW)).open("contact", before)).isEmpty();
        assertThat(links("old", Map.of("old", NEW)).open("contact", before)).as("the same name, another key").isEmpty();
    }

    @Test
    void eachSignOfItIsSigned() {
        OneTimeLinks links = links("old", Map.of("old", OLD));
        String token = token(links.address("contact", LINK));
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'a' ? 'b' : 'a';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            // Of the last sign of the signature, four bits of six count.
            if (at < token.length() - 1) {
                assertThat(links.open("contact", changed)).as("sign %s", at).isEmpty();
            }
        }
        assertThat(links.open("contact", "")).isEmpty();
        assertThat(links.open("contact", "....")).isEmpty();
    }

    @Test
    void aCodeIsTheSameForWhoeverHasTheKeyAndOfOnePurposeAndUse() {
        OneTimeLinks links = links("old", Map.of("old", OLD));
        String code = links.code("account", "0198a000");

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}").isEqualTo(links("old", Map.of("old", OLD)).code("account", "0198a000"));
        assertThat(links.code("account", "0198a001")).isNotEqualTo(code);
        assertThat(links.code("contact", "0198a000")).isNotEqualTo(code);
        assertThat(links("new", Map.of("old", OLD, "new", NEW)).codes("account", "0198a000")).as("by every key").contains(code).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "liaisons.example.org", "ftp://liaisons.example.org", "https://", "https://x.example/?a=b"})
    void withoutAnAddressItDoesNotStart(String address) {
        assertThatThrownBy(() -> new OneTimeLinks(new LinkProperties("k1", Map.of("k1", OLD), address))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lianluo.web.links.address");
    }

    @Test
    void withoutAKeyItDoesNotStart() {
        assertThatThrownBy(() -> links("k1", Map.of())).hasMessageContaining("lianluo.web.links.keys.k1");
        assertThatThrownBy(() -> links("k2", Map.of("k1", OLD))).hasMessageContaining("lianluo.web.links.keys.k2");
        assertThatThrownBy(() -> links("k1", Map.of("k1", "short"))).hasMessageContaining("lianluo.web.links.keys.k1 must be 32 bytes")
                .hasMessageNotContaining("short");
        assertThat(new LinkProperties("k1", Map.of("k1", OLD), "https://x.example").toString()).doesNotContain(OLD);
    }

    @Test
    void nothingElseThanNamesGoesIntoAnAddress() {
        OneTimeLinks links = links("old", Map.of("old", OLD));
        assertThatThrownBy(() -> links.address("contact", new Link("a.b", "c", LINK.until()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.address("../x", LINK)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OneTimeLinks links(String active, Map<String, String> keys) {
        return new OneTimeLinks(new LinkProperties(active, keys, "https://liaisons.example.org/"));
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
