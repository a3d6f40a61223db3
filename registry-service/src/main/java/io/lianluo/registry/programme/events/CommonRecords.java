package io.lianluo.registry.programme.events;

import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.common.v1.Term;
import io.lianluo.events.common.v1.TermUnit;
import io.lianluo.events.registry.v1.Actor;
import io.lianluo.events.registry.v1.Reminder;
import io.lianluo.events.registry.v1.ReminderSide;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records that the parts of a programme have in common. */
final class CommonRecords {

    private CommonRecords() { }

    static LocalizedText text(io.lianluo.domain.LocalizedText text) {
        return new LocalizedText(text.zh(), text.en());
    }

    static Term term(io.lianluo.workingtime.Term term) {
        return new Term(term.amount(), termUnit(term.unit()));
    }

    static Reminder reminder(io.lianluo.registry.programme.duty.Reminder reminder) {
        return new Reminder(term(reminder.term()), switch (reminder.side()) {
            case BEFORE -> ReminderSide.BEFORE;
            case AFTER -> ReminderSide.AFTER;
        });
    }

    /** Nothing stays nothing. */
    static <D, R> @Nullable R ifSaid(@Nullable D said, Function<D, R> record) {
        return said == null ? null : record.apply(said);
    }

    static <D, R> List<R> each(List<D> said, Function<D, R> record) {
        return said.stream().map(record).toList();
    }

    static Cadence cadence(io.lianluo.registry.programme.duty.Cadence cadence) {
        return switch (cadence) {
            case WORKING_DAILY -> Cadence.WORKING_DAILY;
            case WEEKLY -> Cadence.WEEKLY;
            case MONTHLY -> Cadence.MONTHLY;
            case EVERY_TWO_MONTHS -> Cadence.EVERY_TWO_MONTHS;
            case QUARTERLY -> Cadence.QUARTERLY;
            case HALF_YEARLY -> Cadence.HALF_YEARLY;
            case YEARLY -> Cadence.YEARLY;
            case ON_REQUEST -> Cadence.ON_REQUEST;
            case ON_EVENT -> Cadence.ON_EVENT;
        };
    }

    static Actor actor(io.lianluo.registry.programme.appointment.Actor actor) {
        return switch (actor) {
            case UNIT_HEAD -> Actor.UNIT_HEAD;
            case LEGAL_REPRESENTATIVE -> Actor.LEGAL_REPRESENTATIVE;
            case UNIT -> Actor.UNIT;
            case SECRETARIAT -> Actor.SECRETARIAT;
            case LEADER -> Actor.LEADER;
            case LIAISON -> Actor.LIAISON;
        };
    }

    private static TermUnit termUnit(io.lianluo.workingtime.TermUnit unit) {
        return switch (unit) {
            case SECONDS -> TermUnit.SECONDS;
            case MINUTES -> TermUnit.MINUTES;
            case HOURS -> TermUnit.HOURS;
            case DAYS -> TermUnit.DAYS;
            case WORKING_DAYS -> TermUnit.WORKING_DAYS;
        };
    }
}
