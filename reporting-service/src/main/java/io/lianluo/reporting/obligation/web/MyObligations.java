package io.lianluo.reporting.obligation.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.Obligations;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lists the obligations of somebody, with their reports and requests to be excused. */
@Component
class MyObligations implements KeptOfPerson {

    private final Obligations obligations;
    private final Labels.Finder labels;

    MyObligations(Obligations obligations, Labels.Finder labels) {
        this.obligations = obligations;
        this.labels = labels;
    }

    @Override
    public String kind() {
        return "obligations";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        List<Obligation> found = obligations.concerning(personId, after.isEmpty() ? null : UUID.fromString(after.getFirst()), limit);
        Labels names = labels.of(found);
        return found.stream().map(obligation -> Kept.of(obligation.id(), ObligationView.keptOf(personId, obligation, names))).toList();
    }
}
