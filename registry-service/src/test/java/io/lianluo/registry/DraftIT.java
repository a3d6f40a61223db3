package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A version on its way: written, written anew, published once. */
@Tag("HOS-11")
class DraftIT extends RegistryTest {

    private static final String FILE = file("programmes/working-groups.yaml").replace("programme: working-groups", "programme: drafted-groups");
    private static final TestTokens SECRETARIAT = TestTokens.secretariat("drafted-groups");

    @Test
    void bindsNobodyUntilItIsPublished() {
        Answer first = write(FILE);
        assertThat(first.status()).isEqualTo(200);
        assertThat(get(SECRETARIAT, "/programmes/drafted-groups").status()).as("nothing is published").isEqualTo(404);
        String changed = FILE.replace("due: 3 working days", "due: 4 working days");
        assertThat(write(changed).problem()).as("nobody's words are overwritten unread").isEqualTo("precondition-required");
        Answer second = write(changed, "If-Match", first.etag());
        assertThat(publication(first.etag()).status()).as("somebody has written on").isEqualTo(412);
        assertThat(TestTopics.consume(ProgrammePublished.class)).noneMatch(told -> told.key().startsWith("drafted-groups"));

        Answer published = publication(second.etag());
        assertThat(published.status()).isEqualTo(201);
        assertThat(published.body().get("version").asInt()).isEqualTo(1);
        assertThat(published.body().at("/says/reportDuties/0/due/within/amount").asInt()).isEqualTo(4);
        assertThat(get(SECRETARIAT, "/programmes/drafted-groups/draft").status()).as("it is no draft any more").isEqualTo(404);
        assertThat(publication(second.etag()).status()).isEqualTo(404);
        assertThat(get(SECRETARIAT, "/programmes/drafted-groups/versions").body()).hasSize(1);

        String again = write(FILE.replace("in-force: 2025-01-01", "in-force: 2027-01-01")).etag();
        assertThat(send("DELETE", SECRETARIAT, "/programmes/drafted-groups/draft", null, null, "If-Match", again).status()).isEqualTo(204);
        assertThat(get(SECRETARIAT, "/programmes/drafted-groups/draft").status()).isEqualTo(404);
    }

    @Test
    void isCheckedAsAPublicationIsAndSeenByItsOfficeAlone() {
        assertThat(write(FILE.replace("held: monthly", "held: often")).faults()).containsExactly("duties[3].held: file-value-unknown");
        assertThat(write(FILE.replace("programme: drafted-groups", "programme: other-groups")).faults()).containsExactly("programme: programme-other");
        assertThat(get(TestTokens.secretariat("school"), "/programmes/drafted-groups/draft").status()).isEqualTo(403);
    }

    private Answer write(String file, String... headers) {
        return send("PUT", SECRETARIAT, "/programmes/drafted-groups/draft", "application/yaml", file.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Answer publication(String etag) {
        return send("POST", SECRETARIAT, "/programmes/drafted-groups/draft/publication", "application/json", "{}".getBytes(StandardCharsets.UTF_8),
                "If-Match", etag);
    }
}
