package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.events.reporting.v1.ReportOverdue;
import io.lianluo.schemas.TopicCatalogue.Access;
import io.lianluo.schemas.TopicCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A service starts only if it handles what the catalogue has it read, and nothing else; the same list gives it its rights on the broker. */
class EventHandlersTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();

    static class OfMeeting {
        @EventHandler void on(ProgrammePublished event) { }

        @EventHandler void on(CalendarPublished event) { }

        @EventHandler void on(UnitChanged event) { }

        @EventHandler void on(SeatChanged event) { }

        @EventHandler void on(LiaisonChanged event) { }

        @EventHandler void on(OfficeChanged event) { }

        @EventHandler void on(DelegationChanged event) { }

        @EventHandler void on(AccountLinked event) { }
        @EventHandler void on(PersonErased event) { }

        @EventHandler(tombstone = AccountLinked.class) void accountErased(EventMeta meta) { }
    }

    static class Curious {
        @EventHandler void on(ContactChanged event) { }
    }

    static class OfOneFact {
        @EventHandler void on(ReportOverdue event) { }

        @EventHandler(tombstone = ReportOverdue.class) void erased(EventMeta meta) { }
    }

    @Test
    void whatTheCatalogueSaysIsHandled() {
        assertThatCode(() -> start("meeting", new OfMeeting())).doesNotThrowAnyException();
    }

    @Test
    void aTopicThatNothingHandlesIsNamed() {
        assertThatThrownBy(() -> start("meeting", new Object())).hasMessage("topics.yaml lists meeting as a reader of registry.programme-published.v1, but no @EventHandler takes "
                + "io.lianluo.events.registry.v1.ProgrammePublished");
    }

    @Test
    void aHandlerThatHasNoRightToItsTopicIsNamed() {
        assertThatThrownBy(() -> start("meeting", new OfMeeting(), new Curious()))
                .hasMessage("@EventHandler Curious.on reads registry.contact-changed.v1, but topics.yaml does not list meeting among its readers");
    }

    @Test
    void aFactHasNoTombstone() {
        assertThatThrownBy(() -> start("notification", new OfOneFact())).hasMessage("@EventHandler OfOneFact.erased waits for tombstones on reporting.report-overdue.v1, "
                + "which carries facts and has none");
    }

    /** Binding, right and catalogue are one list; the setup command and the charts make the rights of it. */
    @ParameterizedTest
    @MethodSource("services")
    void eachBindingHasTheRightToReadItsTopic(String service) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("spring.application.name", service)));
        new EventingDefaults().postProcessEnvironment(environment, new SpringApplication());

        List<String> bound = Arrays.stream(environment.getRequiredProperty("spring.cloud.function.definition").split(";"))
                .map(function -> EventingDefaults.topicOf(environment.getRequiredProperty("spring.cloud.stream.bindings." + function + "-in-0.destination"))).toList();
        assertThat(bound).containsExactlyInAnyOrderElementsOf(CATALOGUE.accessOf(service).entrySet().stream()
                .filter(access -> access.getValue().contains(Access.READ)).map(Map.Entry::getKey)
                .filter(topic -> !topic.equals(CATALOGUE.deadLettersOf(service).name())).collect(Collectors.toList()));
        assertThat(bound).allSatisfy(topic -> assertThat(environment.getRequiredProperty("spring.cloud.stream.bindings."
                + EventingDefaults.functionOf(CATALOGUE.named(topic).orElseThrow()) + "-in-0.group")).as("the group that its right names").isEqualTo(service));
    }

    static List<String> services() {
        return CATALOGUE.contexts();
    }

    @Test
    void whoReadsPersonalDataAndCannotSealItIsNamed() {
        assertThatThrownBy(() -> startWithoutKey("notification", new Object())).hasMessage("registry.contact-changed.v1 carries personal data (name, mobile, email), and notification "
                + "has no key to seal what it keeps of it: let it depend on lianluo-sealing");
        assertThatThrownBy(() -> start("notification", new Object())).as("with a key").hasMessageContaining("no @EventHandler takes");
        assertThatCode(() -> startWithoutKey("meeting", new OfMeeting())).as("it reads ids of persons alone").doesNotThrowAnyException();
    }

    private static void start(String service, Object... beans) {
        start(service, true, List.of(beans));
    }

    private static void startWithoutKey(String service, Object... beans) {
        start(service, false, List.of(beans));
    }

    private static void start(String service, boolean seals, List<Object> beans) {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        for (Object bean : beans) {
            factory.registerSingleton(bean.getClass().getSimpleName(), bean);
        }
        new EventHandlers(factory, CATALOGUE, service, seals).afterSingletonsInstantiated();
    }
}
