package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.IndexCheck;
import io.lianluo.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asks whatever can be asked of units, seats, people, nominations, filings and offices, as everybody who may, of a registry that has some: each query is
 * held against the indexes after the class.
 */
@ExtendWith(IndexCheck.class)
class IndexIT extends RegistryTest {

    @Test
    void everythingThatCanBeAskedIsAnswered() {
        publish(ASSOCIATION);
        publish("company");
        upload(OPERATOR, "/roster-imports", "text/csv", takenOver("""
                type,unit,unit_name,unit_kind,programmes,programme,name,mobile,since
                unit,I-1,示例会员,member-unit,auto-trade-association,,示例·负责人,13800000601,2026-07-01
                liaison,I-1,,,,auto-trade-association,示例·甲,13800000602,2026-07-01
                liaison,I-1,,,,auto-trade-association,示例·乙,13800000603,2026-08-01
                """));
        String unit = items(OPERATOR, "/units?programme=" + ASSOCIATION).getFirst();
        String seat = items(OPERATOR, "/seats?unit=" + unit).getFirst();
        for (TestTokens caller : List.of(OPERATOR, TestTokens.secretariat(ASSOCIATION), TestTokens.secretariat(ASSOCIATION).office("secretariat:company"),
                TestTokens.person(UUID.randomUUID()))) {
            for (String path : paths(unit, seat)) {
                assertThat(get(caller, path).status()).as(path).isEqualTo(200);
            }
        }
        assertThat(get(OPERATOR, "/announcements/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(get(OPERATOR, "/keys").body().at("/keys/0/documents/persons").asLong()).isPositive();
    }

    private static List<String> paths(String unit, String seat) {
        List<String> paths = new ArrayList<>();
        for (String programme : List.of("", "&programme=" + ASSOCIATION)) {
            paths.addAll(List.of("/units?limit=2" + programme, "/units?kind=member-unit" + programme, "/units?category=taxpayer" + programme,
                    "/units?parent=" + unit + programme, "/units?q=示例" + programme, "/units?on=2026-08-01&parent=" + unit + programme,
                    "/seats?limit=2" + programme, "/seats?vacant=true" + programme, "/seats?unstable=true" + programme, "/seats?unchecked=true" + programme, "/seats?unit=" + unit + programme,
                    "/liaisons?limit=2" + programme, "/liaisons?status=APPOINTED" + programme, "/liaisons?unit=" + unit + programme,
                    "/liaisons?on=2026-08-01" + programme, "/handovers?limit=2" + programme,
                    "/nominations?limit=2" + programme, "/nominations?seat=" + seat + programme,
                    "/filings?limit=2" + programme, "/filings?status=DUE" + programme, "/filings?seat=" + seat + programme,
                    "/declarations?limit=2" + programme, "/declarations?status=DECLARED" + programme, "/offices?limit=2" + programme, "/offices?on=2026-08-01" + programme));
        }
        paths.add("/announcements?programme=" + ASSOCIATION);
        paths.add("/announcements?on=2026-09-10&programme=" + ASSOCIATION);
        return paths;
    }

    private List<String> items(TestTokens caller, String path) {
        return get(caller, path).body().get("items").valueStream().map(item -> item.get("id").asString()).toList();
    }
}
