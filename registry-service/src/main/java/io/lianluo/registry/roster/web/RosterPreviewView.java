package io.lianluo.registry.roster.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.effect.RosterEstimate;
import io.lianluo.registry.roster.effect.RosterOutlook;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This view shows callers what taking in a file would do; nothing of it was done.
 *
 * @param report   what the import would report
 * @param outlook  the same and more in numbers
 * @param effects  what would happen line by line, at most a thousand of each kind
 */
record RosterPreviewView(RosterReportView report, Outlook outlook, List<Effect> effects) {

    /**
     * An outlook says in numbers what taking in the file would do.
     *
     * @param unchanged how many lines would change nothing
     * @param counts    how often each thing would happen
     * @param ends      how many seats would close and people would leave their office
     * @param confirm   what {@code confirm} must say; null when nothing need be confirmed
     * @param estimate  what would be owed and told
     */
    record Outlook(long unchanged, Map<RosterEffect.Kind, Long> counts, int ends, @Nullable Integer confirm, Estimate estimate) {

        static Outlook of(RosterOutlook outlook, Messages messages, Locale language) {
            return new Outlook(outlook.unchanged(), new TreeMap<>(outlook.counts()), outlook.ends(), outlook.needsConsent() ? outlook.ends() : null,
                    Estimate.of(outlook.estimates(), messages, language));
        }
    }

    /**
     * This record estimates what would be owed and told.
     *
     * @param note        says that it is an estimate, and of what
     * @param obligations how many reports would be asked for
     * @param meetings    how many meetings would be planned
     * @param gaps        how many of both would be due before today
     * @param told        how many would be told, in each programme of its own
     * @param programmes  the same programme by programme
     */
    record Estimate(String note, long obligations, long meetings, long gaps, long told, List<OfProgramme> programmes) {

        static Estimate of(Collection<RosterEstimate> estimates, Messages messages, Locale language) {
            return new Estimate(messages.get(language, "roster.estimate"), estimates.stream().mapToLong(RosterEstimate::obligations).sum(),
                    estimates.stream().mapToLong(RosterEstimate::meetings).sum(), estimates.stream().mapToLong(RosterEstimate::gaps).sum(),
                    estimates.stream().mapToLong(RosterEstimate::told).sum(), estimates.stream().map(OfProgramme::of).toList());
        }
    }

    /** This record estimates the same for a programme: seats that would open, what they would owe by each duty, and how many people would be told. */
    record OfProgramme(String programme, long seats, List<Duty> duties, long told) {

        static OfProgramme of(RosterEstimate estimate) {
            return new OfProgramme(estimate.programme(), estimate.seats(), estimate.duties().stream().map(Duty::of).toList(), estimate.told());
        }
    }

    /** This record says what would be owed by a duty, and how much of it before today. */
    record Duty(String duty, LocalizedText title, boolean meeting, long opens, long gaps) {

        static Duty of(RosterEstimate.Duty duty) {
            return new Duty(duty.id(), duty.title(), duty.meeting(), duty.opens(), duty.gaps());
        }
    }

    /**
     * One thing that would happen.
     *
     * @param line      the line of the file, from 1; the line of column names counts
     * @param effect    what
     * @param reason    the same as a sentence
     * @param ends      whether something that stands ends by it
     * @param unit      code of the unit
     * @param programme code of the programme whose seat it happens to
     * @param seatId    that seat
     * @param personId  whom it concerns
     * @param name      the name by which that person is known now; null of somebody new
     */
    record Effect(long line, RosterEffect.Kind effect, String reason, boolean ends, String unit, @Nullable String programme, @Nullable UUID seatId,
                  @Nullable UUID personId, @Nullable String name) {

        /** @param names names of people by their ids */
        static Effect of(RosterEffect effect, Map<UUID, String> names, Messages messages, Locale language) {
            String about = effect.personId() == null ? "" : names.getOrDefault(effect.personId(), "");
            return new Effect(effect.line(), effect.kind(), messages.get(language, "roster.effect." + effect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    effect.unit(), about, String.valueOf(effect.before()), String.valueOf(effect.after())), effect.isEnd(), effect.unit(), effect.programme(),
                    effect.seatId(), effect.personId(), about.isEmpty() ? null : about);
        }
    }
}
