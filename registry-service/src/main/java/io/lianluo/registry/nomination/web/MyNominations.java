package io.lianluo.registry.nomination.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.Programmes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nominations of which somebody is or was the candidate, as a candidate sees them. */
@Component
class MyNominations implements KeptOfPerson {

    private final Nominations nominations;
    private final NominationSight sight;
    private final CandidateNames names;
    private final Programmes programmes;
    private final Messages messages;
    private final Clock clock;

    MyNominations(Nominations nominations, NominationSight sight, CandidateNames names, Programmes programmes, Messages messages, Clock clock) {
        this.nominations = nominations;
        this.sight = sight;
        this.names = names;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "nominations";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        Wording words = new Wording(messages, language);
        Citations citations = new Citations(programmes);
        return nominations.withCandidate(personId, after.isEmpty() ? null : after.getFirst(), limit).stream().map(nomination -> Kept.of(nomination.id(),
                NominationView.of(nomination, sight.seesNames(caller, nomination) ? names.of(nomination) : Map.of(), null, sight.classification(caller, nomination).orElse(null),
                        sight.classification(caller, nomination).map(Classification::showsInLists).orElse(true), clock.instant(), words, citations))).toList();
    }
}
