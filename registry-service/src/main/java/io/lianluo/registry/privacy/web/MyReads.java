package io.lianluo.registry.privacy.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.registry.privacy.Accesses;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The record of who saw somebody's data unmasked, when and why. */
@Component
class MyReads implements KeptOfPerson {

    private final Accesses accesses;

    MyReads(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public String kind() {
        return "reads";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        return accesses.of(personId, after.isEmpty() ? null : after.getFirst(), limit).stream().map(access -> Kept.of(access.id(), ReadView.of(access))).toList();
    }
}
