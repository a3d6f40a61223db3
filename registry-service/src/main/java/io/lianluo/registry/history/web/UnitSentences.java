package io.lianluo.registry.history.web;

import io.lianluo.documents.print.Wording;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.unit.Correction;
import io.lianluo.registry.unit.History;
import io.lianluo.registry.unit.Unit;
import io.lianluo.workingtime.Zones;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happened to a unit as an office would: the day, the change, and who put it on record.
 *
 * @param words  their language
 * @param doers  the words for whoever put something on record
 * @param people the names of people that the reader may know, by person
 * @param units  the names of other units, by unit
 */
record UnitSentences(Wording words, Function<Signature, String> doers, Map<UUID, String> people, Map<UUID, String> units) {

    /** The beginning of a name. */
    String named(History.Period<String> period, boolean first) {
        return sentence(period.from(), words.get(first ? "history.unit.founded" : "history.unit.renamed", period.value() == null ? "" : period.value()), period.act());
    }

    /** The beginning of a place in the tree. */
    String placed(History.Period<UUID> period) {
        return sentence(period.from(), period.value() == null ? words.get("history.unit.moved-to-top")
                : words.get("history.unit.moved", units.getOrDefault(period.value(), words.get("history.unit.another"))), period.act());
    }

    /** The beginning of a head's time. */
    String headed(History.Period<UUID> period) {
        String name = period.value() == null ? null : people.get(period.value());
        return sentence(period.from(), period.value() == null ? words.get("history.unit.headless")
                : name == null ? words.get("history.unit.head-changed") : words.get("history.unit.headed", name), period.act());
    }

    /** The beginning of a legal representative's time. */
    String represented(History.Period<UUID> period) {
        String name = period.value() == null ? null : people.get(period.value());
        return sentence(period.from(), period.value() == null ? words.get("history.unit.unrepresented")
                : name == null ? words.get("history.unit.representative-changed") : words.get("history.unit.represented", name), period.act());
    }

    /** The end of the unit; nothing while it exists. */
    Stream<String> ended(Unit unit) {
        return unit.dissolvedOn().stream().map(day -> sentence(day, unit.mergedInto()
                .map(into -> words.get("history.unit.merged", units.getOrDefault(into, words.get("history.unit.another"))))
                .orElseGet(() -> words.get("history.unit.dissolved")), unit.endedBy().orElse(null)));
    }

    /** A correction of what was registered by mistake. */
    String corrected(Correction correction) {
        return words.get("history.sentence", words.day(dayOf(correction)), words.get("history.unit.corrected", doers.apply(signature(correction))), "",
                words.get("history.reason", correction.reason()));
    }

    /** The day of a correction, by the clocks of China. */
    static LocalDate dayOf(Correction correction) {
        return LocalDate.ofInstant(correction.at(), Zones.CHINA);
    }

    /** The signature under a correction, which an office alone may make. */
    static Signature signature(Correction correction) {
        return new Signature(correction.at(), correction.by(), Actor.SECRETARIAT);
    }

    private String sentence(LocalDate day, String clause, @Nullable Act act) {
        return words.get("history.sentence", words.day(day), clause, "", act == null ? "" : recorded(day, act));
    }

    private String recorded(LocalDate day, Act act) {
        String who = doers.apply(Signature.ofOffice(act));
        return act.on().equals(day) ? words.get("history.recorded", who) : words.get("history.recorded-on", who, words.day(act.on()));
    }
}
