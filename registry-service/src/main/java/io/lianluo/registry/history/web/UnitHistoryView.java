package io.lianluo.registry.history.web;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.unit.Correction;
import io.lianluo.registry.unit.History;
import io.lianluo.registry.unit.Unit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows the history of a unit, with the days, and in sentences.
 *
 * @param foundedOn            first day of its existence for the platform
 * @param dissolvedOn          last day of its existence; null while it exists
 * @param mergedInto           id of the unit that it became a part of
 * @param names                its names, the first first
 * @param parents              ids of its parents
 * @param heads                person ids of its heads
 * @param legalRepresentatives person ids of its legal representatives
 * @param corrections          the latest corrections of what was registered by mistake, the first first
 * @param sentences            all of it in sentences, by Accept-Language, in the order of the days
 */
record UnitHistoryView(LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable UUID mergedInto, List<Named> names, List<Linked> parents,
                       List<Linked> heads, List<Linked> legalRepresentatives, List<Correction> corrections, List<String> sentences) {

    /**
     * A name and its days.
     *
     * @param from       first day
     * @param until      last day; null while it lasts
     * @param value      the name
     * @param sentence   how it began, in a sentence, by Accept-Language
     * @param recordedBy subject of whoever put it on record; null where that was not kept
     * @param recordedAt when it was put on record; null where that was not kept
     */
    @Schema(name = "UnitNamePeriod", description = "一个名称及其起止日期 · a name and its days")
    record Named(LocalDate from, @Nullable LocalDate until, @Nullable String value, String sentence, @Nullable String recordedBy, @Nullable Instant recordedAt) { }

    /**
     * Another unit or a person, and the days of it.
     *
     * @param from       first day
     * @param until      last day; null while it lasts
     * @param value      id of the unit or person; null for none
     * @param sentence   how it began, in a sentence, by Accept-Language
     * @param recordedBy subject of whoever put it on record; null where that was not kept
     * @param recordedAt when it was put on record; null where that was not kept
     */
    @Schema(name = "UnitLinkPeriod", description = "上级单位、负责人或法定代表人及其起止日期 · a parent, head or legal representative, and the days of it")
    record Linked(LocalDate from, @Nullable LocalDate until, @Nullable UUID value, String sentence, @Nullable String recordedBy, @Nullable Instant recordedAt) { }

    static UnitHistoryView of(Unit unit, UnitSentences sentences) {
        List<Named> names = unit.names().periods().stream().map(period -> new Named(period.from(), period.until(), period.value(),
                sentences.named(period, period.equals(unit.names().periods().getFirst())), by(period.act()), at(period.act()))).toList();
        List<Linked> parents = unit.parents().periods().stream().map(period -> linked(period, sentences.placed(period))).toList();
        List<Linked> heads = unit.heads().periods().stream().map(period -> linked(period, sentences.headed(period))).toList();
        List<Linked> representatives = unit.legalRepresentatives().periods().stream().map(period -> linked(period, sentences.represented(period))).toList();
        return new UnitHistoryView(unit.foundedOn(), unit.dissolvedOn().orElse(null), unit.mergedInto().orElse(null), names, parents, heads, representatives, unit.corrections(),
                inOrder(names, Stream.of(parents, heads, representatives).flatMap(UnitHistoryView::withoutNothingAtFirst),
                unit.corrections().stream().map(correction -> new Dated(UnitSentences.dayOf(correction), sentences.corrected(correction))), sentences.ended(unit)));
    }

    /** Leaves out that there was nobody at first, or nothing above: that happened to no unit. */
    private static Stream<Linked> withoutNothingAtFirst(List<Linked> periods) {
        return periods.getFirst().value() == null ? periods.stream().skip(1) : periods.stream();
    }

    private record Dated(LocalDate day, String sentence) { }

    private static List<String> inOrder(List<Named> names, Stream<Linked> links, Stream<Dated> corrections, Stream<String> ended) {
        Stream<Dated> all = Stream.of(names.stream().map(named -> new Dated(named.from(), named.sentence())),
                links.map(linked -> new Dated(linked.from(), linked.sentence())), corrections).flatMap(Function.identity());
        return Stream.concat(all.sorted(Comparator.comparing(Dated::day)).map(Dated::sentence), ended).toList();
    }

    private static Linked linked(History.Period<UUID> period, String sentence) {
        return new Linked(period.from(), period.until(), period.value(), sentence, by(period.act()), at(period.act()));
    }

    private static @Nullable String by(@Nullable Act act) {
        return act == null ? null : act.by();
    }

    private static @Nullable Instant at(@Nullable Act act) {
        return act == null ? null : act.at();
    }
}
