package io.lianluo.assessment.ledger.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Visibility;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.assessment.ledger.LedgerFilter;
import io.lianluo.assessment.ledger.Ledgers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ledgers of somebody's appointments, each with all its facts. */
@Component
class MyLedgers implements KeptOfPerson {

    private final Ledgers ledgers;
    private final LedgerViews views;

    MyLedgers(Ledgers ledgers, LedgerViews views) {
        this.ledgers = ledgers;
        this.views = views;
    }

    @Override
    public String kind() {
        return "ledgers";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        LedgerFilter theirs = LedgerFilter.seenBy(Visibility.ofProgrammes(Set.of()).withPersons(Set.of(personId)));
        return ledgers.list(theirs, after.isEmpty() ? null : after.getFirst(), limit).stream().map(ledger -> Kept.of(ledger.id(), views.inFull(ledger, language))).toList();
    }
}
