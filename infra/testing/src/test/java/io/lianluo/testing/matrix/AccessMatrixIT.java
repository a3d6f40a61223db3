package io.lianluo.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.testing.AccessMatrix;
import io.lianluo.testing.LianluoTest;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.AccessPolicy.Rule;
import io.lianluo.web.Audience;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The matrix passes where table and answers agree, and fails where somebody is let in or kept out against the table. */
class AccessMatrixIT {

    @RestController
    static class Shelf {

        @GetMapping("/api/v1/books")
        List<String> list() {
            return List.of();
        }

        @PostMapping("/api/v1/books/{id}/lend")
        void lend() {}

        @GetMapping("/api/v1/programmes/{programme}/books")
        List<String> ofProgramme() {
            return List.of();
        }

        /** The id begins with the programme that the book belongs to. */
        @GetMapping("/api/v1/books/{id}")
        String one(@PathVariable String id, Caller caller) {
            if (checksObjects() && id.contains(".")) {
                caller.require(caller.holds(Office.Kind.SECRETARIAT, id.substring(0, id.indexOf('.'))));
            }
            return id;
        }

        boolean checksObjects() {
            return true;
        }
    }

    /** It tells nobody of anything and hears of nothing: the catalogue of topics knows no shelf. */
    @Configuration
    @EnableAutoConfiguration(excludeName = "io.lianluo.eventing.EventingAutoConfiguration")
    static class Right {

        @Bean
        Shelf shelf() {
            return new Shelf();
        }

        @Bean
        AccessPolicy access() {
            return AccessPolicy.builder()
                    .allow(GET, "/api/v1/books", Audience.OPERATOR, Audience.AUDITOR)
                    .allow(GET, "/api/v1/books/{id}", Audience.SECRETARIAT)
                    .allow(POST, "/api/v1/books/{id}/lend", Audience.PERSON)
                    .allow(GET, "/api/v1/programmes/{programme}/books", Audience.LEADER, Audience.SYSTEM)
                    .build();
        }
    }

    /** Forgets to look which programme a book belongs to. */
    @Configuration
    static class ForgetsObjects extends Right {

        @Bean
        @Override
        Shelf shelf() {
            return new Shelf() {
                @Override
                boolean checksObjects() {
                    return false;
                }
            };
        }
    }

    /** Serves one path past the table. */
    @Configuration
    static class Leaks extends Right {

        @Bean
        WebSecurityCustomizer hole() {
            return security -> security.ignoring().requestMatchers("/api/v1/books");
        }
    }

    /** Answers persons with an error of its own. */
    @Configuration
    static class Breaks extends Right {

        @Bean
        @Override
        Shelf shelf() {
            return new Shelf() {
                @Override
                void lend() {
                    throw new IllegalStateException("broken");
                }
            };
        }
    }

    abstract static class Books extends AccessMatrix {

        @Override
        protected boolean usesStore() {
            return false;
        }

        @Override
        protected boolean isDescribed() {
            return false;
        }

        @Override
        protected Optional<String> example(Rule endpoint, String programme) {
            return endpoint.toString().equals("GET /api/v1/books/{id}") ? Optional.of("/api/v1/books/" + programme + ".b1") : Optional.empty();
        }
    }

    @LianluoTest
    @SpringBootTest(classes = Right.class, properties = "spring.application.name=shelf")
    static class RightTest extends Books {}

    @LianluoTest
    @SpringBootTest(classes = ForgetsObjects.class, properties = "spring.application.name=shelf")
    static class ForgetsObjectsTest extends Books {}

    @LianluoTest
    @SpringBootTest(classes = Leaks.class, properties = "spring.application.name=shelf")
    static class LeaksTest extends Books {}

    @LianluoTest
    @SpringBootTest(classes = Breaks.class, properties = "spring.application.name=shelf")
    static class BreaksTest extends Books {}

    @Test
    void passesWhereTableAndAnswersAgree() {
        // With each object of the example, each filter of a list, what the description says, and what the service is made of.
        run(RightTest.class).assertStatistics(statistics -> statistics.started(4 * 17 + 2 + 3 + 2 + 1).succeeded(4 * 17 + 2 + 3 + 2 + 1));
    }

    @Test
    void findsWhoReachesAnothersObject() {
        assertThat(failed(run(ForgetsObjectsTest.class))).containsExactly("secretariat does not reach another programme's object");
    }

    @Test
    void findsWhoIsLetInAgainstTheTable() {
        assertThat(failed(run(LeaksTest.class))).contains("nobody gets token-missing", "an expired token gets token-expired",
                "leader gets office-required", "auditor of another programme gets office-required").doesNotContain("operator is let in");
    }

    @Test
    void findsWhatBreaks() {
        assertThat(failed(run(BreaksTest.class))).contains("person is let in", "operator is let in").doesNotContain("nobody gets token-missing");
    }

    private static Events run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().testEvents();
    }

    private static List<String> failed(Events events) {
        return events.failed().stream().map(event -> event.getTestDescriptor().getDisplayName()).toList();
    }
}
