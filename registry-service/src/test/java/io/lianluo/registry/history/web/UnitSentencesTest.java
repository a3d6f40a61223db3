package io.lianluo.registry.history.web;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.unit.Correction;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests how the history of a unit reads. */
@Tag("MOD-1")
class UnitSentencesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-10T02:00:00Z"), ZoneOffset.UTC);
    private static final Messages MESSAGES = new Messages("registry");

    private final InMemoryUnits units = new InMemoryUnits();
    private final UnitService service = new UnitService(units, new PersonService(new InMemoryPersons(), CLOCK), unit -> { },
            zone -> Act.of(CLOCK, zone, "secretary"), CLOCK);

    @Test
    void itTellsWhatBecameOfTheUnitWhenAndWhoPutItOnRecord() {
        founded("U-1", "示例集团");
        founded("U-9", "示例总公司");
        Unit unit = founded("U-2", "示例公司");
        service.rename(unit, "示例厂", day("2026-08-01"));
        service.head(unit, person("li"), day("2026-08-01"));
        service.represent(unit, person("wang"), day("2026-08-02"));
        service.move(unit, "U-1", day("2026-09-10"));
        service.merge(unit, "U-9", day("2026-09-10"));

        assertThat(history(unit, Locale.CHINESE, Map.of(id("li"), "李明")).sentences()).containsExactly(
                "2026年7月1日，单位设立，名称为“示例公司”（秘书处于2026年9月10日登记）。",
                "2026年8月1日，单位更名为“示例厂”（秘书处于2026年9月10日登记）。",
                "2026年8月1日，李明任单位负责人（秘书处于2026年9月10日登记）。",
                "2026年8月2日，法定代表人变更（秘书处于2026年9月10日登记）。",
                "2026年9月10日，单位划归“示例集团”（秘书处登记）。",
                "2026年9月10日，单位并入“示例总公司”（秘书处登记）。");
        assertThat(history(unit, Locale.ENGLISH, Map.of(id("li"), "李明")).heads().getLast()).satisfies(head -> {
            assertThat(head.sentence()).isEqualTo("On 2026-08-01 李明 became head of the unit (recorded by the secretariat on 2026-09-10).");
            assertThat(head.recordedBy()).isEqualTo("secretary");
            assertThat(head.recordedAt()).isEqualTo(CLOCK.instant());
        });
    }

    @Test
    void thatNobodyHeadedItAtFirstIsNoChangeAndThatNobodyStandsAboveItAnyMoreIsOne() {
        founded("U-1", "示例集团");
        Unit unit = founded("U-2", "示例公司");
        service.move(unit, "U-1", day("2026-08-01"));
        service.move(unit, null, day("2026-09-10"));

        UnitHistoryView history = history(unit, Locale.CHINESE, Map.of());
        assertThat(history.heads()).extracting(UnitHistoryView.Linked::sentence).containsExactly("2026年7月1日，单位没有负责人（秘书处于2026年9月10日登记）。");
        assertThat(history.sentences()).containsExactly("2026年7月1日，单位设立，名称为“示例公司”（秘书处于2026年9月10日登记）。",
                "2026年8月1日，单位划归“示例集团”（秘书处于2026年9月10日登记）。", "2026年9月10日，单位不再隶属上级单位（秘书处登记）。");
    }

    @Test
    void aCorrectionOfWhatWasRegisteredByMistakeIsTold() {
        Unit unit = founded("U-2", "示例公司");
        service.represent(unit, person("li"), day("2026-08-02"));
        service.putRight(unit, new Correction(Instant.parse("2026-09-10T17:00:00Z"), "secretary", "录入时选错人员"), List.of(person("wang")),
                wrong -> wrong.representedBy(id("wang"), day("2026-08-02")));

        assertThat(history(unit, Locale.CHINESE, Map.of()).sentences()).endsWith("2026年9月11日，秘书处更正误登的事项（原因：录入时选错人员）。");
        assertThat(history(unit, Locale.ENGLISH, Map.of()).sentences())
                .endsWith("On 2026-09-11 the secretariat put right what was registered by mistake (reason: 录入时选错人员).");
    }

    private UnitHistoryView history(Unit unit, Locale language, Map<UUID, String> known) {
        Wording words = new Wording(MESSAGES, language);
        return UnitHistoryView.of(unit, new UnitSentences(words, signature -> words.get("office.secretariat"), known,
                Map.of(Unit.id("U-1"), "示例集团", Unit.id("U-9"), "示例总公司")));
    }

    private Unit founded(String code, String name) {
        return service.place(UnitData.of(code, name, "organisation", null, null, List.of(), day("2026-07-01")), Told.nothing(), Told.nothing()).unit();
    }

    private static Person person(String name) {
        return Person.register(id(name), PersonalData.of("示例·" + name, null, "13800000101", null, null), Instant.EPOCH);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
