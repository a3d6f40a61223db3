package io.lianluo.web.operating;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.eventing.DeadLetterInspections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The record of which operators looked into dead letters whose message is about somebody, when and why. */
final class MyInspections implements KeptOfPerson {

    private final DeadLetterInspections inspections;

    MyInspections(DeadLetterInspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String kind() {
        return "inspections";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        return inspections.list(personId.toString(), after.isEmpty() ? null : UUID.fromString(after.getFirst()), limit).stream()
                .map(inspection -> Kept.of(inspection.id(), inspection)).toList();
    }
}
